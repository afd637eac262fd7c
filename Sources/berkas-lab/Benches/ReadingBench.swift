internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// How many characters of drawn pages are read wrong, beside others on the same pictures.
struct ReadingBench {
    let seed: UInt64
    let isVerbose: Bool
    private let plain: PeerReader
    /// `nil` where OCRmyPDF's program is not given.
    private let peer: PeerReader?
    private let reader: PageReader
    private let readers: ReaderChoice
    /// `nil` where the second reader's models are not installed.
    private let models: String?
    /// Where the drawn pages are kept; `nil` for nowhere.
    private let pages: URL?

    /// - Parameters:
    ///   - readers: which of ours read.
    ///   - models: the second reader's folder; Tesseract reads alone where nothing is there.
    ///   - ocrmypdf: path of the program.
    ///   - kept: the folder in which the peers' answers are kept.
    ///   - pages: the folder in which the drawn pages are kept.
    init(
        seed: UInt64, readers: ReaderChoice, models: String, ocrmypdf: String?, kept: String?, pages: String?,
        isVerbose: Bool
    ) throws {
        self.pages = pages.map { URL(fileURLWithPath: $0) }
        self.seed = seed
        self.isVerbose = isVerbose
        let folder = URL(fileURLWithPath: kept ?? ".build/reading")
        plain = PeerReader(program: .tesseract, folder: folder)
        peer = ocrmypdf.map { PeerReader(program: .ocrmypdf($0), folder: folder) }
        self.readers = readers
        let isInstalled = FileManager.default.fileExists(atPath: models)
        self.models = readers == .tesseract || !isInstalled ? nil : models
        reader = try PageReader(tessdata: nil, languages: "ind+eng", models: self.models)
        reader.warmUp()
    }

    /// What a page came to: error rates, and CPU-seconds beside.
    private struct Score {
        var plain = (rate: 0.0, seconds: 0.0)
        var peer: (rate: Double, seconds: Double)?
        var ours = (rate: 0.0, seconds: 0.0)
    }

    /// A line for every kind of page, then for clean and for worn pages together.
    func run(sheets: Int, only: String?) throws -> String {
        var scores: [String: [Score]] = [:]
        var groups: [WornSheet.Kind.Group: [Score]] = [:]
        try WornSheet.forEach(seed: seed, sheets: sheets, only: only) { sheet in
            let (score, recipe) = try score(sheet)
            if let pages {
                try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
                try Data(try PNGWriter(dpi: sheet.kind.dpi).bytes(sheet.raster))
                    .write(to: pages.appendingPathComponent("\(sheet.kind.name)-\(sheet.name).png"))
            }
            scores[sheet.kind.name, default: []].append(score)
            groups[sheet.kind.group, default: []].append(score)
            if isVerbose {
                print(
                    "\(sheet.kind.name)\t\(sheet.name)\t\(Self.short(score.plain.rate))\t"
                        + "\(score.peer.map { Self.short($0.rate) } ?? "-")\t\(Self.short(score.ours.rate))\t"
                        + recipe)
            }
        }
        var lines = [
            "seed \(seed), ours: readers \(readers.rawValue)"
                + (models.map { ", models in \($0)" } ?? ", Tesseract alone"),
            "pages         n   tesseract  OCRmyPDF    ours   cut   worst   than tesseract   CPU-s: "
                + "tesseract  OCRmyPDF  ours",
        ]
        for kind in WornSheet.kinds {
            if let scores = scores[kind.name] { lines.append(Self.row(kind.name, scores)) }
        }
        for group in WornSheet.Kind.Group.allCases {
            if let scores = groups[group] { lines.append(Self.row("all \(group.rawValue)", scores)) }
        }
        return lines.joined(separator: "\n")
    }

    private func score(_ sheet: WornSheet) throws -> (Score, recipe: String) {
        func rate(_ words: [String], isShown: Bool = false) -> Double {
            let errors = CharacterErrors(
                truth: sheet.drawing.words, optional: sheet.drawing.stampWords, read: words)
            if isVerbose, isShown {
                print(
                    "    "
                        + errors.differences.prefix(40).map { "\($0.truth)>\($0.read)" }.joined(
                            separator: " "))
            }
            return errors.rate
        }
        var score = Score()
        let alone = try plain.read(sheet.raster, dpi: sheet.kind.dpi)
        score.plain = (rate(alone.words), alone.seconds)
        if let answer = try peer?.read(sheet.raster, dpi: sheet.kind.dpi) {
            score.peer = (rate(answer.words), answer.seconds)
        }
        let page = try sheet.decoded()
        let start = ReadPages.processorTime()
        let read = try reader.read(
            page, number: 1, options: ReadingOptions(barcodes: false, readers: readers))
        score.ours.seconds = ReadPages.processorTime() - start
        score.ours.rate = rate(read.text?.words.map(\.text) ?? [], isShown: true)
        let recipe = read.recipe.map { "\($0)" }.joined(separator: " ")
        let reasons = read.text?.reasons.map(\.rawValue).joined(separator: "+") ?? ""
        return (score, reasons.isEmpty ? recipe : recipe + " second: " + reasons)
    }

    /// Means; the share by which the mean error is cut, against OCRmyPDF where it was asked; our worst page; and the
    /// page that is worse than plain Tesseract by most.
    private static func row(_ name: String, _ scores: [Score]) -> String {
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
        let peers = scores.compactMap(\.peer)
        let plain = mean(scores.map(\.plain.rate))
        let ours = mean(scores.map(\.ours.rate))
        let measure = peers.isEmpty ? plain : mean(peers.map(\.rate))
        let worst = scores.map(\.ours.rate).max() ?? 0
        let worse = scores.map { $0.ours.rate - $0.plain.rate }.max() ?? 0
        let cut = measure > 0 ? String(format: "%3.0f %%", 100 * (1 - ours / measure)) : "  -  "
        return name.padding(toLength: 11, withPad: " ", startingAt: 0)
            + String(format: "%4d    ", scores.count) + short(plain) + "    "
            + (peers.isEmpty ? "     -" : short(mean(peers.map(\.rate)))) + "  " + short(ours) + "  " + cut
            + "  " + short(worst) + String(format: "      %+7.4f          ", worse)
            + String(
                format: "    %6.2f    %6.2f  %6.2f", mean(scores.map(\.plain.seconds)),
                mean(peers.map(\.seconds)), mean(scores.map(\.ours.seconds)))
    }

    private static func short(_ rate: Double) -> String { String(format: "%6.4f", rate) }
}
