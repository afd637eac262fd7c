internal import DossierModel

/// Words of a text layer as the rows that are printed: a label and its value share a line even where the
/// layer has all labels first. Columns of prose are read one after the other.
struct PDFTextRows {
    /// Share of the lower word's height by which words must overlap to stand on one row.
    static let overlap = 0.5
    /// Share of the taller word's height that the lower one on a row has at least: not a watermark's letters.
    static let likeness = 0.4
    /// Least white between two columns of prose, in heights of the row's letters.
    static let gutter = 1.0
    /// Words on either side of such a gap that make the row one of prose, not of a form …
    static let proseWords = 3
    /// … and how many such rows make columns.
    static let proseRows = 5

    /// In reading order, top to bottom and each left to right. Indices of the words given.
    let rows: [[Int]]

    /// `rotation`: clockwise degrees by which the words lie turned on the shown page.
    init(_ words: [PDFWord], rotation: Int) {
        let placed = words.indices.map { PlacedWord(index: $0, words[$0], rotation: rotation) }
        rows = PDFTextRows.inReadingOrder(PDFTextRows.rows(of: placed)).map { $0.map(\.index) }
    }

    /// A word's place on the page set upright, in points; below and right of no particular corner.
    private struct PlacedWord {
        let index: Int
        let isColon: Bool
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        init(index: Int, _ word: PDFWord, rotation: Int) {
            self.index = index
            isColon = word.text.hasPrefix(":")
            let x = (word.glyphs.map(\.left).min() ?? 0, word.glyphs.map(\.right).max() ?? 0)
            let y = (word.glyphs.map(\.top).min() ?? 0, word.glyphs.map(\.bottom).max() ?? 0)
            (left, right, top, bottom) =
                switch rotation {
                case 90: (y.0, y.1, -x.1, -x.0)
                case 180: (-x.1, -x.0, -y.1, -y.0)
                case 270: (-y.1, -y.0, x.0, x.1)
                default: (x.0, x.1, y.0, y.1)
                }
        }

        var height: Double { bottom - top }
        var middle: (x: Double, y: Double) { ((left + right) / 2, (top + bottom) / 2) }
    }

    private typealias Row = [PlacedWord]

    /// Top to bottom, each left to right.
    private static func rows(of words: [PlacedWord]) -> [Row] {
        var rows: [Row] = []
        for word in words.sorted(by: { ($0.left, $0.index) < ($1.left, $1.index) }) {
            let best = rows.indices.map { (row: $0, share: share(of: word, with: rows[$0])) }
                .max { $0.share < $1.share }
            if let best, best.share >= overlap {
                rows[best.row].append(word)
            } else {
                rows.append([word])
            }
        }
        return rows.sorted { middle($0) < middle($1) }
    }

    /// How well a word stands beside the last words of a row, as a share of the lower one's height; 0 when it
    /// is on no row with them.
    private static func share(of word: PlacedWord, with row: Row) -> Double {
        var most = 0.0
        // More than the last: a letter of a stamp may stand between.
        for other in row.suffix(3) {
            let low = min(other.height, word.height)
            // One over the other, not beside.
            guard word.left - other.right >= -low / 4 else { return 0 }
            guard low > 0, low >= likeness * max(other.height, word.height) else { continue }
            let shared = min(other.bottom, word.bottom) - max(other.top, word.top)
            most = max(most, shared / low)
        }
        return most
    }

    private static func middle(_ row: Row) -> Double {
        row.reduce(0) { $0 + $1.middle.y } / Double(row.count)
    }

    /// Where prose runs in columns, the left one's rows come before the right one's.
    private static func inReadingOrder(_ rows: [Row]) -> [Row] {
        guard let (span, x) = columns(rows) else { return rows }
        let left = rows[span].map { $0.filter { $0.middle.x < x } }.filter { !$0.isEmpty }
        let right = rows[span].map { $0.filter { $0.middle.x >= x } }.filter { !$0.isEmpty }
        return inReadingOrder(Array(rows[..<span.lowerBound])) + inReadingOrder(left) + inReadingOrder(right)
            + inReadingOrder(Array(rows[span.upperBound...]))
    }

    /// The first rows that run in two columns, and where the gutter between these is.
    private static func columns(_ rows: [Row]) -> (Range<Int>, Double)? {
        for start in rows.indices {
            for gap in proseGaps(rows[start]) {
                let x = (gap.lowerBound + gap.upperBound) / 2
                let end =
                    rows[start...].firstIndex { row in
                        row.contains { $0.left < x && $0.right > x }
                    } ?? rows.endIndex
                let prose = rows[start..<end].count { proseGaps($0).contains { $0.contains(x) } }
                guard prose >= proseRows else { continue }
                // Short rows just above belong to the columns where they stand on both sides.
                let above = rows[..<start].lastIndex { row in
                    !row.contains { $0.right <= x } || !row.contains { $0.left >= x }
                        || row.contains { $0.left < x && $0.right > x }
                }
                return ((above.map { $0 + 1 } ?? 0)..<end, x)
            }
        }
        return nil
    }

    /// Gaps of a row with prose on both sides.
    private static func proseGaps(_ row: Row) -> [Range<Double>] {
        guard row.count >= 2 * proseWords else { return [] }
        let heights = row.map(\.height).sorted()
        let least = gutter * heights[heights.count / 2]
        return (proseWords...(row.count - proseWords)).compactMap { index in
            let (before, after) = (row[index - 1].right, row[index].left)
            guard after - before >= least, after > before, !row[index].isColon else { return nil }
            return before..<after
        }
    }
}
