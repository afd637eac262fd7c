/// A line of words, left to right.
package struct TextLine: Hashable, Sendable {
    package var words: [Word]

    package init(words: [Word]) {
        self.words = words
    }

    package var text: String { words.map(\.text).joined(separator: " ") }

    /// Smallest box around the words; a line has at least one.
    package var box: PixelRect { words.dropFirst().reduce(words[0].box) { $0.union($1.box) } }

    /// Mean of the words' confidences weighted by length, 0…1.
    package var confidence: Double {
        let length = words.reduce(0) { $0 + $1.text.count }
        guard length > 0 else { return 0 }
        return words.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(length)
    }
}

/// What was read on a page.
package struct PageText: Codable, Hashable, Sendable {
    package enum Source: String, Codable, Sendable {
        /// The file's own text layer, found trustworthy.
        case embedded
        /// Tesseract, the second reader over some of its words or not.
        case tesseract
        /// The second reader, its layout included, where Tesseract's fails.
        case neural
    }

    package var source: Source
    /// In reading order.
    package var words: [Word]
    /// Who has read on the page: Tesseract, both or, where a layer is taken for the words or nothing is printed, nobody.
    package var readers: [TextReader]
    /// Why parts of the page were given to the second reader, each reason once; empty where none was.
    package var reasons: [SecondReason]
    /// Why the second reader, which was wanted, has not read all that it was to; `nil` where nothing is missing.
    package var missing: MissingReader?

    package init(
        source: Source, words: [Word], readers: [TextReader] = [], reasons: [SecondReason] = [],
        missing: MissingReader? = nil
    ) {
        self.source = source
        self.words = words
        self.readers = readers
        self.reasons = reasons
        self.missing = missing
    }

    private enum CodingKeys: CodingKey {
        case source, words, readers, reasons, missing
    }

    /// A word as the oldest pages have it.
    private struct WordObject: Decodable {
        var text: String
        var box: PixelRect
        var confidence: Double
        var line: Int
        var block: Int
        var second: SecondReading?

        var word: Word {
            Word(text: text, box: box, confidence: confidence, line: line, block: block, second: second)
        }
    }

    /// Pages kept before there was a second reader have no `readers`, and older ones an object for every word.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        source = try values.decode(Source.self, forKey: .source)
        if let table = try? values.decode(String.self, forKey: .words) {
            guard let words = WordTable(text: table)?.words else {
                throw DecodingError.dataCorruptedError(
                    forKey: .words, in: values, debugDescription: "no table of words")
            }
            self.words = words
        } else {
            words = try values.decode([WordObject].self, forKey: .words).map(\.word)
        }
        readers = try values.decodeIfPresent([TextReader].self, forKey: .readers) ?? []
        reasons = try values.decodeIfPresent([SecondReason].self, forKey: .reasons) ?? []
        missing = try values.decodeIfPresent(MissingReader.self, forKey: .missing)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(source, forKey: .source)
        try values.encode(WordTable(words).text, forKey: .words)
        try values.encode(readers, forKey: .readers)
        try values.encode(reasons, forKey: .reasons)
        try values.encodeIfPresent(missing, forKey: .missing)
    }

    /// Lines in reading order.
    package var lines: [TextLine] {
        var lines: [TextLine] = []
        var current: Int?
        for word in words {
            if word.line == current, !lines.isEmpty {
                lines[lines.count - 1].words.append(word)
            } else {
                lines.append(TextLine(words: [word]))
                current = word.line
            }
        }
        return lines
    }

    /// The text, a line of the paper a line.
    package var plain: String { lines.map(\.text).joined(separator: "\n") }

    /// Mean confidence weighted by word length, 0…1; 0 without words.
    package var confidence: Double { TextLine(words: words).confidence }
}
