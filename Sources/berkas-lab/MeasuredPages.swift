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

    /// A line a page; pages that cannot be read are passed over.
    func lines(of path: String) throws -> [String] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let name = URL(fileURLWithPath: path).lastPathComponent
        return unsafe bytes.withUnsafeBytes { bytes in
            guard let file = unsafe try? openScan(bytes, passwords: [], limits: DecodingLimits()),
                file.facts.pageCount > 0
            else { return [] }
            return (1...file.facts.pageCount).compactMap { number -> String? in
                guard let decoded = try? file.page(number) else { return nil }
                let clock = ContinuousClock()
                let start = clock.now
                let options = ReadingOptions(text: false)
                guard let page = try? reader.read(decoded, number: number, options: options) else {
                    return nil
                }
                let elapsed = (clock.now - start) / .milliseconds(1)
                return "\(name)\t\(number)\t\(Self.short(elapsed))\t" + Self.row(page)
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
