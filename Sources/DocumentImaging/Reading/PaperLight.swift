/// The light on a page: the level of the paper in every place, from fields of a picture.
///
/// A field's paper is the level that four fifths of its pixels do not exceed; what is dark and narrower than two
/// fields, as headings and rules are, is closed by the paper around it.
struct PaperLight {
    private let side: Int
    private let columns: Int
    private let rows: Int
    private let levels: [UInt8]

    /// Level of even paper.
    static let white = 245
    /// Darker paper is made no lighter than as if it had this level: black stays black.
    static let darkest: UInt8 = 20
    /// Fields along the longer side of a page.
    private static let fields = 90

    init(_ picture: GreyPicture) {
        side = max(8, max(picture.width, picture.height) / Self.fields)
        columns = max(1, picture.width / side)
        rows = max(1, picture.height / side)
        var found = [UInt8](repeating: 255, count: columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                var counts = [Int](repeating: 0, count: 256)
                let right = column == columns - 1 ? picture.width : (column + 1) * side
                let bottom = row == rows - 1 ? picture.height : (row + 1) * side
                for y in Swift.stride(from: row * side, to: bottom, by: 2) {
                    let line = unsafe picture.row(y)
                    for x in (column * side)..<right { unsafe counts[Int(line[x])] += 1 }
                }
                var left = counts.reduce(0, +) * 4 / 5
                let level = counts.firstIndex {
                    left -= $0
                    return left < 0
                }
                found[row * columns + column] = UInt8(level ?? 255)
            }
        }
        let lightest = Self.around(found, columns, rows) { max($0, $1) }
        levels = Self.around(lightest, columns, rows) { min($0, $1) }.map { max($0, Self.darkest) }
    }

    /// Every field joined with its eight neighbours.
    private static func around(
        _ fields: [UInt8], _ columns: Int, _ rows: Int, _ join: (UInt8, UInt8) -> UInt8
    ) -> [UInt8] {
        (0..<(columns * rows)).map { index in
            var joined = fields[index]
            for row in max(0, index / columns - 1)...min(rows - 1, index / columns + 1) {
                for column in max(0, index % columns - 1)...min(columns - 1, index % columns + 1) {
                    joined = join(joined, fields[row * columns + column])
                }
            }
            return joined
        }
    }

    /// Divides a picture of the same size by its light.
    func even(_ picture: GreyPicture) {
        var light = [Float](repeating: 0, count: columns)
        for y in 0..<picture.height {
            let (above, share) = Self.place(y, side, rows)
            let below = min(rows - 1, above + 1)
            for column in 0..<columns {
                let upper = Float(levels[above * columns + column])
                let lower = Float(levels[below * columns + column])
                light[column] = upper + (lower - upper) * share
            }
            let line = unsafe picture.row(y)
            for x in 0..<picture.width {
                let (before, share) = Self.place(x, side, columns)
                let left = light[before]
                let paper = left + (light[min(columns - 1, before + 1)] - left) * share
                unsafe line[x] = UInt8(min(255, Float(line[x]) * Float(Self.white) / paper))
            }
        }
    }

    /// The field whose middle lies before a pixel, and how far the pixel is on the way to the next.
    private static func place(_ at: Int, _ side: Int, _ count: Int) -> (field: Int, share: Float) {
        let position = max(0, (Float(at) + 0.5) / Float(side) - 0.5)
        let field = min(count - 1, Int(position))
        return (field, min(1, position - Float(field)))
    }
}
