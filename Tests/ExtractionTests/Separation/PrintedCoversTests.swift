import DossierModel
import Extraction
import Testing

/// Slips whose codes could not be read.
@Suite("Slips told by their words")
struct PrintedCoversTests {
    static let number = "161/SIPA/XI/2026"

    private func coded(_ sheet: Int, of count: Int = 3) -> MarkedPage {
        var page = MarkedPage("LEMBAR PEMISAH")
        let code = CoverCode(
            application: Self.number, sheet: sheet, count: count, requirement: sheet > 1 ? "ijazah" : nil)
        page.barcodes = [
            Barcode(text: code.text, symbology: .qrCode, box: PixelRect(x: 0, y: 0, width: 99, height: 99))
        ]
        return page
    }

    private func printed(
        _ sheet: Int, of count: Int = 3, number: String = number, heading: String = "LEMBAR PEMISAH"
    ) -> MarkedPage {
        MarkedPage(
            """
            \(heading)
            Ijazah
            Nomor permohonan : \(number)
            Jenis izin : Surat Izin Praktik Apoteker
            Pemohon : Rina Contohwati
            Lembar : \(sheet) dari \(count)
            """)
    }

    private let paper = MarkedPage("SURAT KETERANGAN SEHAT\nNama : Rina Contohwati")

    private func covers(_ pages: [MarkedPage]) throws -> [Int] {
        let read = pages.enumerated().map { $1.read($0 + 1) }
        let extraction = try ExtractorTests.extractor().extract(read)
        return extraction.pages.filter { $0.role == .cover }.map(\.id.number)
    }

    @Test("a missing number between its neighbours is the slip that it says, and no paper")
    func missing() throws {
        let pages = [coded(1), paper, printed(2), paper, coded(3), paper]
        #expect(try covers(pages) == [1, 3, 5])
        let read = pages.enumerated().map { $1.read($0 + 1) }
        let extraction = try ExtractorTests.extractor().extract(read)
        #expect(
            extraction.pages[2].page?.coverCodes == [
                CoverCode(application: Self.number, sheet: 2, count: 3, requirement: nil)
            ])
        #expect(extraction.documents.map { $0.pages.map(\.number) } == [[2], [4], [6]])
    }

    @Test("a misread letter of the number is forgiven, another application is not")
    func number() throws {
        #expect(try covers([coded(1), printed(2, number: "16l/SIPA/XI/2026"), paper]) == [1, 2])
        #expect(try covers([coded(1), printed(2, number: "988/PBG/XI/2026"), paper]) == [1])
    }

    @Test(
        "words alone, a number that is there already or does not fit between, another count, no heading: no cover"
    )
    func words() throws {
        #expect(try covers([printed(1), paper, printed(2)]) == [])
        #expect(try covers([coded(1), printed(1), paper, coded(2)]) == [1, 4])
        #expect(try covers([coded(1), coded(2), printed(2), paper]) == [1, 2])
        #expect(try covers([coded(2), paper, printed(1), paper, coded(3)]) == [1, 5])
        #expect(try covers([coded(1), printed(2, of: 4), paper]) == [1])
        #expect(try covers([coded(1), printed(2, heading: "SURAT KETERANGAN"), paper]) == [1])
    }

    @Test("several whose codes are lost follow each other")
    func several() throws {
        #expect(
            try covers([coded(1, of: 4), printed(2, of: 4), paper, printed(3, of: 4), paper, coded(4, of: 4)])
                == [1, 2, 4, 6])
    }
}
