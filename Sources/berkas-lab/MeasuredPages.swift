internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// What is measured on every page of some files, as a table: what the thresholds of `Checks` are set by.
struct MeasuredPages {
    private let reader: PageReader

    init() throws {
        reader = try PageReader(tessdata: nil, languages: "eng")
    }

    static let heading = """
        file\tpage\tms\trot\tconf\tskew\tconf\tfocus\tcontrast\tpaper\tink\tpieces\tborders\tcut\tdpi\tcodes
        """

    /// Prints a line a page; pages that cannot be read are passed over.
    func report(_ path: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let name = URL(fileURLWithPath: path).lastPathComponent
        unsafe bytes.withUnsafeBytes { bytes in
            guard let file = unsafe try? openScan(bytes, passwords: [], limits: DecodingLimits()),
                file.facts.pageCount > 0
            else { return }
            for number in 1...file.facts.pageCount {
                guard let decoded = try? file.page(number) else { continue }
                let clock = ContinuousClock()
                let start = clock.now
                let options = ReadingOptions(text: false)
                guard let page = try? reader.read(decoded, number: number, options: options) else {
                    continue
                }
                let elapsed = (clock.now - start) / .milliseconds(1)
                print("\(name)\t\(number)\t\(Self.short(elapsed))\t" + Self.row(page))
            }
        }
    }

    private static func row(_ page: Page) -> String {
        let facts = page.facts
        let cells = [
            facts.rotation.map(String.init) ?? "-", short(facts.rotationConfidence), short(facts.skew),
            short(facts.skewConfidence), short(facts.focus), short(facts.contrast), short(facts.paperLevel),
            String(format: "%.4f", facts.inkCoverage), String(facts.componentCount),
            facts.borders.all.map { short($0) }.joined(separator: "/"),
            facts.cutInk.all.map { short($0) }.joined(separator: "/"), short(facts.stored.resolution?.x),
            page.barcodes.map { "\($0.symbology.rawValue):\($0.text.prefix(24))" }.joined(separator: " "),
        ]
        return cells.joined(separator: "\t")
    }

    private static func short(_ value: Double?) -> String {
        value.map { String(format: "%.2f", $0) } ?? "-"
    }
}
