internal import DossierModel

/// Puts the lines that the detector found beside what is read by Tesseract's layout.
struct LineSearch {
    let keying: DoubleKeying

    /// A character alone, or one that is guessed at, is more often a piece of a drawing than print.
    private static let leastNew = (letters: 2, confidence: 0.6)

    /// The found words in place of Tesseract's, with what Tesseract reads in their places; `nil` where they do not say
    /// more.
    func replacement(of first: [Word], by found: [Word]) -> [Word]? {
        guard Self.legible(found) > Self.legible(first) * 1.1 else { return nil }
        return found.map { word in
            let same = first.filter { Self.lies($0.box, in: word.box) }
            guard !same.isEmpty else { return word }
            let reading = SecondReading(
                .tesseract, text: same.map(\.text).joined(), confidence: same.map(\.confidence).min() ?? 0)
            return keying.combined(word, with: reading)
        }
    }

    /// The detector's boxes in which nothing was read.
    func gaps(_ rows: [[PixelRect]], between words: [Word]) -> [[PixelRect]] {
        rows.map { row in row.filter { box in !words.contains { Self.lies($0.box, in: box) } } }
    }

    /// How many characters are read, each counted as far as it is sure.
    private static func legible(_ words: [Word]) -> Double {
        words.reduce(0) { sum, word in
            let letters = word.text.count { $0.isLetter || $0.isNumber }
            return sum + (word.confidence >= 0.5 ? Double(letters) * word.confidence : 0)
        }
    }

    /// True where most of a box lies in another.
    private static func lies(_ box: PixelRect, in other: PixelRect) -> Bool {
        2 * (box.intersection(other)?.area ?? 0) > box.area
    }

    /// New words as lines of their own, each before the first line below it.
    func merged(_ words: [Word], _ new: [Word]) -> [Word] {
        let new = new.filter {
            $0.text.count >= Self.leastNew.letters && $0.confidence >= Self.leastNew.confidence
        }
        return Self.inserted(new, into: words)
    }

    /// `new` words, which lie outside of the others, in the order of their lines.
    static func inserted(_ new: [Word], into words: [Word]) -> [Word] {
        guard !new.isEmpty else { return words }
        var lines = PageText(source: .tesseract, words: words).lines
        let block = (words.map(\.block).max() ?? -1) + 1
        for line in PageText(source: .neural, words: new).lines {
            let place = lines.firstIndex { $0.box.midY > line.box.midY } ?? lines.count
            lines.insert(
                TextLine(
                    words: line.words.map { word in
                        var word = word
                        word.block = block
                        return word
                    }), at: place)
        }
        return lines.enumerated().flatMap { number, line in
            line.words.map { word in
                var word = word
                word.line = number
                return word
            }
        }
    }
}
