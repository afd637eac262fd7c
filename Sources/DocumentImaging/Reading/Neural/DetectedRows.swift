package import DossierModel

/// Boxes of lines that stand beside each other as rows, from the top; left to right in each.
package struct DetectedRows {
    package let rows: [[PixelRect]]

    package init(_ boxes: [PixelRect]) {
        var rows: [[PixelRect]] = []
        for box in boxes.sorted(by: { $0.midY < $1.midY }) {
            // With the nearest above only: rows of a page are level.
            if let last = rows.last?.last, Self.standBeside(last, box) {
                rows[rows.count - 1].append(box)
            } else {
                rows.append([box])
            }
        }
        self.rows = rows.map { $0.sorted { $0.x < $1.x } }
    }

    private static func standBeside(_ one: PixelRect, _ other: PixelRect) -> Bool {
        let overlap = min(one.maxY, other.maxY) - max(one.y, other.y)
        let across = min(one.maxX, other.maxX) - max(one.x, other.x)
        return 2 * overlap >= min(one.height, other.height)
            && across * 3 <= min(one.width, other.width)
    }
}
