import DossierModel
import Extraction
import Testing

@Suite("Numbers in codes on the paper")
struct CodeValueTests {
    private func page(_ code: String) -> MarkedPage {
        var page = MarkedPage("NOMOR INDUK BERUSAHA")
        page.barcodes = MarkedPage.code(code).barcodes
        return page
    }

    @Test("the whole text, or the end of an address", arguments: ["", "https://oss.example/nib/", "?nib="])
    func taken(before: String) throws {
        let field = try #require(try page(before + "1708260099999").fields("nib").first { $0.name == "nib" })
        #expect(field.value == "1708260099999")
        #expect(field.source == .barcode)
        #expect(field.box == PixelRect(x: 900, y: 900, width: 400, height: 400))
    }

    @Test(
        "nothing that is no such number, and no number of another kind",
        arguments: ["12345", "NIB-1708260099999-A"])
    func refused(code: String) throws {
        #expect(try page(code).value("nib", "nib") == nil)
    }

    @Test("only the number that the paper carries")
    func carried() throws {
        // A permit's application has the applicant's NIK, but carries none.
        var page = MarkedPage("SURAT PERMOHONAN")
        page.barcodes = MarkedPage.code("6474015708909901").barcodes
        #expect(try page.value("nik", "surat_permohonan") == nil)
        #expect(try page.value("nik", "ktp_el") == "6474015708909901")
    }
}
