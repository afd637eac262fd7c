import DossierModel
import Extraction
import Testing

@Suite("The company that a deed is about")
struct EntityTitleTests {
    @Test(
        "its name and its form",
        arguments: [
            ("\"PT SEMBURAT CONTOH\"", "PT SEMBURAT CONTOH", "PT"),
            ("CV. CONTOH JAYA", "CV. CONTOH JAYA", "CV"),
            ("YAYASAN CONTOH MULIA", "YAYASAN CONTOH MULIA", "YAYASAN"),
        ])
    func titles(line: String, name: String, form: String) throws {
        let page = MarkedPage("AKTA PENDIRIAN\n\(line)\nNomor : 12")
        #expect(try page.value("nama_badan", "akta_pendirian") == name)
        #expect(try page.value("bentuk_badan", "akta_pendirian") == form)
    }

    @Test("a sentence about some foundation is none")
    func sentence() throws {
        let page = MarkedPage("AKTA PENDIRIAN\nYayasan yang didirikan oleh para pendiri\nPT")
        #expect(try page.value("nama_badan", "akta_pendirian") == nil)
    }
}
