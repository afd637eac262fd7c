internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// How exactly the lean of pages is found, set by set.
struct AngleBench {
    /// One page's outcome.
    private struct Outcome {
        var sheet: String
        var degrees: Double
        var found: Double?
        var seconds: Double
    }

    /// Sets whose pages lean by themselves, nobody knows how far: a sheet's own lean is the median over its turns.
    static let unknownBase: Set = ["scanned"]

    private let reader: PageReader
    private var outcomes: [String: [Outcome]] = [:]
    private var order: [String] = []

    init() throws {
        reader = try PageReader(tessdata: nil, languages: "eng")
    }

    /// Measures a page and keeps the outcome; `isVerbose` prints it.
    mutating func measure(_ page: TurnedPage, isVerbose: Bool = false) throws {
        let decoded = try page.raster.decoded(dpi: page.dpi)
        let start = Self.processorTime()
        let facts = try reader.read(
            decoded, number: 1, options: ReadingOptions(text: false, barcodes: false)
        ).facts
        let seconds = Self.processorTime() - start
        if outcomes[page.set] == nil { order.append(page.set) }
        outcomes[page.set, default: []].append(
            Outcome(sheet: page.sheet, degrees: page.degrees, found: facts.skew, seconds: seconds))
        if isVerbose {
            let found = facts.skew.map { String(format: "%+.4f", $0) } ?? "-"
            print("\(page.path)\t\(found)\t\(String(format: "%.2f", facts.skewConfidence))")
        }
    }

    /// A line a set: pages, mean and worst error in degrees, share within a tenth, abstentions, milliseconds.
    func table() -> String {
        var lines = ["set            n    mean   within 0.1   worst  abstained   CPU ms"]
        for set in order {
            let all = outcomes[set] ?? []
            let errors = errors(of: all, baseIsUnknown: Self.unknownBase.contains(set))
            let mean = errors.reduce(0, +) / Double(max(1, errors.count))
            let within = Double(errors.count { $0 <= 0.1 }) / Double(max(1, errors.count))
            let time = all.map(\.seconds).sorted()
            lines.append(
                set.padding(toLength: 10, withPad: " ", startingAt: 0)
                    + String(
                        format: "%6d  %6.4f  %9.1f %%  %6.3f  %9d  %7.1f", all.count, mean, 100 * within,
                        errors.max() ?? 0, all.count - errors.count, 1_000 * time[time.count / 2]))
        }
        return lines.joined(separator: "\n")
    }

    private func errors(of outcomes: [Outcome], baseIsUnknown: Bool) -> [Double] {
        Dictionary(grouping: outcomes, by: \.sheet).values.flatMap { turns in
            let differences = turns.compactMap { turn in turn.found.map { $0 - turn.degrees } }.sorted()
            let base = baseIsUnknown && !differences.isEmpty ? differences[differences.count / 2] : 0
            return differences.map { abs($0 - base) }
        }
    }

    static func processorTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
