internal import DossierModel

/// Words beside each other as one text that still knows which words a part of it came from.
struct WordRun {
    let words: [Word]
    /// Joined by single spaces.
    let text: String
    /// Bytes of `text` that each word covers.
    private let spans: [Range<Int>]

    init(_ words: [Word], text write: (String) -> String = { $0 }) {
        self.words = words
        var text = ""
        var spans: [Range<Int>] = []
        for word in words {
            if !text.isEmpty { text += " " }
            let start = text.utf8.count
            text += write(word.text)
            spans.append(start..<text.utf8.count)
        }
        self.text = text
        self.spans = spans
    }

    func words(in range: Range<String.Index>) -> [Word] {
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        return zip(words, spans).filter { $1.lowerBound < end && $1.upperBound > start }.map(\.0)
    }

    /// The words `part` stands in; all of them when it is not found.
    func words(holding part: String) -> [Word] {
        text.firstRange(of: part).map(words(in:)) ?? words
    }

    /// The words normalised; `nil` without any.
    var line: PrintedLine? {
        PrintedLine(
            page: PageID(file: "", number: 1), pageSize: PixelSize(width: 1, height: 1), words: words)
    }
}
