import DossierModel
import Testing
import Validation

@Suite("People and bodies of a case")
struct PartyListTests {
    private func parties(
        _ documents: [Document], _ record: ApplicationRecord? = CaseSamples.record()
    ) -> [Party] {
        PartyList(CaseSamples.of(documents, record: record)).parties
    }

    private static let other = "6474021204759904"

    @Test("one NIK is one person, however the name is spelt on either paper") func number() {
        let found = parties([
            CaseSamples.paper(1, "ktp_el", ["nik": CaseSamples.nik, "nama": "RINA CONTOHWATI"]),
            CaseSamples.paper(2, "ijazah", ["nama": "apt. Rina Contohwati, S.Farm."]),
            CaseSamples.paper(3, "sertifikat_tanah", ["pemegang_hak": "RINA CONTOHWATI"]),
        ])
        #expect(found.count == 1)
        #expect(found[0].roles == [.applicant, .owner])
        #expect(found[0].mentions.map(\.document) == [nil, 1, 2, 3])
        #expect(found[0].mentions.map(\.link) == [.own, .number, .name, .name])
        #expect(found[0].numbers == [PartyNumber(kind: .nik, digits: CaseSamples.nik)])
        #expect(!found[0].isDoubtful)
    }

    @Test("two NIKs are two people, however alike the names; who has only the name may be either")
    func twins() {
        let found = parties([
            CaseSamples.paper(1, "ktp_el", ["nik": Self.other, "nama": "RINA CONTOHWATI"]),
            CaseSamples.paper(2, "ijazah", ["nama": "RINA CONTOHWATI"]),
        ])
        #expect(found.map { $0.mentions.map(\.document) } == [[nil], [1], [2]])
        #expect(found.map(\.isDoubtful) == [false, false, true])
    }

    @Test("a birth date tells namesakes apart, and joins a name that was cut") func birth() {
        var record = CaseSamples.record()
        record.birthDate = CalendarDay(iso: "1991-08-17")
        let found = parties(
            [
                CaseSamples.paper(1, "ijazah", ["nama": "RINA CONTOHWATI", "tgl_lahir": "1975-04-12"]),
                CaseSamples.paper(2, "str", ["nama": "RINA CONTOHWA", "tgl_lahir": "1991-08-17"]),
            ], record)
        #expect(found.map { $0.mentions.map(\.document) } == [[nil, 2], [1]])
        #expect(found[0].mentions[1].link == .birth)
    }

    @Test("a number on a paper with another name is said to be doubtful") func contradiction() {
        let found = parties([
            CaseSamples.paper(1, "ktp_el", ["nik": CaseSamples.nik, "nama": "BAGUS CONTOHPRATAMA"])
        ])
        #expect(found.count == 1 && found[0].isDoubtful)
    }

    @Test("a number that failed its check, or that a reader doubts, joins nobody") func unsure() {
        let found = parties([
            CaseSamples.paper(
                1, "ktp_el",
                [
                    CaseSamples.field("nik", CaseSamples.nik, verified: false),
                    CaseSamples.field("nama", "BAGUS CONTOHPRATAMA"),
                ])
        ])
        #expect(found.map { $0.mentions.map(\.document) } == [[nil], [1]])
    }

    @Test("a company, its director and the attorney are three; whose a tax number is must stand there")
    func body() {
        var record = CaseSamples.record(
            kind: "perusahaan", company: "PT Mahakam Contoh Karya", attorneyNIK: Self.other)
        record.attorneyName = "Bagus Contohpratama"
        record.nib = "0101260099901"
        let found = parties(
            [
                CaseSamples.paper(
                    1, "nib",
                    [
                        "nib": "0101260099901", "nama_pelaku_usaha": "PT MAHAKAM CONTOH KARYA",
                        "npwp": "990000010724000",
                    ]),
                CaseSamples.paper(
                    2, "surat_kuasa",
                    [
                        "pemberi_nama": "RINA CONTOHWATI", "penerima_nama": "BAGUS CONTOHPRATAMA",
                        "penerima_nik": Self.other,
                    ]),
                CaseSamples.paper(
                    3, "surat_permohonan",
                    [
                        "nama": "Rina Contohwati", "nama_usaha": "PT Mahakam Contoh Karya",
                        "npwp": "010000011091000",
                    ]),
                CaseSamples.paper(
                    4, "tdp",
                    ["nama_perusahaan": "MAHAKAM CONTOH KARYA", "penanggung_jawab": "RINA CONTOHWATI"]),
            ], record)
        #expect(found.map(\.kind) == [.person, .body, .person])
        #expect(found.map(\.roles) == [[.applicant, .responsible], [.company], [.attorney]])
        #expect(found.map { $0.mentions.map(\.document) } == [[nil, 2, 3, 4], [nil, 1, 3, 4], [nil, 2]])
        #expect(found[1].numbers.map(\.kind) == [.nib, .npwp] && found[1].mentions[1].link == .number)
        #expect(found[0].numbers.map(\.kind) == [.nik])
    }

    @Test("who trades alone is registered under the own name, and stays a person") func trader() {
        let found = parties([
            CaseSamples.paper(1, "nib", ["nib": "0101260099901", "nama_pelaku_usaha": "RINA CONTOHWATI"])
        ])
        #expect(found.count == 1 && found[0].kind == .person)
        #expect(found[0].numbers.map(\.kind) == [.nik, .nib])
    }

    /// The same throws at every run (Knuth's MMIX multiplier).
    private struct SameDice: RandomNumberGenerator {
        private var state: UInt64 = 20_261_129

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    @Test("every mention is of one party, and no party has two NIKs, whatever lies in the dossier")
    func properties() {
        let names = ["RINA CONTOHWATI", "RINA CONTOHWATY", "BAGUS CONTOHPRATAMA", "PT MAHAKAM CONTOH KARYA"]
        let niks = [CaseSamples.nik, Self.other, "6474015708919902", ""]
        let births = ["1991-08-17", "1975-04-12", ""]
        var random = SameDice()
        for _ in 0..<300 {
            let documents = (1...6).map { number in
                var fields = [CaseSamples.field("nama", names.randomElement(using: &random)!)]
                for (name, values) in [("nik", niks), ("tgl_lahir", births)] {
                    let value = values.randomElement(using: &random)!
                    if !value.isEmpty { fields.append(CaseSamples.field(name, value)) }
                }
                return CaseSamples.paper(number, "surat_pernyataan", fields)
            }
            let found = parties(documents, Bool.random(using: &random) ? CaseSamples.record() : nil)
            #expect(found.flatMap { $0.mentions.compactMap(\.document) }.sorted() == Array(1...6))
            for party in found {
                #expect(party.numbers.count { $0.kind == .nik } <= 1)
                #expect(!party.mentions.isEmpty && !party.roles.isEmpty)
            }
        }
    }
}
