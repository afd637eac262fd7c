import DossierModel
import Extraction
import Testing

@Suite("Printed page numbers")
struct PageNumberingTests {
    @Test("a figure alone in a margin holds no page that has another title; one that counts the pages does")
    func margins() throws {
        let letter =
            "SURAT PERMOHONAN\nPerihal : Permohonan Izin Praktik Bidan\nKepada Yth.\nHormat saya,\nSITI"
        func types(_ margin: String) throws -> [String?] {
            let read = [
                MarkedPage(letter).read(1), MarkedPage("\(margin)\nSURAT TANDA REGISTRASI BIDAN").read(2),
            ]
            return try ExtractorTests.extractor().extract(read).documents.map(\.type)
        }
        #expect(try types("(4)") == ["surat_permohonan", "str"])
        #expect(try types("Halaman 2 dari 2") == ["surat_permohonan"])
        let counted = ["- 1 -\n" + letter, "- 2 -\nSURAT TANDA REGISTRASI BIDAN"].enumerated().map {
            MarkedPage($1).read($0 + 1)
        }
        #expect(try ExtractorTests.extractor().extract(counted).documents.map(\.type) == ["surat_permohonan"])
    }

    @Test(
        "as they are printed",
        arguments: [
            ("HALAMAN 2 DARI 5", 2, 5), ("HAL 3", 3, nil), ("- 2 -", 2, nil), ("2/5", 2, 5),
            ("PAGE 4 OF 9", 4, 9),
            ("HALAMAN 2 DARI 5 SALINAN", 2, 5),
        ] as [(String, Int, Int?)])
    func printed(line: String, number: Int, count: Int?) throws {
        let numbering = try #require(PageNumbering(line: line))
        #expect(numbering.number == number)
        #expect(numbering.count == count)
    }

    @Test("what is none", arguments: ["2026", "HALAMAN", "7/5", "RT 012 RW 004", "0", "PASAL 4 AYAT 2"])
    func others(line: String) {
        #expect(PageNumbering(line: line) == nil)
    }

    @Test("a drawing's sheet, wherever its title block stands")
    func sheet() throws {
        let torn = "R. TAMU\n@y 0.5\nJUDUL GAMBAR   POTONGAN A-A\nR. KELUARGA   NO. LEMBAR   02"
        let numbering = try #require(PageNumbering(MarkedPage(torn).paper()))
        #expect(numbering.number == 2 && numbering.isSheet)
        #expect(PageNumbering(MarkedPage("x\n@y 0.5\nNO. LEMBAR   A").paper()) == nil)
        #expect(PageNumbering(MarkedPage("x\n@y 0.5\n3 LEMBAR").paper()) == nil)
    }

    @Test("only at the page's edges")
    func edges() {
        #expect(PageNumbering(MarkedPage("- 2 -\nisi surat").paper())?.number == 2)
        #expect(PageNumbering(MarkedPage("isi surat\n@y 0.95\n3").paper())?.number == 3)
        #expect(PageNumbering(MarkedPage("isi surat\n@y 0.5\n3").paper()) == nil)
    }
}
