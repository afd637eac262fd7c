import DossierModel
import Testing

@Suite("Letters behind a name")
struct NameScrapTests {
    private func isSure(_ name: String) throws -> Bool {
        let fields = try MarkedPage("SURAT PERNYATAAN\nNama : \(name)\nNIK : 6474015708909901").fields(
            "surat_pernyataan")
        return try #require(fields.first { $0.name == "nama" }).confidence >= 0.7
    }

    @Test(
        "that are neither a name nor a degree are shown to a person",
        arguments: [
            ("VINA DWI CONTOHSIREGAR SS", false), ("VINA CONTOHSIREGAR DPT", false),
            ("VINA DWI CONTOHSIREGAR", true), ("VINA CONTOHSIREGAR, SS", true),
            ("VINA CONTOHSIREGAR SH", true),
            ("VINA CONTOH NUR", true), ("ALAMAT VINA", false), ("VINA CONTOHSIREGAR S", true),
        ])
    func scraps(name: String, isSure: Bool) throws { #expect(try self.isSure(name) == isSure, "\(name)") }

    @Test("a degree written out is no part of a name")
    func degrees() throws {
        for name in ["VINA CONTOHSIREGAR SARJANA HUKUM MAGISTER KENOTARIATAN", "VINA CONTOHSIREGAR"] {
            #expect(
                try MarkedPage("Nama : \(name)").value("nama", "ktp_el") == "VINA CONTOHSIREGAR", "\(name)")
        }
    }

    @Test("signs that thin letters are read for are put right, and a person sees it")
    func thinLetters() throws {
        let name = try #require(
            try MarkedPage("Nama : AND! DW| | CONTOHSANTOSO").fields("ktp_el").first { $0.name == "nama" })
        #expect(name.value == "ANDI DWI CONTOHSANTOSO" && name.source == .repaired && name.confidence < 0.7)
    }
}
