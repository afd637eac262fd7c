import DossierModel
import Extraction
import Testing

@Suite("Addresses on forms")
struct AddressFieldTests {
    private func address(_ text: String, _ type: String = "surat_permohonan") throws -> String? {
        try MarkedPage(text).value(type == "sppt_pbb" ? "letak_objek" : "alamat", type)
    }

    @Test(
        "what is read for Jl. opens no Indonesian address",
        arguments: ["Ji.", "JI.", "J1.", "IL.", "LIL.", "Jt."])
    func street(word: String) throws {
        #expect(try address("Alamat : \(word) Contoh No. 5") == "JL. CONTOH NO. 5")
    }

    @Test("also joined to the name; other words stay")
    func others() throws {
        #expect(try address("Alamat : JI.Contoh No. 5") == "JL. CONTOH NO. 5")
        #expect(try address("Alamat : Jl Contoh No. 5") == "JL CONTOH NO. 5")
        #expect(try address("Alamat : Gg. Contoh No. 5") == "GG. CONTOH NO. 5")
        #expect(try address("Alamat : Tiung Indah No. 5") == "TIUNG INDAH NO. 5")
    }

    @Test("the reader that has the word for street is right about it, and a person looks")
    func second() throws {
        var page = MarkedPage("Alamat : JieContoh Pinus No. 56")
        page.others = ["JieContoh": "Jl.Contoh"]
        let field = try #require(try page.fields("surat_permohonan").first { $0.name == "alamat" })
        #expect(field.value == "JL. CONTOH PINUS NO. 56")
        #expect(field.keying.name == "varied")
    }

    @Test("on the rows below its head, in its own column")
    func column() throws {
        let text = """
                  LETAK OBJEK PAJAK              NAMA DAN ALAMAT WAJIB PAJAK
            JL. CONTOH NO. 5                   MARIA CONTOHGORETI
            RT 012 RW 004                      JL. MISAL NO. 9
            LOKTUAN                            RT 001 RW 007

            OBJEK PAJAK
            """
        #expect(try address(text, "sppt_pbb") == "JL. CONTOH NO. 5 RT 012 RW 004 LOKTUAN")
    }

    @Test("specks before the column do not end it")
    func specks() throws {
        var page = MarkedPage(
            """
            Nama   : RATNA CONTOH
            NIK    : 6474015708909901
            Alamat : JL. CONTOH NO. 5
            xi       KELURAHAN CONTOH
            No. HP : 0812-0000-1234
            """)
        page.doubts = ["xi": 0.1]
        #expect(try page.value("alamat", "surat_permohonan") == "JL. CONTOH NO. 5 KELURAHAN CONTOH")
    }

    @Test("the row of another label is no address, nor are figures")
    func none() throws {
        #expect(try address("Alamat\nRT/RW 026/009\nKel/Desa : CONTOH", "ktp_el") == nil)
        #expect(try address("Alamat : 0.13245, 117.48213", "denah_lokasi") == nil)
    }

    @Test("a card's other texts end with their row")
    func card() throws {
        let text = "Kecamatan : BONTANG SELATAN\n            KRISTEN"
        #expect(try MarkedPage(text).value("kecamatan", "ktp_el") == "BONTANG SELATAN")
    }

    @Test("a code in the table below the head of its column, whose row is as high as its fullest cell")
    func table() throws {
        let text = """
            No   Kode KBLI   Judul KBLI        Lokasi Usaha
                                               Jl. Contoh No. 5
            1    56303       Rumah Minum       Kelurahan Contoh
            """
        #expect(try MarkedPage(text).value("kbli", "nib") == "56303")
    }
}
