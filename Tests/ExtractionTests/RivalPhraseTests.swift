import DossierModel
import Extraction
import Testing

@Suite("Phrases of several types on the same words")
struct RivalPhraseTests {
    @Test("a practice licence whose underlined title was not read is told by whom it is given to")
    func untitledLicence() throws {
        let text = """
            PEMERINTAH KOTA BONTANG
            Nomor : 2469/SIPA/XI/2026
            Berdasarkan Undang-Undang tentang Kesehatan diberikan izin praktik kepada :
            Nama : APT. FARIDA CONTOHTANJUNG, S.FARM.
            """
        let found = try ExtractorTests.extractor().extract([MarkedPage(text).read(1)]).documents
        #expect(found.map(\.type) == ["sip"])
    }

    @Test("letters of introduction say whose they are by the NIK too")
    func introduction() throws {
        for type in ["surat_pengantar", "surat_domisili", "surat_ket_tempat_praktik", "sppl"] {
            #expect(
                try MarkedPage("No. KTP : 6474015708909901").value("nik", type) == "6474015708909901",
                "\(type)")
        }
    }

    private func type(_ text: String) throws -> String? {
        Classifier(catalogue: try DocumentCatalogue.builtIn()).classify(MarkedPage(text).paper()).type
    }

    @Test(
        "the phrase that fits best counts alone",
        arguments: [
            ("SURAT KETERANGAN USAHA", "surat_domisili"), ("SURAT KETERANGAN TANAH", "alas_hak_lain"),
            ("SURAT KETERANGAN SEHAT", "surat_ket_sehat"),
            // Its first half is like the title of a health certificate.
            ("SURAT KETERANGAN TEMPAT USAHA", "surat_domisili"),
        ])
    func nearest(title: String, wanted: String) throws {
        #expect(try type("          \(title)\n     Nomor : 500/255/KEL/XI/2026") == wanted)
    }

    @Test("a police letter is no passport")
    func police() throws {
        let text = """
                KEPOLISIAN NEGARA REPUBLIK INDONESIA
                           RESOR BONTANG
                Jalan Contoh Bhayangkara No. 1 Bontang
                              T IN I
            Nama : AYU PANCA CONTOHWIBOWO
            Bentuk kegiatan : BENGKEL CONTOH
            """
        #expect(try type(text) == nil)
    }

    @Test("a business statement with a person's particulars is no identity card")
    func domicile() throws {
        let text = """
                  PEMERINTAH KOTA BONTANG
                  KECAMATAN BONTANG UTARA
                     SURAT KETERANGAN USAHA
            Lurah Guntung menerangkan bahwa :
            Nama : Andi Contohsaputra
            NIK : 6474010112909908
            Tempat/Tgl Lahir : Bontang, 01-12-1990
            Alamat : Jl. Contoh Mawar No. 5 RT 012 Kelurahan Guntung
            """
        #expect(try type(text) == "surat_domisili")
    }
}
