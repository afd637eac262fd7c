import DossierModel
import Extraction
import Testing

@Suite("Numbers by their own shape")
struct UnlabelledIdentifierTests {
    @Test("the number that the paper carries, where its label is lost")
    func carried() throws {
        let field = try #require(
            try MarkedPage("KTP\n6474015708909901\nRATNA CONTOH").fields("ktp_el").first { $0.name == "nik" })
        #expect(field.value == "6474015708909901")
        #expect(field.source == .pattern)
    }

    @Test("one that passes its check goes before one that does not")
    func verified() throws {
        // 15 digits first: a taxpayer number with a wrong check digit.
        let page = MarkedPage("99.000.001.1-724.000\n99.000.001.0-724.000")
        #expect(try page.value("npwp15", "npwp_kartu") == "990000010724000")
    }

    @Test("a second person's number is not guessed")
    func second() throws {
        let page = MarkedPage("SURAT KUASA\n6474011203889902\n6474025708909902")
        #expect(try page.value("penerima_nik", "surat_kuasa") == nil)
    }
}
