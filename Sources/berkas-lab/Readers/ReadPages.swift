internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// Reads whole files and says what it cost.
struct ReadPages {
    /// Where `make models` puts the second reader's.
    static let models = ".build-models"

    private let reader: PageReader
    private let readers: ReaderChoice
    /// Where the pictures as scanned and as read are written; `nil` for nowhere.
    private let pictures: URL?

    init(readers: ReaderChoice, models: String, pictures: URL? = nil) throws {
        self.pictures = pictures
        reader = try PageReader(tessdata: nil, languages: "ind+eng", models: models)
        reader.warmUp()
        self.readers = readers
    }

    /// What `--readers` says; `auto` where it is not given.
    static func choice(_ options: [String: String]) throws -> ReaderChoice {
        guard let choice = ReaderChoice(rawValue: options["--readers"] ?? "auto") else {
            throw WritingError("--readers is tesseract, both or auto")
        }
        return choice
    }

    /// Prints a heading with tabs a page, and its text.
    func report(_ path: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let name = URL(fileURLWithPath: path).lastPathComponent
        try unsafe bytes.withUnsafeBytes { bytes in
            let file = unsafe try openScan(bytes, passwords: [], limits: DecodingLimits())
            guard file.facts.pageCount > 0 else { return }
            for number in 1...file.facts.pageCount {
                guard let decoded = try? file.page(number) else { continue }
                let start = ReadPages.processorTime()
                let page = try reader.read(
                    decoded, number: number, options: ReadingOptions(barcodes: false, readers: readers))
                let spent = ReadPages.processorTime() - start
                if let pictures { try write(decoded, page.recipe, "\(name)-\(number)", to: pictures) }
                guard let text = page.text else { continue }
                let words = text.words
                print(
                    "## \(name)\t\(number)\tms \(Int(spent * 1000))\twords \(words.count)"
                        + "\tconfidence \(ReadPages.short(text.confidence))\tsource \(text.source.rawValue)"
                        + "\tagreed \(words.count { $0.agreement == .agreed })"
                        + "\tdisagreed \(words.count { $0.agreement == .disagreed })"
                        + "\tcontrast \(ReadPages.short(page.facts.contrast))"
                        + "\tfocus \(ReadPages.short(page.facts.focus ?? -1))"
                        + "\tpieces \(page.facts.componentCount)"
                        + "\treasons \(text.reasons.map(\.rawValue).joined(separator: "+"))"
                        + "\tmissing \(text.missing?.rawValue ?? "-")")
                print(text.plain)
            }
        }
    }

    /// `NAME-before.png`, all of the page in grey, and `NAME-after.png`, what Tesseract is given.
    private func write(_ page: DecodedPage, _ recipe: Recipe, _ name: String, to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (suffix, steps) in [("before", []), ("after", recipe)] {
            let (size, levels) = try PageReader.picture(of: page, recipe: steps)
            var raster = Raster(width: size.width, height: size.height, channels: 1)
            raster.bytes = levels
            try Data(try PNGWriter(dpi: page.stored.resolution?.x ?? 72).bytes(raster))
                .write(to: folder.appendingPathComponent("\(name)-\(suffix).png"))
        }
    }

    private static func short(_ value: Double) -> String { String(format: "%.2f", value) }

    /// Seconds of this process, all threads.
    static func processorTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
