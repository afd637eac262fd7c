internal import DossierModel

/// Where on a picture of about 150 dpi something looks like a code: bars, or dense modules.
struct BarcodeRegions {
    /// Regions with a margin, within the picture, largest first.
    let boxes: [PixelRect]

    /// Pixels a side of the squares that are judged.
    static let tile = 16
    /// More regions are a screened photograph or a drawing, not codes.
    static let most = 24

    init(_ ink: InkPicture) {
        let columns = ink.width / Self.tile
        let rows = ink.height / Self.tile
        var marked = [Bool](repeating: false, count: columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                marked[row * columns + column] = Self.looksLikeCode(ink, column: column, row: row)
            }
        }
        boxes = Self.groups(marked, columns: columns, rows: rows)
            .map { group in
                let left = max(0, (group.x - 3) * Self.tile)
                let top = max(0, (group.y - 3) * Self.tile)
                return PixelRect(
                    x: left, y: top, width: min(ink.width, (group.maxX + 3) * Self.tile) - left,
                    height: min(ink.height, (group.maxY + 3) * Self.tile) - top)
            }
            .sorted { $0.area > $1.area }.prefix(Self.most).map { $0 }
    }

    /// A square of 16 x 16 pixels in half words: bars change often one way and seldom the other, modules
    /// change both ways with about as much ink as paper everywhere; print has less ink, and gaps between lines.
    private static func looksLikeCode(_ ink: InkPicture, column: Int, row: Int) -> Bool {
        let shift: UInt32 = column % 2 == 0 ? 16 : 0
        var dark = 0
        var across = 0
        var down = 0
        var before: UInt32 = 0
        var emptiest = tile * tile
        var band = 0
        for line in 0..<tile {
            let bits = unsafe (ink.row(row &* tile &+ line)[column / 2] &>> shift) & 0xFFFF
            dark &+= bits.nonzeroBitCount
            band &+= bits.nonzeroBitCount
            if line % 4 == 3 {
                emptiest = min(emptiest, band)
                band = 0
            }
            across &+= ((bits ^ (bits &>> 1)) & 0x7FFF).nonzeroBitCount
            if line > 0 { down &+= (bits ^ before).nonzeroBitCount }
            before = bits
        }
        guard dark >= 40, dark <= 216 else { return false }
        let most = max(across, down)
        let least = min(across, down)
        let bars = most >= 20 && least * 5 <= most * 2
        let modules = dark >= 84 && emptiest >= 14 && least >= 24 && least * 2 >= most
        return bars || modules
    }

    /// Boxes, in tiles, around neighbouring marked tiles that are enough for a code.
    private static func groups(_ marked: [Bool], columns: Int, rows: Int) -> [PixelRect] {
        var left = marked
        var groups: [PixelRect] = []
        for start in left.indices where left[start] {
            left[start] = false
            var pending = [start]
            var box = PixelRect(x: start % columns, y: start / columns, width: 1, height: 1)
            var count = 0
            while let at = pending.popLast() {
                count += 1
                let (x, y) = (at % columns, at / columns)
                box = box.union(PixelRect(x: x, y: y, width: 1, height: 1))
                for ny in max(0, y - 1)...min(rows - 1, y + 1) {
                    for nx in max(0, x - 2)...min(columns - 1, x + 2) where left[ny * columns + nx] {
                        left[ny * columns + nx] = false
                        pending.append(ny * columns + nx)
                    }
                }
            }
            if count >= 5 || (count >= 3 && count * 2 >= box.area) { groups.append(box) }
        }
        return groups
    }
}
