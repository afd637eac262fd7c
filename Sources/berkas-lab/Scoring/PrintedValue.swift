/// A value as printed or as normalised, made comparable: letters and digits, days as yyyy-mm-dd.
package struct PrintedValue: Equatable {
    private let canonical: String

    private static let months = [
        "JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI", "JULI", "AGUSTUS", "SEPTEMBER", "OKTOBER",
        "NOVEMBER", "DESEMBER",
    ]

    package init(_ text: String) {
        let words = text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        canonical = PrintedValue.day(words) ?? words.joined()
    }

    private static func day(_ words: [String]) -> String? {
        guard words.count == 3, let first = Int(words[0]), let last = Int(words[2]),
            let month = Int(words[1]) ?? months.firstIndex(of: words[1]).map({ $0 + 1 }),
            (1...12).contains(month)
        else { return nil }
        return last > 31 ? "\(last)-\(month)-\(first)" : "\(first)-\(month)-\(last)"
    }
}
