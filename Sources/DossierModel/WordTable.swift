/// The words of a page as one text, a line each: what is kept and sent of a page is mostly words, and a JSON object
/// for every word takes ten times the memory while it is written and read.
///
/// `x y width height confidence line block text`, and where another reader has read, a tab and
/// `reader confidence text` behind. A line feed, tab or backslash in a text is written with a backslash before.
struct WordTable {
    var words: [Word]

    init(_ words: [Word]) {
        self.words = words
    }

    /// `nil` for what is no such text.
    init?(text: String) {
        words = []
        // No more room than that: words are kept as long as their dossier.
        words.reserveCapacity(text.utf8.count { $0 == WordTable.lineFeed })
        for row in text.utf8.split(separator: WordTable.lineFeed) {
            guard let word = WordTable.word(row) else { return nil }
            words.append(word)
        }
    }

    var text: String {
        var text = ""
        for word in words {
            let box = word.box
            text +=
                "\(box.x) \(box.y) \(box.width) \(box.height) \(word.confidence) \(word.line) \(word.block) "
            text += WordTable.escaped(word.text)
            if let second = word.second {
                text += "\t\(second.reader.rawValue) \(second.confidence) " + WordTable.escaped(second.text)
            }
            text += "\n"
        }
        return text
    }

    // Bytes and not characters: a mark that combines would join the blank or the escape before it.
    private typealias Bytes = Substring.UTF8View

    private static let (blank, tab, lineFeed) = (UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"))
    private static let backslash = UInt8(ascii: "\\")

    private static func word(_ row: Bytes) -> Word? {
        let parts = row.split(separator: tab, omittingEmptySubsequences: false)
        let values = parts[0].split(separator: blank, maxSplits: 7, omittingEmptySubsequences: false)
        guard parts.count <= 2, values.count == 8, let confidence = Double(Substring(values[4])) else {
            return nil
        }
        let numbers = [0, 1, 2, 3, 5, 6].compactMap { Int(Substring(values[$0])) }
        guard numbers.count == 6 else { return nil }
        var word = Word(
            text: unescaped(values[7]),
            box: PixelRect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3]),
            confidence: confidence, line: numbers[4], block: numbers[5])
        guard parts.count == 2 else { return word }
        let other = parts[1].split(separator: blank, maxSplits: 2, omittingEmptySubsequences: false)
        guard other.count == 3, let reader = TextReader(rawValue: String(Substring(other[0]))),
            let confidence = Double(Substring(other[1]))
        else { return nil }
        word.second = SecondReading(reader, text: unescaped(other[2]), confidence: confidence)
        return word
    }

    private static let escapes = [
        lineFeed: UInt8(ascii: "n"), tab: UInt8(ascii: "t"), backslash: backslash,
    ]

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { escapes[$0] != nil }) else { return text }
        return String(
            decoding: text.utf8.flatMap { escapes[$0].map { [backslash, $0] } ?? [$0] }, as: UTF8.self)
    }

    private static func unescaped(_ bytes: Bytes) -> String {
        guard bytes.contains(backslash) else { return String(Substring(bytes)) }
        var (result, isEscape): ([UInt8], Bool) = ([], false)
        for byte in bytes {
            if isEscape {
                result.append(escapes.first { $0.value == byte }?.key ?? byte)
            } else if byte != backslash {
                result.append(byte)
            }
            isEscape = !isEscape && byte == backslash
        }
        return String(decoding: result, as: UTF8.self)
    }
}
