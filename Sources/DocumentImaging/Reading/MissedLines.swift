package import DossierModel

/// Print that lies outside of all words that were read: lines that Tesseract's layout took for part of a picture, of a
/// rule or of nothing, as it does beside signatures and stamps, in drawings and where lines are filled with hyphens.
package struct MissedLines {
    /// Gap between letters of one line, as a multiple of their height: wider than between words, for letters between
    /// may be too faint to be seen.
    package var reach = 2.5
    /// What is looked at beside a line's ends, as a multiple of its height: faint or touching letters.
    package var beside = 1.0
    /// Pieces that make a line: of two, most are scribbles, and each line costs a reading.
    package var fewest = 3
    /// Letters that a line was read to have.
    package var fewestLetters = 2
    /// Share of a line's pieces that are about as high as the middle one: letters are, scribbles are not.
    package var alike = 0.5
    /// A word that is less sure may be print that was taken for something else.
    package var leastSure = 0.3
    /// Sureness of a line, and of the words that make it one.
    package var sureLine = 0.6
    package var sureWord = 0.6
    /// Letters below which a line has to be surer: two of them are soon seen in a drawing.
    package var telling = 4
    package var sureShort = 0.85
    /// Pieces for a character of a word from which it was read instead of others, and how many there are at least.
    package var piecesEach = 2
    package var fewestPieces = 5
    /// Lines a page; what has more is a picture.
    package var most = 60

    package init() {}

    /// Boxes of the lines, from top to bottom. `pieces` and `words` lie in the same page; `height` is that of its small
    /// letters in pixels.
    package func boxes(of pieces: [PixelRect], beside words: [Word], height: Int) -> [PixelRect] {
        let read = words.filter { $0.confidence >= leastSure }.map(\.box)
        let covered = Cover(read, reach: max(1, height / 4))
        let letters = pieces.filter {
            2 * $0.height >= height && $0.height <= 4 * height && $0.width <= 8 * height && !covered.holds($0)
        }
        let lines = rows(letters).compactMap { row -> PixelRect? in
            guard row.count >= fewest, isPrint(row) else { return nil }
            return widened(row.dropFirst().reduce(row[0]) { $0.union($1) }, beside: read)
        }
        return lines.count > most ? [] : lines.sorted { $0.y < $1.y }
    }

    /// The words, those that have far fewer characters than pieces of print lie in their boxes as if they were guessed
    /// at: below stamps and signatures whole names are read as a sign or two.
    package func doubted(_ words: [Word], over pieces: [PixelRect]) -> [Word] {
        words.map { word in
            guard word.confidence >= leastSure, word.text.count <= 4 else { return word }
            let within = pieces.count { word.box.contains(x: $0.midX, y: $0.midY) }
            guard within >= fewestPieces, within >= piecesEach * word.text.count else { return word }
            var doubted = word
            doubted.confidence = leastSure / 2
            return doubted
        }
    }

    /// How many letters are read for sure, each as far as it is.
    package func worth(of words: [Word]) -> Double {
        words.reduce(0) { sum, word in
            guard word.confidence >= sureWord else { return sum }
            return sum + word.confidence * Double(word.letterCount)
        }
    }

    /// With what may belong to it at both ends, but not into words that were read.
    private func widened(_ line: PixelRect, beside words: [PixelRect]) -> PixelRect {
        let step = Int(beside * Double(line.height))
        var (left, right) = (max(0, line.x - step), line.maxX + step)
        for word in words where 3 * (min(word.maxY, line.maxY) - max(word.y, line.y)) > line.height {
            if word.midX < line.x { left = max(left, min(line.x, word.maxX + 1)) }
            if word.midX > line.maxX { right = min(right, max(line.maxX, word.x - 1)) }
        }
        return PixelRect(x: left, y: line.y, width: right - left, height: line.height)
    }

    /// What was read in such boxes, each line by itself, as far as it is print, put into the order of `words`.
    package func joined(_ found: [Word], with words: [Word]) -> [Word] {
        // A line's margins show what stands above and below it, which is read already.
        let found = found.filter { new in
            !words.contains { $0.confidence >= leastSure && new.box.liesMostly(in: $0.box) }
        }
        let lines = PageText(source: .tesseract, words: found).lines.filter { line in
            let letters = line.words.reduce(0) { sum, word in
                sum + (word.confidence >= sureWord ? word.letterCount : 0)
            }
            return letters >= fewestLetters && line.confidence >= (letters < telling ? sureShort : sureLine)
        }
        let new = lines.flatMap { $0.words.filter { $0.confidence >= leastSure } }
        // What was guessed at in the place of a line goes.
        let kept = words.filter { word in
            word.confidence >= leastSure
                || !new.contains { word.box.liesMostly(in: $0.box) }
        }
        return LineSearch.inserted(new, into: kept)
    }

    /// Letters beside each other, from left to right.
    private func rows(_ letters: [PixelRect]) -> [[PixelRect]] {
        var rows: [[PixelRect]] = []
        var open: [Int] = []
        for letter in letters.sorted(by: { $0.x < $1.x }) {
            open.removeAll { rows[$0].last.map { letter.x - $0.maxX > 8 * $0.height } ?? true }
            let place = open.first { index in
                guard let last = rows[index].last else { return false }
                // The same piece, darker.
                if last.intersection(letter)?.area == letter.area { return true }
                let common = min(last.maxY, letter.maxY) - max(last.y, letter.y)
                let gap = Double(letter.x - last.maxX)
                return 2 * common >= min(last.height, letter.height)
                    && gap <= reach * Double(max(last.height, letter.height))
            }
            if let place {
                rows[place].append(letter)
            } else {
                open.append(rows.count)
                rows.append([letter])
            }
        }
        return rows
    }

    private func isPrint(_ row: [PixelRect]) -> Bool {
        let heights = row.map(\.height).sorted()
        let middle = heights[heights.count / 2]
        let same = heights.count { 3 * $0 >= 2 * middle && 2 * $0 <= 3 * middle }
        return Double(same) >= alike * Double(row.count)
    }

    /// Boxes by the rows of pixels that they lie in.
    private struct Cover {
        private static let rows = 64
        private let reach: Int
        private var shelves: [[PixelRect]]

        init(_ boxes: [PixelRect], reach: Int) {
            self.reach = reach
            let last = boxes.map(\.maxY).max() ?? 0
            shelves = Array(repeating: [], count: (last + reach) / Self.rows + 1)
            for box in boxes {
                let first = max(0, box.y - reach) / Self.rows
                for shelf in first...((box.maxY + reach) / Self.rows) { shelves[shelf].append(box) }
            }
        }

        /// True where the middle of a piece lies in a box or near it.
        func holds(_ piece: PixelRect) -> Bool {
            let (x, y) = (piece.midX, piece.midY)
            guard y >= 0, y / Self.rows < shelves.count else { return false }
            return shelves[y / Self.rows].contains {
                x >= $0.x - reach && x <= $0.maxX + reach && y >= $0.y - reach && y <= $0.maxY + reach
            }
        }
    }
}
