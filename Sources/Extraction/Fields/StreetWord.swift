/// The word for street that opens most Indonesian addresses, and what is read for its short form `Jl.`.
enum StreetWord {
    private static let words: Set<String> = ["JL", "JLN", "JALAN", "GG", "GANG", "KOMP", "KOMPLEK", "PERUM"]
    /// What a J and an l are read as, with the colon before them or without. No Indonesian address begins with a word of two or
    /// three of these.
    private static let strokes: Set<Character> = ["J", "I", "L", "1", "T", "F", "9"]

    /// True when an upper-case address begins with such a word.
    static func opens(_ address: String) -> Bool { words.contains(letters(address.prefix { $0 != " " })) }

    /// The upper-case address with its first word put right: `JI. MAWAR`, `JI.MAWAR` and `IL MAWAR` are `JL. MAWAR`.
    static func mended(_ address: String) -> String {
        let words = address.split(separator: " ", maxSplits: 1)
        // A colon that was read as a figure.
        if words.count == 2, words[0].count == 1, opens(String(words[1])) { return String(words[1]) }
        let head = address.prefix { $0 != " " && $0 != "." && $0 != "," }
        let signs = letters(head)
        guard (2...3).contains(signs.count), signs.allSatisfy(strokes.contains),
            signs.contains(where: \.isLetter),
            head.endIndex < address.endIndex
        else { return address }
        let rest = address[head.endIndex...].drop { $0 == "." || $0 == "," }
        let stop = rest.startIndex > head.endIndex ? "." : ""
        guard let first = rest.first else { return address }
        return "JL" + stop + (first == " " ? "" : " ") + rest
    }

    private static func letters(_ text: Substring) -> String {
        String(text.filter { $0.isLetter || $0.isNumber })
    }
}
