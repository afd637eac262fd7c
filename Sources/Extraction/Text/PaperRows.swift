internal import DossierModel

/// The lines of a paper as the eye sees them: what the reader tore into columns or blocks is one row again.
struct PaperRows: Sendable {
    /// Top to bottom, part by part.
    let rows: [PrintedLine]
    /// Share of the lower line's height by which two lines must overlap to stand on one row.
    static let overlap = 0.5

    init(_ paper: Paper) {
        var rows: [PrintedLine] = []
        for part in paper.parts {
            var gathered: [(box: PixelRect, words: [Word])] = []
            for line in part.lines.sorted(by: { $0.box.midY < $1.box.midY }) {
                let box = line.box
                if let index = gathered.lastIndex(where: { PaperRows.isOneRow($0.box, $0.words, line) }) {
                    gathered[index].words += line.words
                    gathered[index].box = gathered[index].box.union(box)
                } else {
                    gathered.append((box, line.words))
                }
            }
            rows += gathered.compactMap { row in
                PrintedLine(
                    page: part.id, pageSize: part.page.facts.size,
                    words: row.words.sorted { $0.box.x < $1.box.x })
            }
        }
        self.rows = rows
    }

    /// Beside each other, not one above the other. Words are compared and not lines: a speck at the far end of one line does
    /// not put it above another.
    private static func isOneRow(_ row: PixelRect, _ words: [Word], _ line: PrintedLine) -> Bool {
        let shared = min(row.maxY, line.box.maxY) - max(row.y, line.box.y)
        guard Double(shared) >= overlap * Double(min(row.height, line.box.height)) else { return false }
        return !words.contains { word in
            line.words.contains { min(word.box.maxX, $0.box.maxX) - max(word.box.x, $0.box.x) > 0 }
        }
    }
}

extension PrintedLine {
    /// Typical height of its words in pixels, at least 1.
    var letterHeight: Int {
        let heights = words.map(\.box.height).sorted()
        return max(1, heights[heights.count / 2])
    }

    /// Its columns: words with less white between them than so many heights of the row's letters.
    func cells(apart heights: Double) -> [[Word]] {
        var cells: [[Word]] = []
        for (index, word) in words.enumerated() {
            if index == 0 || Double(gap(before: index)) > heights * Double(letterHeight) { cells.append([]) }
            cells[cells.count - 1].append(word)
        }
        return cells
    }

    /// Pixels between a word and the one before it; 0 for the first.
    func gap(before index: Int) -> Int {
        index == 0 ? 0 : words[index].box.x - words[index - 1].box.maxX
    }
}
