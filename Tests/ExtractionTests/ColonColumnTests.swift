import DossierModel
import Extraction
import Testing

@Suite("Misread colons are told by their column")
struct ColonColumnTests {
    static let form = """
        Nama        : RATNA CONTOH
        NIK         : 6474015708909901
        Perihal     ? Permohonan Izin Contoh
        Alamat      : JL. CONTOH NO. 5
        No. HP      : 0812-0000-1234
        """

    private func subject(_ text: String) throws -> String? {
        let reader = FieldReader(
            regions: try RegionTable.builtIn(), today: try #require(ExtractorTests.today))
        let type = try #require(try DocumentCatalogue.builtIn()["surat_permohonan"])
        return reader.fields(on: MarkedPage(text).paper(), of: type).first { $0.name == "perihal" }?.value
    }

    @Test("whatever sign stands in the column is a colon", arguments: ["1", "h", ";", ">", "|", "?"])
    func sign(sign: String) throws {
        #expect(try subject(Self.form.replacing("?", with: sign)) == "PERMOHONAN IZIN CONTOH")
    }

    @Test("a colon that was lost behind a label in two languages is one all the same")
    func lost() throws {
        let text = """
            Nomor Registrasi / Registration   : ZZ00000999999901
            Nama / Name                         RATNA CONTOH
            Jenis Kelamin / Sex               : PEREMPUAN
            Kompetensi / Competence           : BIDAN
            """
        let reader = FieldReader(
            regions: try RegionTable.builtIn(), today: try #require(ExtractorTests.today))
        let type = try #require(try DocumentCatalogue.builtIn()["str"])
        let fields = reader.fields(on: MarkedPage(text).paper(), of: type)
        #expect(fields.first { $0.name == "nama" }?.value == "RATNA CONTOH")
    }

    @Test("one neighbour is enough for a lone digit, not for a letter", arguments: ["4", "h"])
    func neighbour(sign: String) throws {
        let value = try subject("Perihal     \(sign) Permohonan Izin Contoh\nLampiran    : 1 (satu) berkas")
        #expect((value == "PERMOHONAN IZIN CONTOH") == (sign == "4"))
    }

    @Test("a sign with too wide a box counts where its box ends at the column")
    func wide() throws {
        var page = MarkedPage("Perihal     4 Permohonan Izin Contoh\nLampiran    : 1 (satu) berkas").page()
        page.text?.words[1].box.x -= 90
        page.text?.words[1].box.width += 90
        let reader = FieldReader(
            regions: try RegionTable.builtIn(), today: try #require(ExtractorTests.today))
        let type = try #require(try DocumentCatalogue.builtIn()["surat_permohonan"])
        let paper = Paper([PaperPart(id: PageID(file: "berkas.pdf", number: 1), page: page)])
        let subject = reader.fields(on: paper, of: type).first { $0.name == "perihal" }
        #expect(subject?.value == "PERMOHONAN IZIN CONTOH")
    }

    @Test("a sign that means nothing is a colon without neighbours too", arguments: ["'", "!", "+"])
    func stray(sign: String) throws {
        let text = "Perihal     \(sign) Permohonan Izin Contoh\nDengan hormat kami sampaikan"
        #expect(try subject(text) == "PERMOHONAN IZIN CONTOH")
    }

    @Test("without neighbours there is no column")
    func alone() throws {
        let value = try subject("Perihal     1 Permohonan Izin Contoh\nDengan hormat kami sampaikan")
        #expect(value != "PERMOHONAN IZIN CONTOH")
    }

    @Test("a letter before the colon is dust")
    func dust() throws {
        #expect(try subject("Perihal h : Permohonan Izin Contoh") == "PERMOHONAN IZIN CONTOH")
    }

    @Test("a house number below another column's colon is none where the row has its own")
    func house() throws {
        let text = """
            Jenis kelamin : PEREMPUAN     Gol. Darah : O
            Alamat        : JL. CONTOH BOUGENVIL NO. 7 -
            """
        #expect(try MarkedPage(text).value("alamat", "ktp_el")?.hasSuffix("7") == true)
    }

    @Test("no colon is put in behind a speck")
    func speck() throws {
        var page = MarkedPage(
            """
            Nama   : RATNA CONTOH
            Alamat : JL. CONTOH NO. 5
            xi       KELURAHAN CONTOH
            No. HP : 0812-0000-1234
            """)
        page.doubts = ["xi": 0.1]
        #expect(try page.value("alamat", "surat_permohonan") == "JL. CONTOH NO. 5 KELURAHAN CONTOH")
    }

    @Test("a figure behind a sentence's end is no colon though it stands below others")
    func day() throws {
        let text = """
            Nama     : RATNA CONTOH
            Tempat   : Jl. Contoh No. 5
            Bontang. 3 Agustus 2026
            """
        #expect(try MarkedPage(text).value("tanggal", "rekomendasi_opd") == "2026-08-03")
    }
}
