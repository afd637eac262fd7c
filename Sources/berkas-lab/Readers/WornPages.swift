internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// Draws papers of all kinds at every wear of the lab and beyond, and says how many of their words each reader reads,
/// and how many are read where both do.
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

    /// `count` pages a wear, at 200 and 300 dots an inch by turns.
    func run(count: Int, only: String?) throws {
        print("wear\tpages\twords\tF1 and words read: " + ReadWords.heading)
        for (name, wear) in Self.wears where only == nil || only == name {
            var sum = ReadWords()
            try draw(count, wear) { page, drawn in
                try sum.add(drawn: drawn) { choice in
                    let start = ReadPages.processorTime()
                    let words =
                        try reader.read(
                            page, number: 1, options: ReadingOptions(barcodes: false, readers: choice)
                        ).text?.words ?? []
                    return (words, ReadPages.processorTime() - start)
                }
            }
            print("\(name)\t\(count)\t\(sum.row)")
        }
    }

    /// A line with tabs for every word that both readers have read: wear, paper's words or digits, and of each reader its
    /// text, its sureness and whether such a word is drawn.
    func listWords(count: Int, only: String?) throws {
        for (name, wear) in Self.wears where only == nil || only == name {
            try draw(count, wear) { page, drawn in
                let truth = Set(drawn.map(ReadWords.core))
                let options = ReadingOptions(barcodes: false, readers: .both)
                for word in try reader.read(page, number: 1, options: options).text?.words ?? [] {
                    guard let second = word.second else { continue }
                    let kind = KeyedToken.isNumeric(word.text) ? "number" : "word"
                    let cells = [
                        (second.reader.other, word.text, word.confidence),
                        (second.reader, second.text, second.confidence),
                    ]
                    .map { reader, text, sureness in
                        "\(reader.rawValue)\t\(text)\t\(sureness)\t\(truth.contains(ReadWords.core(text)) ? 1 : 0)"
                    }
                    print("\(name)\t\(kind)\t" + cells.joined(separator: "\t"))
                }
            }
        }
    }

    private func draw(
        _ count: Int, _ wear: Wear, _ body: (DecodedPage, _ drawn: [String]) throws -> Void
    ) throws {
        let leaves = try PaperRound().texts(5 * 33)
        var random = SplitMix(seed: seed)
        for index in 0..<count {
            // Any two neighbours of a step without a common factor are of other kinds and people.
            let sheet = leaves[(Int(seed % 97) + index) * 37 % leaves.count].drawing
            let dpi = index % 2 == 0 ? 200.0 : 300
            let raster = try ScanBed(dpi: dpi, colour: false).scan(
                sheet, wear: wear, behind: sheet, quarters: 0, random: &random)
            try body(try raster.decoded(dpi: dpi), sheet.words)
        }
    }
}
