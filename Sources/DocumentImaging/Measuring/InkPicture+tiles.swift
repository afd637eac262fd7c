extension InkPicture {
    /// Ink by thresholds that change from square to square of 16 pixels: Sauvola's (see `init(local:)`) of the
    /// square and its eight neighbours, for measuring where one threshold does not do. Reading takes the finer
    /// one, which costs five times as much.
    ///
    /// What is darker than `black` is ink anywhere, or a black border would be paper in its middle.
    convenience init?(tiled grey: GreyPicture, black: Int, k: Double = 0.25, grain: Double = 8) {
        self.init(width: grey.width, height: grey.height)
        let tiles = TileSums(grey)
        var limits = [UInt8](repeating: 0, count: grey.width)
        var marks = [UInt8](repeating: 0, count: 32 * wordsPerRow)
        for row in 0..<tiles.rows {
            for column in 0..<tiles.columns {
                let (mean, deviation) = tiles.around(column, row)
                let threshold = deviation >= grain ? mean * (1 + k * (deviation / 128 - 1)) : 0
                let limit = UInt8(clamping: max(black, Int(threshold.rounded())))
                let right = min(grey.width, (column + 1) * TileSums.side)
                for x in (column * TileSums.side)..<right { limits[x] = limit }
            }
            for y in (row * TileSums.side)..<min(grey.height, (row + 1) * TileSums.side) {
                unsafe marks.withUnsafeMutableBufferPointer { marks in
                    let line = unsafe grey.row(y)
                    unsafe limits.withUnsafeBufferPointer { limits in
                        for x in 0..<limits.count { unsafe marks[x] = line[x] < limits[x] ? 1 : 0 }
                    }
                    unsafe pack(marks, row: y)
                }
            }
        }
    }
}

/// Sums of levels and of their squares over squares of a picture, on every second row.
private struct TileSums {
    static let side = 16
    let columns: Int
    let rows: Int
    private var sums: [UInt32]
    private var squares: [UInt32]
    private var counts: [UInt32]

    init(_ grey: GreyPicture) {
        columns = (grey.width + Self.side - 1) / Self.side
        rows = (grey.height + Self.side - 1) / Self.side
        sums = [UInt32](repeating: 0, count: columns * rows)
        squares = sums
        counts = sums
        for y in stride(from: 0, to: grey.height, by: 2) {
            let line = unsafe grey.row(y)
            for column in 0..<columns {
                let left = column &* Self.side
                let right = min(grey.width, left &+ Self.side)
                var sum: UInt32 = 0
                var square: UInt32 = 0
                for x in left..<right {
                    let value = unsafe UInt32(line[x])
                    sum &+= value
                    square &+= value &* value
                }
                let at = y / Self.side &* columns &+ column
                sums[at] &+= sum
                squares[at] &+= square
                counts[at] &+= UInt32(right &- left)
            }
        }
    }

    /// Mean and deviation over a square and its neighbours.
    func around(_ column: Int, _ row: Int) -> (mean: Double, deviation: Double) {
        var (sum, square, count) = (0.0, 0.0, 0.0)
        for y in max(0, row - 1)...min(rows - 1, row + 1) {
            for x in max(0, column - 1)...min(columns - 1, column + 1) {
                sum += Double(sums[y * columns + x])
                square += Double(squares[y * columns + x])
                count += Double(counts[y * columns + x])
            }
        }
        let mean = sum / max(1, count)
        return (mean, max(0, square / max(1, count) - mean * mean).squareRoot())
    }
}
