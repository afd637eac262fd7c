/// Numbers written out in Indonesian words, as on deeds and receipts.
package enum Terbilang {
    private static let units: [String: Int] = [
        "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
        "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100,
    ]
    private static let powers: [String: Int] = [
        "ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000, "milyar": 1_000_000_000,
        "triliun": 1_000_000_000_000,
    ]
    private static let ones: [String: String] = ["seribu": "ribu", "sejuta": "juta"]

    static func isNumeral(_ word: String) -> Bool {
        units[word] != nil || powers[word] != nil || ones[word] != nil || word == "belas" || word == "puluh"
            || word == "ratus"
    }

    /// The number that lower-case words make, all of them numerals; `nil` when they make none.
    package static func number(_ words: [String]) -> Int? {
        guard !words.isEmpty, words.count <= 40 else { return nil }
        var total = 0
        /// Below a thousand, waiting for its power.
        var group = 0
        /// A digit that `puluh`, `belas` or `ratus` may still raise.
        var digit: Int?
        var lastPower = Int.max
        for word in words {
            if let value = units[word] {
                guard digit == nil else { return nil }
                if value < 10 {
                    digit = value
                } else {
                    group += value
                }
            } else if word == "belas" || word == "puluh" || word == "ratus" {
                guard let value = digit, value > 0 else { return nil }
                group += word == "belas" ? 10 + value : value * (word == "puluh" ? 10 : 100)
                digit = nil
            } else if let power = powers[word] ?? ones[word].flatMap({ powers[$0] }) {
                let factor = ones[word] != nil ? 1 : group + (digit ?? 0)
                guard power < lastPower, factor > 0, ones[word] == nil || (group == 0 && digit == nil) else {
                    return nil
                }
                total += factor * power
                group = 0
                digit = nil
                lastPower = power
            } else {
                return nil
            }
            guard group < 1_000 else { return nil }
        }
        return total + group + (digit ?? 0)
    }
}
