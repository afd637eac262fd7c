internal import DossierModel

/// Words parted by wide white gaps, by cutting across and down in turn (recursive X-Y cut; Nagy and Seth, 1984).
struct WordBlocks {
    /// Top to bottom, then left to right; none overlap.
    let boxes: [PixelRect]

    /// `gap`: least white between two blocks, in heights of the median letter.
    init(_ words: [Word], gap: Double) {
        guard !words.isEmpty else {
            boxes = []
            return
        }
        let heights = words.map(\.box.height).sorted()
        let white = max(1, Int(gap * Double(heights[heights.count / 2])))
        boxes = WordBlocks.cut(words.map(\.box), white: white, depth: 0)
    }

    private static func cut(_ boxes: [PixelRect], white: Int, depth: Int) -> [PixelRect] {
        let rows = groups(boxes.sorted { $0.y < $1.y }, white: white, from: { $0.y }, to: { $0.maxY })
        // Columns within a card are parted as widely as cards are: across takes twice the white.
        let parts = rows.flatMap {
            groups($0.sorted { $0.x < $1.x }, white: 2 * white, from: { $0.x }, to: { $0.maxX })
        }
        // Eight cuts deep is more than any sheet of cards needs.
        if parts.count > 1, depth < 8 { return parts.flatMap { cut($0, white: white, depth: depth + 1) } }
        return parts.map { part in part.dropFirst().reduce(part[0]) { $0.union($1) } }
    }

    private static func groups(
        _ sorted: [PixelRect], white: Int, from: (PixelRect) -> Int, to: (PixelRect) -> Int
    ) -> [[PixelRect]] {
        var groups: [[PixelRect]] = []
        var end = Int.min
        for box in sorted {
            if groups.isEmpty || from(box) - end >= white { groups.append([]) }
            groups[groups.count - 1].append(box)
            end = max(end, to(box))
        }
        return groups
    }
}
