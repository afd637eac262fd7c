internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// How often it is told which way drawn pages lie.
struct OrientationBench {
    let seed: UInt64
    /// Whether pages that are not sure by their letters are read, as intake does.
    let readsUnsure: Bool
    let isVerbose: Bool
    private let reader: PageReader
    private var tally: [String: Tally] = [:]

    /// Sureness below which a page counts as flagged: `PageReader` asks the words then.
    static let sure = 0.9

    private struct Tally {
        var right = 0
        var abstained = 0
        var wrongAndFlagged = 0
        var wrong = 0

        var pages: Int { right + abstained + wrongAndFlagged + wrong }

        mutating func add(_ rotation: Int?, _ confidence: Double, truth: Int) {
            if rotation == nil {
                abstained += 1
            } else if rotation == truth {
                right += 1
            } else if confidence < OrientationBench.sure {
                wrongAndFlagged += 1
            } else {
                wrong += 1
            }
        }
    }

    private static let wears = [
        Wear.clean, .office.leaning(0.4), .clean.leaning(-6), .leaning, .folded, .showing, .tired, .worn,
        Wear(skew: 1, specks: 3, lowToner: 0.3, noise: 24),
    ]

    init(seed: UInt64, readsUnsure: Bool, isVerbose: Bool) throws {
        self.seed = seed
        self.readsUnsure = readsUnsure
        self.isVerbose = isVerbose
        reader = try PageReader(tessdata: nil, languages: "ind+eng")
    }

    /// A line for all pages, then one for every kind of paper that is not always right.
    mutating func run(count: Int) throws -> String {
        var random = SplitMix(seed: seed)
        let leaves = try PaperRound().texts((count + 3) / 4)
        for index in 0..<count {
            let leaf = leaves[index / 4]
            let quarters = index % 4
            let dpi = [200.0, 300, 150][Int(random.next() % 3)]
            let wear = Self.wears[Int(random.next() % UInt64(Self.wears.count))]
            let raster = try ScanBed(dpi: dpi, colour: false).scan(
                leaf.drawing, wear: wear, behind: leaves[(index / 4 + 1) % leaves.count].drawing,
                quarters: quarters, random: &random)
            let decoded = try raster.decoded(dpi: dpi)
            var facts = try reader.read(
                decoded, number: 1, options: ReadingOptions(text: false, barcodes: false)
            ).facts
            let isSure = facts.rotation != nil && facts.rotationConfidence >= Self.sure
            if readsUnsure, !isSure {
                facts = try reader.read(decoded, number: 1, options: ReadingOptions(barcodes: false)).facts
            }
            let kind = leaf.name.split(separator: "-").dropLast().joined(separator: "-")
            let before = tally["all"]?.right ?? 0
            for name in ["all", kind] {
                tally[name, default: Tally()].add(
                    facts.rotation, facts.rotationConfidence, truth: quarters * 90)
            }
            if isVerbose, tally["all"]?.right == before {
                let found = facts.rotation.map(String.init) ?? "-"
                let sureness = String(format: "%.2f", facts.rotationConfidence)
                print("\(leaf.name)\t\(quarters * 90)\t\(found)\t\(sureness)\t\(dpi)\t\(wear)")
            }
        }
        return table()
    }

    private func table() -> String {
        var lines = ["kind               n    right   abstained  wrong, flagged  wrong"]
        let kinds = tally.keys.filter { $0 != "all" }.sorted()
        for kind in ["all"] + kinds {
            guard let tally = tally[kind], kind == "all" || tally.right < tally.pages else { continue }
            lines.append(
                kind.padding(toLength: 14, withPad: " ", startingAt: 0)
                    + String(
                        format: "%6d  %5.1f %%  %9d  %14d  %5d", tally.pages,
                        100 * Double(tally.right) / Double(tally.pages), tally.abstained,
                        tally.wrongAndFlagged, tally.wrong))
        }
        return lines.joined(separator: "\n")
    }
}
