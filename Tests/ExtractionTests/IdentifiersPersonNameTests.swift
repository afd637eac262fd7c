import Testing

import Extraction

@Suite("Names of people and bodies")
struct IdentifiersPersonNameTests {
    @Test(
        "titles and short forms",
        arguments: [
            ("dr. Budi Santoso, Sp.A", "BUDI SANTOSO"), ("H. M. Yusuf, S.H., M.Kn.", "MUHAMMAD YUSUF"),
            ("Siti Aminah, S.Kep., Ns.", "SITI AMINAH"), ("apt. Rina, S.Farm", "RINA"),
            ("Moh. Ali", "MUHAMMAD ALI"),
            ("H.", "H"), ("Abdurrahman bin Said", "ABDUL RAHMAN SAID"), ("Ayu A.Md.Keb.", "AYU"),
            ("H.Ahmad Dahlan", "AHMAD DAHLAN"),
        ])
    func normalised(text: String, name: String) { #expect(PersonName(text).text == name) }

    @Test(
        "the same person",
        arguments: [
            ("MUHAMMAD YUSUF", "M. Yusuf, S.H."), ("Soekarno", "SUKARNO"), ("Djoko Tjandra", "JOKO CANDRA"),
            ("ABDUL RAHMAN", "Abdurrahman"), ("Santoso Budi", "Budi Santoso"), ("Sri Wahyuni", "SRI WAHYUNI"),
        ])
    func same(left: String, right: String) {
        #expect(PersonName(left).similarity(to: PersonName(right)) >= PersonName.same)
    }

    @Test(
        "doubtful: an officer looks",
        arguments: [
            ("SITI", "Siti Aminah"), ("Andi Muhammad Rizky", "Andi Rizky"),
        ])
    func doubtful(left: String, right: String) {
        let score = PersonName(left).similarity(to: PersonName(right))
        #expect(score >= PersonName.doubtful && score < PersonName.same)
    }

    @Test(
        "different people",
        arguments: [("Budi Santoso", "Rina Marlina"), ("Siti Aminah", "Siti Rahayu"), ("", "A")])
    func different(left: String, right: String) {
        #expect(PersonName(left).similarity(to: PersonName(right)) < PersonName.doubtful)
    }

    @Test("companies, with and without their form") func entities() {
        #expect(EntityName("PT. Maju Jaya Tbk").similarity(to: EntityName("P.T. MAJU JAYA")) == 1)
        #expect(EntityName("CV. Karya Abadi").similarity(to: EntityName("PT Sinar Timur")) < 0.5)
    }
}
