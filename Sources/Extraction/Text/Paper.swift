package import DossierModel

/// A part of a page that was read: the whole page, or a card on it.
package struct PaperPart: Sendable {
    package var id: PageID
    package var page: Page
    /// `nil` for the whole page.
    package var box: PixelRect?

    package init(id: PageID, page: Page, box: PixelRect? = nil) {
        self.id = id
        self.page = page
        self.box = box
    }

    /// The part's own frame, in pixels of the page.
    package var frame: PixelRect {
        box ?? PixelRect(x: 0, y: 0, width: page.facts.size.width, height: page.facts.size.height)
    }

    /// The lines of words inside, in reading order.
    package var lines: [PrintedLine] {
        (page.text?.lines ?? []).compactMap { line in
            let inside = line.words.filter { frame.contains(x: $0.box.midX, y: $0.box.midY) }
            return PrintedLine(page: id, pageSize: page.facts.size, words: inside)
        }
    }

    package var photos: [PhotoRegion] {
        page.facts.photos.filter { frame.contains(x: $0.box.midX, y: $0.box.midY) }
    }

    package var barcodes: [Barcode] {
        page.barcodes.filter { frame.contains(x: $0.box.midX, y: $0.box.midY) }
    }
}

/// The text of a paper of one or more parts, searchable, each letter still with its place.
package struct Paper: Sendable {
    /// Never empty.
    package let parts: [PaperPart]
    /// In reading order, over all parts.
    package let lines: [PrintedLine]
    /// All lines joined by single spaces, so that a phrase may run over a line's end.
    package let text: SearchableText
    /// Where each line begins in `text`.
    private let starts: [Int]

    package init(_ parts: [PaperPart]) {
        self.parts = parts
        lines = parts.flatMap(\.lines)
        var letters: [UInt8] = []
        var starts: [Int] = []
        for line in lines {
            if !letters.isEmpty, letters.last != MatchingLetters.space {
                letters.append(MatchingLetters.space)
            }
            starts.append(letters.count)
            letters += line.letters
        }
        self.starts = starts
        text = SearchableText(letters)
    }

    /// Words with letters or digits.
    package var wordCount: Int {
        lines.reduce(0) { $0 + $1.words.count { $0.text.hasLetterOrDigit } }
    }

    /// Index of the line that holds the letter at `position` of `text`.
    func line(at position: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= position { low = middle } else { high = middle }
        }
        return low
    }

    /// The position in `text` counted from the beginning of a line.
    func offset(_ position: Int, in line: Int) -> Int { max(0, position - starts[line]) }

    /// The lines a match runs over, and the share of their letters that it covers, 0…1.
    func cover(of match: Range<Int>) -> (lines: ClosedRange<Int>, share: Double) {
        let first = line(at: match.lowerBound)
        let last = line(at: match.upperBound - 1)
        let letters = (first...last).reduce(0) { $0 + lines[$1].letters.count } + (last - first)
        return (first...last, Double(match.count) / Double(max(1, letters)))
    }

    /// Letters of a line and of what stands beside it on the same row, however the reader tore it.
    func rowLetters(ofLine index: Int) -> Int {
        let line = lines[index].box
        return lines.reduce(0) { sum, other in
            let shared = min(line.maxY, other.box.maxY) - max(line.y, other.box.y)
            let isBeside = min(line.maxX, other.box.maxX) <= max(line.x, other.box.x)
            let isOnRow = other.page == lines[index].page && 2 * shared >= min(line.height, other.box.height)
            return other == lines[index] || isOnRow && isBeside ? sum + other.letters.count : sum
        }
    }

    /// Middle of a line as a share of its part's height, 0 (top) … 1; `nil` on a part other than the first.
    func depthOnFirstPart(ofLine index: Int) -> Double? {
        let line = lines[index]
        guard line.page == parts[0].id else { return nil }
        let frame = parts[0].frame
        return Double(line.box.midY - frame.y) / Double(max(1, frame.height))
    }
}
