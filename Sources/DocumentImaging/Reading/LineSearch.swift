package import DossierModel

/// Puts the lines that the detector found beside what is read by Tesseract's layout.
package struct LineSearch {
    let keying: DoubleKeying

    package init(keying: DoubleKeying = DoubleKeying()) {
        self.keying = keying
    }

    /// A character alone, or one that is guessed at, is more often a piece of a drawing than print.
    private static let leastNew = (letters: 2, confidence: 0.6)

    /// The found words in place of Tesseract's, with what Tesseract reads in their places; `nil` where they do not say
    /// more.
    func replacement(of first: [Word], by found: [Word]) -> [Word]? {
        guard Self.legible(found, by: .neural) > Self.legible(first, by: .tesseract) * 1.1 else { return nil }
        return found.map { word in
            let same = first.filter { $0.box.liesMostly(in: word.box) }
            guard !same.isEmpty else { return word }
            let reading = SecondReading(
                .tesseract, text: same.map(\.text).joined(), confidence: same.map(\.confidence).min() ?? 0)
            return keying.combined(word, with: reading)
        }
    }

    /// The detector's boxes in which nothing was read: no word lies there, nor do they lie in the box of one, which a rule
    /// behind it may have made long.
    package func gaps(_ rows: [[PixelRect]], between words: [Word]) -> [[PixelRect]] {
        rows.map { row in
            row.filter { box in
                !words.contains {
                    $0.box.liesMostly(in: box) || $0.text.hasLetterOrDigit && box.liesMostly(in: $0.box)
                }
            }
        }
    }

    /// How many characters are read, each counted as far as it is likely to be right.
    private static func legible(_ words: [Word], by reader: TextReader) -> Double {
        words.reduce(0) { sum, word in
            let rightness = Rightness.alone(word.confidence, by: reader)
            return sum + (rightness >= 0.5 ? Double(word.letterCount) * rightness : 0)
        }
    }

    /// New words as lines of their own, each before the first line below it.
    func merged(_ words: [Word], _ new: [Word]) -> [Word] {
        let new = new.filter {
            $0.text.count >= Self.leastNew.letters && $0.confidence >= Self.leastNew.confidence
        }
        return Self.inserted(new, into: words)
    }

    /// `new` words, which lie outside of the others, in the order of their lines; those that stand beside a word of a line
    /// there are of that line.
    static func inserted(_ new: [Word], into words: [Word]) -> [Word] {
        guard !new.isEmpty else { return words }
        var lines = PageText(source: .tesseract, words: words).lines
        let block = (words.map(\.block).max() ?? -1) + 1
        for line in PageText(source: .neural, words: new).lines {
            if let home = lines.firstIndex(where: { isBeside(line, $0) }) {
                let block = lines[home].words.first?.block ?? block
                let words = lines[home].words + line.words.map { $0.moved(to: block) }
                lines[home] = TextLine(words: words.sorted { $0.box.x < $1.box.x })
                continue
            }
            let place = lines.firstIndex { $0.box.midY > line.box.midY } ?? lines.count
            lines.insert(
                TextLine(words: line.words.map { $0.moved(to: block) }), at: place)
        }
        return lines.enumerated().flatMap { number, line in
            line.words.map { word in
                var word = word
                word.line = number
                return word
            }
        }
    }

    /// Farther away from the next word, as a multiple of the height, something is another column.
    private static let widestGap = 1.0

    /// True where a line continues another one: on the same height, and within a word's gap of one of its words.
    private static func isBeside(_ new: TextLine, _ line: TextLine) -> Bool {
        let (box, other) = (new.box, line.box)
        let height = min(box.height, other.height)
        let common = min(box.maxY, other.maxY) - max(box.y, other.y)
        guard 2 * common > height else { return false }
        return line.words.contains { word in
            let gap = max(word.box.x - box.maxX, box.x - word.box.maxX)
            return gap >= 0 && Double(gap) <= widestGap * Double(height)
                && 2 * (min(word.box.maxY, box.maxY) - max(word.box.y, box.y)) > height
        }
    }
}

extension Word {
    fileprivate func moved(to block: Int) -> Word {
        var word = self
        word.block = block
        return word
    }
}
