internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// Draws letters at every wear of the lab and beyond, and says how many of their words each choice of readers reads.
struct WornPages {
    private let reader: PageReader
    private let seed: UInt64

    init(models: String, seed: UInt64) throws {
        reader = try PageReader(tessdata: nil, languages: "ind+eng", models: models)
        reader.warmUp()
        self.seed = seed
    }

    private static let wears: [(name: String, wear: Wear)] = [
        ("clean", .clean), ("office", .office), ("tired", .tired), ("worn", .worn),
        ("faint", Wear(skew: 0.4, specks: 4, lowToner: 0.85, blur: 1, noise: 30)),
        ("noisy", Wear(skew: -0.8, specks: 10, lowToner: 0.4, blur: 2, noise: 40)),
    ]

    /// `count` letters a wear. Word recall (each word as often as it stands there), processor milliseconds.
    func run(count: Int) throws {
        print(
            "wear\tpages\twords" + ReaderChoice.allCases.map { "\t\($0.rawValue)\tms\twords read" }.joined())
        let people = Cast().everybody
        for (name, wear) in Self.wears {
            var random = SplitMix(seed: seed)
            var all = 0
            var found: [ReaderChoice: (words: Int, read: Int, seconds: Double)] = [:]
            for index in 0..<count {
                let paper = try Paper.application(
                    people[index % people.count], permit: "Izin Contoh", place: "Bontang", on: "2026-11-10",
                    attachments: (1...6).map { "Lampiran ke-\($0) dari permohonan ini" })
                let sheet = paper.sheets[0]
                let raster = try ScanBed(dpi: 200, colour: false).scan(
                    sheet, wear: wear, behind: sheet, quarters: 0, random: &random)
                let truth = Self.words(Self.texts(sheet.items).joined(separator: " "))
                all += truth.count
                for choice in ReaderChoice.allCases {
                    let start = ReadPages.processorTime()
                    let page = try reader.read(
                        try StripRun.decoded(raster, dpi: 200), number: 1,
                        options: ReadingOptions(barcodes: false, readers: choice))
                    let spent = ReadPages.processorTime() - start
                    let read = Self.words(page.text?.plain ?? "")
                    let before = found[choice] ?? (0, 0, 0)
                    found[choice] = (
                        before.words + Self.common(truth, read), before.read + read.count,
                        before.seconds + spent
                    )
                }
            }
            let cells = ReaderChoice.allCases.map { choice in
                let sum = found[choice] ?? (0, 0, 0)
                return String(
                    format: "\t%.3f\t%.0f\t%d", Double(sum.words) / Double(max(1, all)),
                    sum.seconds * 1000 / Double(max(1, count)), sum.read)
            }
            print("\(name)\t\(count)\t\(all)" + cells.joined())
        }
    }

    private static func texts(_ items: [DrawingItem]) -> [String] {
        items.flatMap { item -> [String] in
            switch item {
            case .text(let text): [text.text]
            case .table(let table): table.rows.flatMap { $0 }
            case .group(let group): texts(group.items)
            default: []
            }
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func common(_ truth: [String], _ read: [String]) -> Int {
        var left = Dictionary(read.map { ($0, 1) }, uniquingKeysWith: +)
        return truth.count { word in
            guard let count = left[word], count > 0 else { return false }
            left[word] = count - 1
            return true
        }
    }
}
