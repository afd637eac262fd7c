internal import DossierModel
internal import Foundation

/// How many words of some pages are read right: by Tesseract alone, by the second reader in Tesseract's lines, by both,
/// and by both where it matters.
struct ReadWords {
    static let heading = "tesseract\tsecond\tboth\tauto\tms: tesseract\tboth\tauto"

    private struct Count {
        var right = 0
        var read = 0
        var seconds = 0.0

        /// Of the share of the drawn words that are read and the share of the read words that are drawn, the harmonic mean.
        func f1(of drawn: Int) -> Double { 2 * Double(right) / Double(max(1, drawn + read)) }
    }

    private var pages = 0
    private var drawn = 0
    private var counts: [String: Count] = [:]

    mutating func add(
        drawn: [String], reading: (ReaderChoice) throws -> (words: [Word], seconds: Double)
    ) rethrows {
        pages += 1
        self.drawn += drawn.map(Self.core).count { !$0.isEmpty }
        for choice in ReaderChoice.allCases {
            let (words, seconds) = try reading(choice)
            count(words.map(\.text), as: choice.rawValue, drawn, seconds)
            guard choice == .both else { continue }
            let second = words.map { word in
                word.second.map { $0.reader == .neural ? $0.text : word.text } ?? word.text
            }
            count(second, as: "second", drawn, 0)
        }
    }

    private mutating func count(_ read: [String], as name: String, _ drawn: [String], _ seconds: Double) {
        let read = read.map(Self.core).filter { !$0.isEmpty }
        var left = Dictionary(read.map { ($0, 1) }, uniquingKeysWith: +)
        let right = drawn.map(Self.core).count { word in
            guard let count = left[word], count > 0 else { return false }
            left[word] = count - 1
            return true
        }
        counts[name, default: Count()].right += right
        counts[name, default: Count()].read += read.count
        counts[name, default: Count()].seconds += seconds
    }

    /// Without punctuation around it; a word that has no letter or digit is none.
    static func core(_ text: String) -> String {
        text.hasLetterOrDigit ? String(Word.core(of: text)) : ""
    }

    /// Cells with tabs between, as `heading` has them behind the drawn words.
    var row: String {
        let reads = ["tesseract", "second", "both", "auto"].map { name in
            let count = counts[name] ?? Count()
            return String(format: "%.4f %d", count.f1(of: drawn), count.read)
        }
        let times = ["tesseract", "both", "auto"].map { name in
            String(format: "%.0f", 1_000 * (counts[name]?.seconds ?? 0) / Double(max(1, pages)))
        }
        return ([String(drawn)] + reads + times).joined(separator: "\t")
    }
}
