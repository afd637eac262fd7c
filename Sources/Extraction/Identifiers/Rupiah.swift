/// An amount of money on the paper: `Rp1.500.000,-`.
package struct Rupiah: Hashable, Sendable {
    /// Whole rupiah; sen are left out.
    package let amount: Int

    package init(amount: Int) {
        self.amount = amount
    }

    /// The first amount in `text`; `nil` where that is torn, too.
    package init?(text: String) {
        guard let first = Rupiah.marked(in: text).first, let amount = first else { return nil }
        self = amount
    }

    /// Amounts behind `Rp`, left to right. Full stops, commas or single spaces part thousands; a reader may see a space beside a
    /// full stop. `nil` stands for one whose figures go on in a way that is none of these: it is torn, and its first
    /// figures would be another amount.
    package static func marked(in text: String) -> [Rupiah?] {
        var scanner = ByteScanner(text)
        var found: [Rupiah?] = []
        while !scanner.isAtEnd {
            let start = scanner.position
            if !(scanner.previous?.isASCIILetter ?? false), scanner.takeOne(of: ["RP", "RR"]) != nil {
                scanner.skip(". ")
                if let figures = scanner.takeDigits(1...15) {
                    found.append(amount(figures, &scanner).map(Rupiah.init(amount:)))
                    continue
                }
            }
            scanner.position = start + 1
        }
        return found
    }

    private static func amount(_ figures: String, _ scanner: inout ByteScanner) -> Int? {
        var digits = figures
        var next = scanner
        while takeMark(&next), digits.utf8.count <= 12, let group = next.takeDigits(3...3) {
            digits += group
            scanner = next
        }
        return goesOn(scanner) ? nil : Int(digits)
    }

    /// What stands between two groups of figures: a full stop with a space on either side at most, a comma, or a space.
    private static func takeMark(_ scanner: inout ByteScanner) -> Bool {
        scanner.takeOne(of: [" . ", " .", ". ", ".", ",", " "]) != nil
    }

    /// Another group of three figures behind marks that part no thousands; `Rp500.000 - 750.000` are two amounts.
    private static func goesOn(_ scanner: ByteScanner) -> Bool {
        var next = scanner
        guard !next.take(" - ") else { return false }
        next.skip(" .,-~;:'")
        return next.position > scanner.position && next.takeDigits(3...3) != nil
    }

    /// The amount written out, up to the word `rupiah`: the numerals just before it.
    package static func inWords(_ text: String) -> Rupiah? {
        let words = text.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        guard let end = words.firstIndex(of: "rupiah") else { return nil }
        let numerals = Array(words[..<end].reversed().prefix { Terbilang.isNumeral($0) }.reversed())
        return Terbilang.number(numerals).map(Rupiah.init(amount:))
    }

    /// Whether figures and words of `text` say the same; `nil` when either is missing.
    package static func figuresMatchWords(in text: String) -> Bool? {
        guard let figures = Rupiah(text: text), let words = inWords(text) else { return nil }
        return figures == words
    }
}
