internal import DossierModel

/// Identity cards within a page: outlines of the shape of ID-1 (85.6 × 53.98 mm, ISO/IEC 7810) with print inside, in their
/// own size, smaller or enlarged.
struct CardAreas {
    /// Longer side against the shorter: 1.586, less where the card lies askew in its box.
    var shape = 1.38...1.68
    /// Longer side in millimetres: copied at 70 % to 200 %.
    var side = 60.0...172.0
    /// Pieces of print inside: less is a picture or an empty box.
    var fewest = 25
    /// Cards of one page; what has more boxes of the kind is a form.
    var most = 8

    /// Boxes in the page's pixels, outermost only.
    func boxes(_ measurement: PageMeasurement) -> [PixelRect] {
        let reduction = measurement.reduction
        let millimetre = measurement.likelyResolution / 25.4 / Double(reduction)
        let shaped = measurement.components.all.map(\.box).filter { box in
            let (longer, shorter) = (max(box.width, box.height), min(box.width, box.height))
            return side.contains(Double(longer) / millimetre)
                && shape.contains(Double(longer) / Double(max(1, shorter)))
        }
        let outer = shaped.filter { box in
            !shaped.contains { $0.area > box.area && box.liesMostly(in: $0) }
                && measurement.components.print.count { $0.box.liesMostly(in: box) } >= fewest
        }
        return outer.count > most ? [] : outer.map { $0.scaled(by: reduction) }
    }
}
