/// A word on the paper.
package struct Word: Codable, Hashable, Sendable {
    package var text: String
    package var box: PixelRect
    /// The reader's own, 0…1; 1 for an embedded text layer.
    package var confidence: Double
    /// Words of one line share it; lines count from 0 in reading order over the page.
    package var line: Int
    /// Lines of one block share it.
    package var block: Int

    package init(text: String, box: PixelRect, confidence: Double, line: Int, block: Int = 0) {
        self.text = text
        self.box = box
        self.confidence = confidence
        self.line = line
        self.block = block
    }
}

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
        /// Tesseract.
        case tesseract
    }

    package var source: Source
    /// In reading order.
    package var words: [Word]

    package init(source: Source, words: [Word]) {
        self.source = source
        self.words = words
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
