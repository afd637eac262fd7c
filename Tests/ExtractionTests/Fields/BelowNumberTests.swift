import DossierModel
import Extraction
import Testing

@Suite("Names below a card's number")
struct BelowNumberTests {
    @Test("the row below, also below a number printed twice")
    func below() throws {
        #expect(
            try MarkedPage("NPWP : 99.000.001.0-724.000\nRATNA CONTOH").value("nama", "npwp_kartu")
                == "RATNA CONTOH")
        let twice = MarkedPage("NPWP : 99.000.001.0-724.000\nNPWP16 : 6474015708909901\nRATNA CONTOH")
        #expect(try twice.value("nama", "npwp_kartu") == "RATNA CONTOH")
    }

    @Test("nothing without a number, and no row with a label or a digit")
    func none() throws {
        #expect(try MarkedPage("KARTU NPWP\nRATNA CONTOH").value("nama", "npwp_kartu") == nil)
        let page = MarkedPage("NPWP : 99.000.001.0-724.000\nALAMAT : JL. CONTOH\nRT 5\nKPP 2")
        #expect(try page.value("nama", "npwp_kartu") == nil)
    }
}
