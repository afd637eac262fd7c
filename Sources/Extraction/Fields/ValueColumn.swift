internal import DossierModel

/// What stands below a label, in the column under it.
struct ValueColumn {
    /// Rows that are looked at.
    private static let reach = 5
    /// Distance between the label and what stands below it, in heights of letters: of the row next to it, …
    private static let nextRow = 2.0
    /// … of the first value in a table, whose rows are as high as their fullest cell, …
    private static let tableRow = 4.5
    /// … and between the rows of one paragraph.
    private static let line = 1.2

    /// The columns' words of the rows below, from the nearest on.
    private(set) var cells: [[Word]] = []
    /// Words of the very next row; `nil` where that is far or has nothing there.
    private(set) var first: [Word]?
    /// `first` and what goes on below it, from the same left edge on.
    private(set) var paragraph: [Word] = []

    /// `cell` gives a row's words from an index to the end of their column.
    init(
        under label: PixelRect, _ rows: [PrintedLine], _ index: Int,
        cell: (PrintedLine, Int) -> [Word]
    ) {
        var bottom = label.maxY
        var isParagraph = true
        for (offset, row) in rows[(index + 1)...].prefix(Self.reach).enumerated() {
            let height = Double(max(row.letterHeight, label.height))
            guard row.page == rows[index].page,
                Double(row.box.y - label.maxY) < Self.tableRow * height
                    || isParagraph && !paragraph.isEmpty
            else { break }
            let words = Self.words(of: row, under: label, cell)
            if !words.isEmpty { cells.append(words) }
            if offset == 0, Double(row.box.y - label.maxY) < Self.nextRow * height, !words.isEmpty {
                first = words
                paragraph = words
            } else if isParagraph, let start = paragraph.first?.box.x {
                let next =
                    row.words.indices.first {
                        abs(Double(row.words[$0].box.x - start)) <= height
                    }.map { cell(row, $0) } ?? []
                isParagraph =
                    !next.isEmpty && Double(row.box.y - bottom) <= Self.line * height
                    && !next.contains { $0.text.contains(":") }
                if isParagraph { paragraph += next }
            }
            bottom = row.box.maxY
        }
    }

    /// All of the cell that lies under the label, for a name may be longer than its label.
    private static func words(
        of row: PrintedLine, under label: PixelRect, _ cell: (PrintedLine, Int) -> [Word]
    ) -> [Word] {
        var best: (words: [Word], shared: Int)?
        for start in row.words.indices
        where start == 0 || Double(row.gap(before: start)) >= 3 * Double(row.letterHeight) {
            let words = cell(row, start)
            guard let last = words.last else { continue }
            let shared = min(last.box.maxX, label.maxX) - max(row.words[start].box.x, label.x)
            if shared > best?.shared ?? 0 { best = (words, shared) }
        }
        return best?.words ?? []
    }
}
