package import DossierModel

/// Where on a picture of about 150 dpi something looks like a code: bars side by side, or a field of modules.
///
/// Print is told from codes by two things: its strokes are neither all upright nor all level, and within the
/// height of any line and its gap there is a row with hardly any ink.
package struct BarcodeRegions {
    package enum Kind: UInt8 {
        case standingBars = 1
        case lyingBars = 2
        case modules = 3
    }

    package struct Region {
        /// With a margin for the quiet zone, within the picture.
        package var box: PixelRect
        package var kind: Kind
        /// Mean length in pixels of a run of ink or paper across the code: about 1.8 modules.
        package var meanRun: Double
    }

    /// Largest first.
    package let regions: [Region]

    /// Pixels a side of the squares that are counted; bars are judged on one, modules on two by two.
    static let tile = TileCounts.side
    /// More regions are a screened photograph or a drawing, not codes.
    static let most = 24
    /// Neighbouring squares that make a row of bars, and those that make a field: 3 x 16 pixels are 8 mm, and
    /// a field of three windows is one of 6 mm or more.
    static let fewestBars = 3
    static let fewestModules = 3
    /// Share of a group's box that has to be marked.
    static let filling = 0.3

    package init(_ ink: InkPicture) {
        let tiles = TileCounts(ink)
        let (columns, rows) = (tiles.columns, tiles.rows)
        var marks = [UInt8](repeating: 0, count: columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                if let kind = Self.bars(tiles[column, row]) { marks[row * columns + column] = kind.rawValue }
            }
        }
        let fields = zip(Self.fields(tiles, side: 2), Self.fields(tiles, side: 4)).map { $0 || $1 }
        let bars = [Kind.standingBars, .lyingBars].flatMap { kind in
            Self.groups(marks.map { $0 == kind.rawValue }, columns, rows, reach: 1)
                .filter { group in
                    let length = kind == .standingBars ? group.box.width : group.box.height
                    return length >= Self.fewestBars && group.isFilled
                }
                .map { (group: $0, kind: kind) }
        }
        let modules = Self.groups(fields, columns, rows, reach: 2)
            .filter { $0.count >= Self.fewestModules && $0.isFilled }
            .map { (group: $0, kind: Kind.modules) }
        regions = (bars + modules)
            .map { found in
                Region(
                    box: Self.box(of: found.group, found.kind, in: ink), kind: found.kind,
                    meanRun: tiles.meanRun(found.group.marked, down: found.kind == .lyingBars))
            }
            .sorted { $0.box.area > $1.box.area }.prefix(Self.most).map { $0 }
    }

    /// Bars change often one way and hardly the other; a code that leans by 11 degrees still does.
    private static func bars(_ counts: TileCounts.Counts) -> Kind? {
        guard (44...220).contains(counts.dark) else { return nil }
        if counts.across >= 20, counts.down * 5 <= counts.across { return .standingBars }
        if counts.down >= 20, counts.across * 5 <= counts.down { return .lyingBars }
        return nil
    }

    /// Windows of `side` by `side` tiles, marked at their top left: modules change both ways, with a third to
    /// two thirds of ink and some of it in every four rows. Two tiles suit small modules, four large ones.
    private static func fields(_ tiles: TileCounts, side: Int) -> [Bool] {
        var fields = [Bool](repeating: false, count: tiles.columns * tiles.rows)
        guard tiles.columns >= side, tiles.rows >= side else { return fields }
        for row in 0...(tiles.rows - side) {
            for column in 0...(tiles.columns - side) where tiles[column, row].dark > 0 {
                fields[row * tiles.columns + column] = isField(tiles, column, row, side)
            }
        }
        return fields
    }

    private static func isField(_ tiles: TileCounts, _ column: Int, _ row: Int, _ side: Int) -> Bool {
        var (dark, across, down) = (0, 0, 0)
        for y in row..<(row + side) {
            var bands = SIMD4<Int32>(repeating: 0)
            for x in column..<(column + side) {
                let counts = tiles[x, y]
                dark &+= counts.dark
                across &+= counts.across
                down &+= counts.down
                bands &+= counts.bands
            }
            guard bands.min() >= Int32(10 * side) else { return false }
        }
        let pixels = side * side * tile * tile
        let least = min(across, down)
        return dark * 10 >= pixels * 3 && dark * 10 <= pixels * 7 && least >= 24 * side
            && least * 3 >= max(across, down)
    }

    private static func box(of group: Group, _ kind: Kind, in ink: InkPicture) -> PixelRect {
        // A window reaches up to three tiles further than its mark.
        let more = kind == .modules ? 6 : 3
        let left = max(0, (group.box.x - 3) * tile)
        let top = max(0, (group.box.y - 3) * tile)
        return PixelRect(
            x: left, y: top, width: min(ink.width, (group.box.maxX + more) * tile) - left,
            height: min(ink.height, (group.box.maxY + more) * tile) - top)
    }

    private struct Group {
        /// In tiles.
        var box: PixelRect
        var marked: [Int]
        var count: Int { marked.count }
        var isFilled: Bool { Double(count) >= BarcodeRegions.filling * Double(box.area) }
    }

    /// Marked tiles that lie within `reach` tiles of each other.
    private static func groups(_ marks: [Bool], _ columns: Int, _ rows: Int, reach: Int) -> [Group] {
        var left = marks
        var groups: [Group] = []
        for start in left.indices where left[start] {
            left[start] = false
            var pending = [start]
            var group = Group(
                box: PixelRect(x: start % columns, y: start / columns, width: 1, height: 1), marked: [])
            while let at = pending.popLast() {
                group.marked.append(at)
                let (x, y) = (at % columns, at / columns)
                group.box = group.box.union(PixelRect(x: x, y: y, width: 1, height: 1))
                for ny in max(0, y - reach)...min(rows - 1, y + reach) {
                    for nx in max(0, x - reach)...min(columns - 1, x + reach) where left[ny * columns + nx] {
                        left[ny * columns + nx] = false
                        pending.append(ny * columns + nx)
                    }
                }
            }
            groups.append(group)
        }
        return groups
    }
}
