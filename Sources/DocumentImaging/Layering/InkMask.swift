internal import CLeptonica
internal import DossierModel

/// The print of a grey or coloured page: what is painted by a mask of its own, apart from paper and pictures. What it
/// leaves out is not lost but stands in the paper's layer, more coarsely.
struct InkMask {
    /// Half the window of the local threshold, in inches: the window holds two lines of print.
    var window = 0.05
    /// Ink pixels at 300 dpi below which a piece is grain. A full stop of 8-point print has nine there.
    var least = 6.0

    let resolution: Double

    init(resolution: Double) {
        self.resolution = resolution
    }

    /// Throws `tooLarge` when there is no memory.
    func ink(on image: PageImage) throws(ScanDefect) -> InkPicture {
        let grey = GreyPicture(of: image, reduction: 1)
        let half = max(5, min(40, Int(window * resolution)))
        guard let ink = InkPicture(local: grey, half: half) else { throw InkMask.noMemory }
        let scale = resolution / 300
        let grain = max(2, Int(least * scale * scale))
        for piece in InkComponents(ink).all where piece.area < grain { ink.clear(piece.box) }
        let paper = GreyLevels(histogram: grey.histogram(everyRow: 4)).paper
        for photo in PhotoSearch().photos(on: image, paper: paper) { ink.clear(photo.box) }
        return ink
    }

    static let noMemory = ScanDefect(.tooLarge, "no memory for the layers of a page")
}

extension InkPicture {
    func clear(_ box: PixelRect) {
        for y in max(0, box.y)..<min(height, box.maxY) {
            for x in max(0, box.x)..<min(width, box.maxX) { clear(x: x, y: y) }
        }
    }
}
