/// Ink and its changes in every square of a picture.
package struct TileCounts {
    package struct Counts {
        /// Ink pixels.
        package var dark = 0
        /// Changes between neighbours of a row, and of a column.
        package var across = 0
        package var down = 0
        /// Ink in the four quarters of the square's height, from the top.
        package var bands = SIMD4<Int32>(repeating: 0)
    }

    package let columns: Int
    package let rows: Int
    private var counts: [Counts]

    /// Pixels a side of a square: half a word of the picture.
    static let side = 16

    /// Rests at the right and at the bottom are left out.
    package init(_ ink: InkPicture) {
        columns = ink.width / Self.side
        rows = ink.height / Self.side
        counts = [Counts](repeating: Counts(), count: columns * rows)
        for row in 0..<rows {
            for line in 0..<Self.side { add(ink, row: row, line: line) }
        }
    }

    /// Most of a page is paper, and counting bits is dear where the processor may be of any kind: words without
    /// ink in this row and the one above are passed over.
    private mutating func add(_ ink: InkPicture, row: Int, line: Int) {
        let y = row &* Self.side &+ line
        let words = unsafe ink.row(y)
        let above = unsafe ink.row(max(0, y &- 1))
        for word in 0..<min(ink.wordsPerRow, (columns &+ 1) / 2) {
            let bits = unsafe words[word]
            let before = unsafe line > 0 ? above[word] : bits
            guard bits | before != 0 else { continue }
            add(bits &>> 16, before &>> 16, to: row &* columns &+ 2 &* word, line)
            if 2 &* word &+ 1 < columns {
                add(bits & 0xFFFF, before & 0xFFFF, to: row &* columns &+ 2 &* word &+ 1, line)
            }
        }
    }

    private mutating func add(_ bits: UInt32, _ before: UInt32, to index: Int, _ line: Int) {
        let dark = bits.nonzeroBitCount
        counts[index].dark &+= dark
        counts[index].bands[line / 4] &+= Int32(truncatingIfNeeded: dark)
        counts[index].across &+= ((bits ^ (bits &>> 1)) & 0x7FFF).nonzeroBitCount
        counts[index].down &+= (bits ^ before).nonzeroBitCount
    }

    package subscript(column: Int, row: Int) -> Counts { counts[row &* columns &+ column] }

    /// Mean run of ink or paper in some tiles, along rows, or along columns when `down`, in pixels.
    package func meanRun(_ tiles: [Int], down: Bool) -> Double {
        let changes = tiles.reduce(0) { $0 + (down ? counts[$1].down : counts[$1].across) }
        return Double(tiles.count * 16 * 15) / Double(max(1, changes))
    }
}
