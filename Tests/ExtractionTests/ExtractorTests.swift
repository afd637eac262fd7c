import DossierModel
import Testing

import Extraction

@Suite("Pages become documents")
struct ExtractorTests {
    static let today = CalendarDay(year: 2026, month: 11, day: 23)

    static func extractor() throws -> Extractor {
        Extractor(
            documents: try DocumentCatalogue.builtIn(), regions: try RegionTable.builtIn(),
            today: try #require(today))
    }

    private func types(_ pages: [MarkedPage]) throws -> [String?] {
        try extract(pages).documents.map(\.type)
    }

    private func extract(_ pages: [MarkedPage]) throws -> Extraction {
        try Self.extractor().extract(pages.enumerated().map { $1.read($0 + 1) })
    }

    @Test("Papers behind each other are parted by their titles")
    func titles() throws {
        let found = try types([
            MarkedPage(SamplePapers.application), MarkedPage(SamplePapers.identityCard),
            MarkedPage(SamplePapers.registration), MarkedPage(SamplePapers.declaration),
        ])
        #expect(found == ["surat_permohonan", "ktp_el", "str", "surat_pernyataan"])
    }

    @Test("A deed's later pages stay with it")
    func deed() throws {
        let second = MarkedPage(
            "- 2 -\ntempat kedudukan di Kota Bontang ------\nPasal 2 ---------\nsaham ------")
        let third = MarkedPage(
            "                Pasal 9\nDirektur mewakili perseroan ------\npara pemegang saham ------")
        let found = try extract([
            MarkedPage(SamplePapers.deed), second, .blank, third, MarkedPage(SamplePapers.decree),
        ])
        #expect(found.documents.map(\.type) == ["akta_pendirian", "sk_kemenkumham"])
        #expect(found.documents.first?.pages.map(\.number) == [1, 2, 4])
        #expect(found.pages.map(\.role)[2] == .blank)
    }

    @Test("A slip starts a document and hands on its requirement")
    func slip() throws {
        let code = CoverCode(application: "161/SIPB/VIII/2026", sheet: 1, count: 1, requirement: "str")
        let found = try extract([
            MarkedPage(SamplePapers.application), .code(code.text), MarkedPage(SamplePapers.registration),
        ])
        #expect(found.documents.map(\.requirement) == [nil, "str"])
        #expect(found.pages[1].role == .cover)
    }

    @Test("A patch sheet parts two unknown papers, a foreign code does not")
    func patch() throws {
        let unknown = MarkedPage("tulisan tangan tanpa judul")
        let parted = try extract([unknown, .code("PATCHT", .code39), unknown])
        #expect(parted.documents.count == 2)
        #expect(parted.pages[1].role == .separator)
        var coded = unknown
        coded.barcodes = MarkedPage.code("https://contoh.example/1").barcodes
        #expect(try extract([unknown, coded]).documents.count == 1)
    }

    @Test("Two persons' identity cards are two documents")
    func persons() throws {
        let other = SamplePapers.identityCard.replacing("6474011708909901", with: "6474021203889902")
        let found = try extract([MarkedPage(SamplePapers.identityCard), MarkedPage(other)])
        #expect(found.documents.map { $0.field("nik")?.value } == ["6474011708909901", "6474021203889902"])
    }

    @Test("Cards copied on one sheet become documents with boxes")
    func cards() throws {
        let sheet = MarkedPage(SamplePapers.identityCard + "\n@y 0.6\n" + SamplePapers.taxCard)
        let found = try extract([sheet])
        #expect(found.documents.map(\.type) == ["ktp_el", "npwp_kartu"])
        let boxes = found.documents.compactMap { $0.regions.first?.box }
        #expect(boxes.count == 2)
        #expect(boxes.first.map { first in boxes.last.map { first.maxY < $0.y } ?? false } ?? false)
        #expect(found.documents.first?.field("nik")?.value == "6474011708909901")
        #expect(found.documents.last?.field("npwp15")?.value == "990000010724000")
    }

    @Test("Unreadable and duplicate pages keep their roles and split nothing")
    func roles() throws {
        let first = MarkedPage(SamplePapers.deed).read(1)
        let second = MarkedPage(SamplePapers.deed).read(2, duplicateOf: first.id)
        let third = MarkedPage("- 3 -\nPasal 4 ------\nsaham ------").read(3)
        let found = try Self.extractor().extract([first, second, third])
        #expect(found.documents.count == 1)
        #expect(found.pages[1].role == .duplicate(of: first.id))
    }

    @Test("The counter's receipt names the application")
    func receipt() throws {
        let found = try extract([MarkedPage(SamplePapers.receipt)])
        #expect(
            ApplicationNumbers(found.documents, found.pages).found.map(\.number) == ["161/SIPB/VIII/2026"])
    }

    @Test("Whatever the order: every page one role, every content page in a document, none empty")
    func balance() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("ExtractorTests.balance seed \(seed)")
        var random = SplitMix(state: seed)
        let extractor = try Self.extractor()
        for _ in 0..<10 {
            let pages = (1...12).map { number -> ReadPage in
                switch Int.random(in: 0..<10, using: &random) {
                case 0: return MarkedPage.blank.read(number)
                case 1: return MarkedPage.code("PATCHT", .code39).read(number)
                case 2: return MarkedPage("catatan \(number)").read(number)
                default:
                    let sample = SamplePapers.all[Int.random(in: 0..<SamplePapers.all.count, using: &random)]
                    return MarkedPage(sample.text).read(number)
                }
            }
            let found = extractor.extract(pages)
            #expect(found.pages.map(\.id) == pages.map(\.id))
            #expect(found.documents.allSatisfy { !$0.regions.isEmpty })
            let covered = found.documents.flatMap(\.pages)
            let content = found.pages.filter { $0.role == .content }.map(\.id)
            #expect(Set(covered) == Set(content), "seed \(seed)")
            #expect(found.documents.map(\.number) == Array(1..<(found.documents.count + 1)))
        }
    }
}

/// Seeded numbers (S. Vigna's SplitMix64), so that a failure can be run again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
