internal import DossierModel

/// Boxes on shelves by the row they begin in, each shelf from left to right: neighbours are found without looking at
/// the whole page.
struct Shelves {
    /// Rows of pixels a shelf is high: about two lines of print at 150 dpi.
    private static let rows = 32
    private var shelves: [[Place]]
    private let tallest: Int

    /// Edges, worked out once.
    private struct Place {
        let box: PixelRect
        let right: Int
        let bottom: Int
    }

    init(_ boxes: [PixelRect]) {
        tallest = boxes.map(\.height).max() ?? 0
        shelves = Array(repeating: [], count: (boxes.map(\.y).max() ?? 0) / Shelves.rows + 1)
        for box in boxes.sorted(by: { $0.x < $1.x }) {
            shelves[box.y / Shelves.rows].append(
                Place(box: box, right: box.x + box.width, bottom: box.y + box.height))
        }
    }

    /// True when another box lies above, below or beside this one, no further than `reach` pixels, and fits.
    func contains(
        near box: PixelRect, within reach: Int, where fits: (PixelRect, PixelRect) -> Bool
    ) -> Bool {
        let right = box.x + box.width
        let bottom = box.y + box.height
        let first = max(0, box.y - reach - tallest) / Shelves.rows
        let last = min(shelves.count - 1, (bottom + reach) / Shelves.rows)
        guard first <= last else { return false }
        for shelf in first...last {
            for other in shelves[shelf] {
                if other.box.x > right + reach { break }
                let across = max(other.box.x - right, box.x - other.right)
                let down = max(other.box.y - bottom, box.y - other.bottom)
                guard max(across, down) <= reach, min(across, down) < 0 else { continue }
                if fits(box, other.box), other.box != box { return true }
            }
        }
        return false
    }
}
