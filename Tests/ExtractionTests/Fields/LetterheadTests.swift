import DossierModel
import Extraction
import Testing

@Suite("The body at the top of its paper")
struct LetterheadTests {
    @Test("the office before its government")
    func office() throws {
        let page = MarkedPage("PEMERINTAH KOTA BONTANG\nDINAS KESEHATAN\nREKOMENDASI")
        let field = try #require(try page.fields("rekomendasi_opd").first { $0.name == "opd" })
        #expect(field.value == "DINAS KESEHATAN")
        #expect(field.source == .position)
    }

    @Test("not from the middle of the page, nor from within a line")
    func elsewhere() throws {
        let low = MarkedPage("REKOMENDASI\n@y 0.5\nDINAS KESEHATAN")
        #expect(try low.value("opd", "rekomendasi_opd") == nil)
        let within = MarkedPage("Kepada Kepala DINAS KESEHATAN")
        #expect(try within.value("opd", "rekomendasi_opd") == nil)
    }

    @Test("behind what was made of an emblem, not behind words")
    func emblem() throws {
        for text in [
            "(7 N IKATAN APOTEKER INDONESIA", "— IKATAN APOTEKER INDONESIA", "' IKATAN APOTEKER INDONESIA",
        ] {
            #expect(
                try MarkedPage(text).value("organisasi", "rekomendasi_op") == "IKATAN APOTEKER INDONESIA",
                "\(text)")
        }
        for text in ["dan di IKATAN APOTEKER INDONESIA", "PENGURUS IKATAN APOTEKER INDONESIA"] {
            #expect(try MarkedPage(text).value("organisasi", "rekomendasi_op") == nil, "\(text)")
        }
    }
}
