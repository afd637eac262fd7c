internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// How many characters of worn pages are read wrong, beside others on the same pictures.
struct ReadingBench {
    let seed: UInt64
    /// OCRmyPDF's program; left out where it is `nil`.
    let ocrmypdf: String?
    let isVerbose: Bool
    private let reader: PageReader
    private let folder: URL

    /// What is done to the sheets. `stamps` round ones in colour lie over the text.
    private static let kinds: [(name: String, wear: Wear, stamps: Int, dpi: Double)] = [
        ("clean", .clean, 0, 300), ("clean-200", .clean, 0, 200),
        ("noise", Wear(specks: 14, noise: 60), 0, 200), ("faded", Wear(lowToner: 0.75, pallor: 0.55), 0, 200),
        ("shadow", Wear(shadow: 0.75, shade: 0.65), 0, 200), ("skew", Wear(skew: 4), 0, 200),
        ("stamps", .office, 3, 200), ("blur", Wear(blur: 2, noise: 12), 0, 200), ("worn", .worn, 0, 200),
        ("small", Wear(skew: 0.4, specks: 1, noise: 8), 0, 110),
    ]

    init(seed: UInt64, ocrmypdf: String?, isVerbose: Bool) throws {
        self.seed = seed
        self.ocrmypdf = ocrmypdf
        self.isVerbose = isVerbose
        reader = try PageReader(tessdata: nil, languages: "ind+eng")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("reading-\(getpid())")
    }

    private struct Sums {
        var plain: [Double] = []
        var peer: [Double] = []
        var ours: [Double] = []
        var seconds = (plain: 0.0, ours: 0.0)
    }

    /// A line for every kind of wear: mean error rates, and by how much the worst page is worse than plain.
    mutating func run(sheets: Int, only: String?) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Spread over all kinds of paper.
        let round = try PaperRound().texts(66)
        let leaves = (0..<sheets).map { round[$0 * 37 % round.count] }
        var lines = ["wear         n   plain  OCRmyPDF    ours   worst page   s plain   s ours"]
        for kind in Self.kinds where only == nil || only == kind.name {
            var random = SplitMix(seed: seed)
            var sums = Sums()
            for (index, leaf) in leaves.enumerated() {
                var sheet = leaf.drawing
                for _ in 0..<kind.stamps { stamp(&sheet, &random) }
                let raster = try ScanBed(dpi: kind.dpi, colour: kind.stamps > 0).scan(
                    sheet, wear: kind.wear, behind: leaves[(index + 1) % leaves.count].drawing, quarters: 0,
                    random: &random)
                try measure(raster, dpi: kind.dpi, sheet, &sums)
                if isVerbose {
                    print(
                        "\(kind.name)\t\(leaf.name)\t"
                            + [sums.plain, sums.peer, sums.ours].map { Self.short($0.last ?? .nan) }
                            .joined(separator: "\t"))
                }
            }
            lines.append(row(kind.name, sums))
        }
        return lines.joined(separator: "\n")
    }

    private func stamp(_ sheet: inout SheetDrawing, _ random: inout SplitMix) {
        let x = 20 + random.unit() * (sheet.width - 80)
        let y = 30 + random.unit() * (sheet.height - 120)
        sheet.add(
            .stamp(
                RoundStamp(
                    x: x, y: y, radius: 18, upper: "PEMERINTAH KOTA BONTANG", lower: "DINAS CONTOH",
                    middle: "CONTOH", tilt: random.unit() * 40 - 20)))
    }

    private func measure(_ raster: Raster, dpi: Double, _ sheet: SheetDrawing, _ sums: inout Sums) throws {
        func rate(_ words: [String]) -> Double {
            CharacterErrors(truth: sheet.words, optional: sheet.stampWords, read: words).rate
        }
        let picture = folder.appendingPathComponent("page.png")
        try Data(try PNGWriter(dpi: dpi).bytes(raster)).write(to: picture)
        let clock = ContinuousClock()
        let start = clock.now
        let plain = try output(
            of: "tesseract", picture.path, "stdout", "--psm", "1", "-l", "ind+eng")
        let middle = clock.now
        let page = try reader.read(
            raster.decoded(dpi: dpi), number: 1, options: ReadingOptions(barcodes: false))
        sums.seconds.plain += (middle - start) / .seconds(1)
        sums.seconds.ours += (clock.now - middle) / .seconds(1)
        sums.plain.append(rate(Self.words(plain)))
        let words = page.text?.words.map(\.text) ?? []
        sums.ours.append(rate(words))
        if let ocrmypdf {
            let sidecar = folder.appendingPathComponent("page.txt")
            _ = try output(
                of: ocrmypdf, "-l", "ind+eng", "-r", "-d", "-q", "--output-type", "pdf", "--sidecar",
                sidecar.path,
                "--image-dpi", String(Int(dpi)), picture.path, folder.appendingPathComponent("page.pdf").path)
            let text = try String(contentsOf: sidecar, encoding: .utf8)
            sums.peer.append(rate(Self.words(text)))
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace }.map(String.init)
    }

    private func output(of program: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw WritingError("\(program) ended with \(process.terminationStatus)")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func row(_ name: String, _ sums: Sums) -> String {
        func mean(_ rates: [Double]) -> Double { rates.reduce(0, +) / Double(max(1, rates.count)) }
        let worst = zip(sums.ours, sums.plain).map { $0 - $1 }.max() ?? 0
        let count = Double(max(1, sums.ours.count))
        return name.padding(toLength: 10, withPad: " ", startingAt: 0)
            + String(format: "%4d  ", sums.ours.count) + Self.short(mean(sums.plain)) + "    "
            + (sums.peer.isEmpty ? "     -" : Self.short(mean(sums.peer))) + "  "
            + Self.short(mean(sums.ours))
            + String(
                format: "  %+10.4f  %8.2f %8.2f", worst, sums.seconds.plain / count, sums.seconds.ours / count
            )
    }

    private static func short(_ rate: Double) -> String { String(format: "%6.4f", rate) }
}
