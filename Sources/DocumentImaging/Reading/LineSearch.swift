internal import DossierModel

/// Puts the lines that the detector found beside what is read by Tesseract's layout.
struct LineSearch {
    let keying: DoubleKeying

    /// The page with the found words in place of Tesseract's where they say more; otherwise with those added that lie
    /// where nothing was read.
    ///
    /// - Parameters:
    ///   - text: after the second reading of Tesseract's lines.
    ///   - found: by the second reader's own lines.
    ///   - first: Tesseract's words alone.
    func text(_ text: PageText, found: [Word], first: [Word]) -> PageText {
        var text = text
        if Self.legible(found) > Self.legible(first) * 1.1 {
            text.source = .neural
            text.words = found.map { word in
                let same = first.filter { Self.lies($0.box, in: word.box) }
                guard !same.isEmpty else { return word }
                let reading = SecondReading(
                    text: same.map(\.text).joined(), confidence: same.map(\.confidence).min() ?? 0)
                return keying.combined(word, with: reading)
            }
            return text
        }
        let new = found.filter { word in !first.contains { Self.touches($0.box, word.box) } }
        text.words = Self.merged(text.words, new)
        return text
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

    private static func touches(_ one: PixelRect, _ other: PixelRect) -> Bool {
        4 * (one.intersection(other)?.area ?? 0) > min(one.area, other.area)
    }

    /// The new words as lines of their own, each before the first line below it.
    private static func merged(_ words: [Word], _ new: [Word]) -> [Word] {
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
