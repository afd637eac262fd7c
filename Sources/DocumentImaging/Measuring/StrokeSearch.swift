internal import DossierModel

/// Finds strokes of a pen: pieces of ink larger than print that are mostly paper inside, as signatures and paraphs are. Frames
/// and round stamps are larger than print and mostly paper too; they are told by where their ink lies.
///
/// Sizes by judgement: signatures on the sample sheets are 15 to 60 mm wide, emblems on duty stamps 10.
struct StrokeSearch {
    /// Millimetres.
    var width = 12.0...90.0
    var height = 5.0...45.0
    /// Share of the box that is ink.
    var filled = 0.012...0.45
    /// Share of a frame's ink that lies in the outer twelfth of its box; a stroke leaves its box's edges after touching them.
    var framing = 0.8
    /// Share of a round stamp's ink that lies in the ring of its outline, and how far from square its box may be.
    var ringing = 0.5
    var square = 0.85

    /// Boxes in the pixels of the picture that the components are of.
    /// - Parameter resolution: dots per inch of that picture.
    func strokes(of components: InkComponents, in ink: InkPicture, resolution: Double) -> [PixelRect] {
        let dots = resolution / 25.4
        guard dots > 0 else { return [] }
        return components.all.filter { component in
            let box = component.box
            return width.contains(Double(box.width) / dots) && height.contains(Double(box.height) / dots)
                && filled.contains(Double(component.area) / Double(box.area))
                && !isOutline(component, ink)
        }.map(\.box)
    }

    /// A frame, as of a duty stamp, or the ring of a round one.
    private func isOutline(_ component: InkComponents.Component, _ ink: InkPicture) -> Bool {
        let box = component.box
        let (across, down) = (max(1, box.width / 12), max(1, box.height / 12))
        let (halfWidth, halfHeight) = (Double(box.width) / 2, Double(box.height) / 2)
        var (framed, ringed) = (0, 0)
        for y in box.y..<box.maxY {
            for x in box.x..<box.maxX where ink.isInk(x: x, y: y) {
                let (left, top) = (x - box.x, y - box.y)
                if left < across || top < down || left >= box.width - across || top >= box.height - down {
                    framed += 1
                }
                let (dx, dy) = (
                    (Double(left) + 0.5 - halfWidth) / halfWidth,
                    (Double(top) + 0.5 - halfHeight) / halfHeight
                )
                if (0.72...1.05).contains(dx * dx + dy * dy) { ringed += 1 }
            }
        }
        let sides = Double(min(box.width, box.height)) / Double(max(box.width, box.height))
        return Double(framed) >= framing * Double(component.area)
            || sides >= square && Double(ringed) >= ringing * Double(component.area)
    }
}
