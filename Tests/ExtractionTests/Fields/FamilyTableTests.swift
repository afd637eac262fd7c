import DossierModel
import Extraction
import Testing

@Suite("Members of a family card")
struct FamilyTableTests {
    private func members(_ rows: String) throws -> [Field] {
        let page = MarkedPage(
            """
                            KARTU KELUARGA
                        No. 6474011503189901
            Nama Kepala Keluarga : BUDI CONTOH
            No   Nama Lengkap   NIK   Jenis Kelamin
            """ + "\n" + rows)
        return try page.fields("kk").filter { $0.name == "anggota" }
    }

    @Test("one field a row: the number is the value, the name is kept beside it")
    func rows() throws {
        let found = try members(
            """
            1   BUDI CONTOH   6474011203889902   LAKI-LAKI
            2   RATNA CONTOH   6474015708909901   PEREMPUAN
            """)
        #expect(found.map(\.value) == ["6474011203889902", "6474015708909901"])
        #expect(found.map(\.raw) == ["BUDI CONTOH 6474011203889902", "RATNA CONTOH 6474015708909901"])
        #expect(found.map(\.source) == [.pattern, .pattern])
    }

    @Test("neither the card's own number nor a number without a name is a member")
    func others() throws {
        #expect(try members("1   -   -").isEmpty)
        #expect(try members("3   :   6474011203889902").isEmpty)
    }
}
