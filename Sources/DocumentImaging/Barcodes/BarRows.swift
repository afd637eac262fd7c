package import DossierModel

/// Rows of bars: where linear codes are, told from print by the bars themselves.
///
/// A bar is a piece of ink of its own, long and narrow; beside it stand others of about its length, at about
/// its height. Print has such neighbours only for a letter or two.
package struct BarRows {
    package struct Region {
        /// With a margin for the quiet zone; may lie partly outside of the picture.
        package var box: PixelRect
        /// True when the bars lie across, so that the code runs down or up the page.
        package var liesAcross: Bool
        /// Mean length in pixels of a bar or a gap along the code.
        package var meanRun: Double
    }

    /// Largest first.
    package let regions: [Region]

    /// Bars of print size are letters; 16 pixels of a picture of about 150 dpi are 2.7 mm.
    static let shortest = 16
    /// Length to width. The widest bar of a clear code is four modules.
    static let slenderness = 2
    /// The shortest codes in use (EAN-8) have 22 bars; some may be joined by dirt.
    static let fewest = 10
    /// Share of the row that is ink: codes have near one half.
    static let filling = 0.2...0.8
    static let most = 12

    package init(_ components: InkComponents) {
        let boxes = components.all.map(\.box)
        let standing = Self.rows(boxes.filter { Self.isBar(length: $0.height, width: $0.width) })
        let lying = Self.rows(
            boxes.filter { Self.isBar(length: $0.width, width: $0.height) }.map(Self.swapped))
        regions =
            (standing.map { Region(box: $0.box, liesAcross: false, meanRun: $0.meanRun) }
            + lying.map { Region(box: Self.swapped($0.box), liesAcross: true, meanRun: $0.meanRun) })
            .sorted { $0.box.area > $1.box.area }.prefix(Self.most).map { $0 }
    }

    private static func isBar(length: Int, width: Int) -> Bool {
        length >= shortest && length >= slenderness * width
    }

    private static func swapped(_ box: PixelRect) -> PixelRect {
        PixelRect(x: box.y, y: box.x, width: box.height, height: box.width)
    }

    private struct Row {
        var box: PixelRect
        var last: PixelRect
        var count = 1
        var width: Int
    }

    /// Standing bars put together from left to right.
    private static func rows(_ bars: [PixelRect]) -> [(box: PixelRect, meanRun: Double)] {
        var open: [Row] = []
        var done: [Row] = []
        for bar in bars.sorted(by: { $0.x < $1.x }) {
            var kept: [Row] = []
            for row in open {
                if bar.x - row.last.maxX > reach(row.last) { done.append(row) } else { kept.append(row) }
            }
            open = kept
            if let index = open.firstIndex(where: { belongs(bar, $0.last) }) {
                open[index].box = open[index].box.union(bar)
                open[index].last = bar
                open[index].count += 1
                open[index].width += bar.width
            } else {
                open.append(Row(box: bar, last: bar, width: bar.width))
            }
        }
        return (done + open).compactMap { row in
            guard row.count >= fewest,
                filling.contains(Double(row.width) / Double(max(1, row.box.width)))
            else { return nil }
            let margin = 24
            let box = PixelRect(
                x: row.box.x - margin, y: row.box.y - margin / 2, width: row.box.width + 2 * margin,
                height: row.box.height + margin)
            return (box, Double(row.box.width) / Double(2 * row.count))
        }
    }

    /// Pixels without a bar that may follow one within a row.
    private static func reach(_ bar: PixelRect) -> Int { max(10, min(60, bar.height / 2)) }

    private static func belongs(_ bar: PixelRect, _ last: PixelRect) -> Bool {
        let longer = max(bar.height, last.height)
        return min(bar.height, last.height) * 3 >= longer * 2 && abs(bar.midY - last.midY) * 5 <= longer
            && bar.x - last.maxX <= reach(last)
    }
}
