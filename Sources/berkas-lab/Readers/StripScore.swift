internal import DossierModel
internal import Foundation

/// How often each reader is wrong about a strip, and both alike.
struct StripScore {
    struct Outcome {
        var strip: Strip
        /// `nil` where that reader did not read.
        var tesseract: String?
        var neural: String?
        var kept: String

        var truth: String { value(strip.text) }
        func isRight(_ reading: String?) -> Bool { reading.map(value) == truth }

        /// Of the values as they are compared: by their kind, not by their punctuation.
        var agreement: Agreement {
            guard let tesseract, let neural else { return .notAsked }
            // What a reader makes no value of is no reading of one.
            let values = (value(tesseract), value(neural))
            guard !values.0.isEmpty || !values.1.isEmpty else { return .notAsked }
            return values.0 == values.1 ? .agreed : .disagreed
        }

        private func value(_ text: String) -> String { strip.kind.value(of: text) }
    }

    private(set) var all: [Outcome] = []

    mutating func add(_ strip: Strip, _ words: [Word]) {
        all.append(
            Outcome(
                strip: strip, tesseract: Self.reading(words, by: .tesseract),
                neural: Self.reading(words, by: .neural), kept: Self.joined(words.map(\.text))))
    }

    /// One reader's reading of some words: theirs or their second, or nothing where it read none of them.
    private static func reading(_ words: [Word], by reader: TextReader) -> String? {
        let texts = words.map { word in
            guard let second = word.second else { return reader == .tesseract ? word.text : nil }
            return second.reader == reader ? second.text : word.text
        }
        return texts.isEmpty || texts.allSatisfy { $0 == nil } ? nil : joined(texts.map { $0 ?? "" })
    }

    /// With the blanks, which part a number as printed; `value(of:)` takes them out.
    private static func joined(_ texts: [String]) -> String {
        String(Word.core(of: texts.joined(separator: " ")))
    }

    func report() {
        print("strips\t\(all.count)\tagreed \(all.count { $0.agreement == .agreed })")
        for kind in Strip.Kind.allCases {
            let some = all.filter { $0.strip.kind == kind }
            print(
                "\(kind.rawValue)\t\(some.count)\twrong: tesseract \(wrong(some, \.tesseract)), "
                    + "second \(wrong(some.filter { $0.neural != nil }, \.neural)) of "
                    + "\(some.count { $0.neural != nil }), kept \(some.count { !$0.isRight($0.kept) })")
        }
        print("wrong by tesseract\t\(wrong(all, \.tesseract))\tof \(all.count)")
        let asked = all.filter { $0.neural != nil }
        print("wrong by the second\t\(wrong(asked, \.neural))\tof \(asked.count)")
        print("wrong as kept\t\(all.count { !$0.isRight($0.kept) })\tof \(all.count)")
        let agreed = all.filter { $0.agreement == .agreed }
        let alike = agreed.filter { !$0.isRight($0.kept) }
        print(
            "agreed and wrong\t\(alike.count)\tof \(agreed.count)\tat most "
                + String(format: "%.3f %%", 100 * Binomial.upperBound(alike.count, of: agreed.count))
                + " (Clopper-Pearson, 95 %, one-sided)")
        let disagreed = all.filter { $0.agreement == .disagreed }
        print(
            "disagreed\t\(disagreed.count)\tright: tesseract \(disagreed.count { $0.isRight($0.tesseract) }), "
                + "second \(disagreed.count { $0.isRight($0.neural) }), kept "
                + "\(disagreed.count { $0.isRight($0.kept) })")
        let single = all.filter { $0.agreement == .notAsked }
        print("read by one or none\t\(single.count)\twrong \(single.count { !$0.isRight($0.kept) })")
        for one in alike.prefix(20) { print("  agreed: \(one.truth) read as \(one.kept)") }
        for one in single.filter({ !$0.isRight($0.kept) }).prefix(8) {
            print("  alone: \(one.truth) read as \(one.kept)")
        }
        for one in disagreed.prefix(12) {
            print("  apart: \(one.truth): \(one.tesseract ?? "-") | \(one.neural ?? "-") -> \(one.kept)")
        }
    }

    private func wrong(_ some: [Outcome], _ reading: (Outcome) -> String?) -> Int {
        some.count { !$0.isRight(reading($0)) }
    }
}

/// Bounds on a share that was counted.
enum Binomial {
    /// The largest share at which `count` or fewer of `all` are still seen with a chance of 5 % (C. Clopper and
    /// E. Pearson, Biometrika 1934, one-sided). 1 where nothing was seen.
    static func upperBound(_ count: Int, of all: Int, chance: Double = 0.05) -> Double {
        guard count < all else { return 1 }
        var (low, high) = (Double(count) / Double(all), 1.0)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if atMost(count, of: all, share: middle) > chance { low = middle } else { high = middle }
        }
        return high
    }

    private static func atMost(_ count: Int, of all: Int, share: Double) -> Double {
        (0...count).reduce(0) { sum, some in
            let ways = lgamma(Double(all + 1)) - lgamma(Double(some + 1)) - lgamma(Double(all - some + 1))
            return sum + exp(ways + Double(some) * log(share) + Double(all - some) * log1p(-share))
        }
    }
}
