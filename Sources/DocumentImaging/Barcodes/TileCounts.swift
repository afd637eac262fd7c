/// Ink and its changes in every square of a picture.
struct TileCounts {
    struct Counts {
        /// Ink pixels.
        var dark = 0
        /// Changes between neighbours of a row, and of a column.
        var across = 0
        var down = 0
        /// Ink in the four quarters of the square's height, from the top.
        var bands = SIMD4<Int32>(repeating: 0)
    }

    let columns: Int
    let rows: Int
    private var counts: [Counts]

    /// `side` is 16: half a word of the picture. Rests at the right and at the bottom are left out.
    init(_ ink: InkPicture, side: Int) {
        columns = ink.width / side
        rows = ink.height / side
        counts = [Counts](repeating: Counts(), count: columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                counts[row &* columns &+ column] = Self.count(ink, column: column, row: row, side: side)
            }
        }
    }

    subscript(column: Int, row: Int) -> Counts { counts[row &* columns &+ column] }

    /// Mean run of ink or paper in some tiles, along rows, or along columns when `down`, in pixels.
    func meanRun(_ tiles: [Int], down: Bool) -> Double {
        let changes = tiles.reduce(0) { $0 + (down ? counts[$1].down : counts[$1].across) }
        return Double(tiles.count * 16 * 15) / Double(max(1, changes))
    }

    private static func count(_ ink: InkPicture, column: Int, row: Int, side: Int) -> Counts {
        let shift: UInt32 = column % 2 == 0 ? 16 : 0
        var counts = Counts()
        var before: UInt32 = 0
        var band: Int32 = 0
        for line in 0..<side {
            let bits = unsafe (ink.row(row &* side &+ line)[column / 2] &>> shift) & 0xFFFF
            let dark = bits.nonzeroBitCount
            counts.dark &+= dark
            band &+= Int32(truncatingIfNeeded: dark)
            if line % 4 == 3 {
                counts.bands[line / 4] = band
                band = 0
            }
            counts.across &+= ((bits ^ (bits &>> 1)) & 0x7FFF).nonzeroBitCount
            if line > 0 { counts.down &+= (bits ^ before).nonzeroBitCount }
            before = bits
        }
        return counts
    }
}
