internal import CLeptonica
package import DossierModel

/// Compares two renderings of a page by their ink: what was on the paper before and is not after, and the other way round.
///
/// Edges may move by a pixel or two, as they do when a page is turned, scaled or compressed; a mark that is gone has no
/// ink near its place. Not seen: what is smaller than `least`, print paler than `contrast`, and gaps of strokes narrower
/// than twice `reach`, which the tolerance closes.
package struct InkComparison: Sendable {
    /// Pixels by which ink may be displaced, across and down. Turning by a fraction of a degree and back moves edges by up
    /// to two; a stroke of 8-point print at 300 dpi is three wide.
    package var reach = 2
    /// Ink pixels of the smallest difference told, eight neighbours counting as touching. A full stop of 8-point print has
    /// nine at 300 dpi; single pixels and pairs come and go at edges.
    package var least = 6
    /// Levels by which ink is darker than its picture's paper: twelve times the grain of usual scans, less than half of
    /// what faint stamps have.
    package var contrast = 60
    /// Levels by which something in the other picture still counts as the same ink grown paler.
    package var paleContrast = 30

    package init() {}

    /// Both pictures have the same size; any layout. Throws `damaged` where they have not, `tooLarge` when there is no
    /// memory.
    package func compare(_ before: PageImage, _ after: PageImage) throws(ScanDefect) -> InkDifference {
        try compare(GreyPicture(of: before, reduction: 1), GreyPicture(of: after, reduction: 1))
    }

    func compare(_ before: GreyPicture, _ after: GreyPicture) throws(ScanDefect) -> InkDifference {
        guard before.width == after.width, before.height == after.height else {
            throw ScanDefect(
                .damaged,
                "renderings of \(before.width) x \(before.height) and \(after.width) x \(after.height) "
                    + "pixels cannot be compared")
        }
        let (old, new) = (try tones(of: before), try tones(of: after))
        return InkDifference(
            before: old.ink, after: new.ink, vanished: try excess(of: old, over: new),
            appeared: try excess(of: new, over: old), least: least)
    }

    /// A picture's ink, and the same with what is paler.
    private struct Tones {
        var ink: InkPicture
        var pale: InkPicture
    }

    private func tones(of grey: GreyPicture) throws(ScanDefect) -> Tones {
        let paper = GreyLevels(histogram: grey.histogram(everyRow: 1)).paper
        return Tones(
            ink: try InkComparison.made(InkPicture(grey, threshold: paper - contrast)),
            pale: try InkComparison.made(InkPicture(grey, threshold: paper - paleContrast)))
    }

    /// Ink that has no other ink within reach; and what has only ink within reach and is none in the other, as the inside
    /// of a letter that has run full.
    private func excess(of one: Tones, over other: Tones) throws(ScanDefect) -> InkPicture {
        let side = Int32(2 * reach + 1)
        func picture(_ pix: UnsafeMutablePointer<Pix>?) throws(ScanDefect) -> InkPicture {
            unsafe try InkComparison.made(InkPicture(adopting: pix))
        }
        let near = unsafe try picture(pixDilateBrick(nil, other.pale.pix, side, side))
        let deep = unsafe try picture(pixErodeBrick(nil, one.ink.pix, side, side))
        let alone = unsafe try picture(pixSubtract(nil, one.ink.pix, near.pix))
        let filled = unsafe try picture(pixSubtract(nil, deep.pix, other.pale.pix))
        return unsafe try picture(pixOr(nil, alone.pix, filled.pix))
    }

    private static func made(_ picture: InkPicture?) throws(ScanDefect) -> InkPicture {
        guard let picture else { throw ScanDefect(.tooLarge, "no memory for comparing pictures") }
        return picture
    }
}
