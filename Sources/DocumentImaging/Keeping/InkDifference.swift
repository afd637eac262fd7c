package import DossierModel

/// What two renderings of a page differ in.
package struct InkDifference {
    /// Boxes of ink that only the first picture has, from the top; where a mark changed, the part that did.
    package let vanished: [PixelRect]
    /// Boxes of ink that only the second picture has.
    package let appeared: [PixelRect]
    private let before: InkPicture
    private let after: InkPicture
    private let vanishedInk: InkPicture
    private let appearedInk: InkPicture

    package var isClean: Bool { vanished.isEmpty && appeared.isEmpty }

    /// Pictures of one size: the ink of both, and that of each which the other lacks, of which pieces of `least` pixels and
    /// more are told.
    init(before: InkPicture, after: InkPicture, vanished: InkPicture, appeared: InkPicture, least: Int) {
        self.before = before
        self.after = after
        vanishedInk = vanished
        appearedInk = appeared
        func boxes(_ picture: InkPicture) -> [PixelRect] {
            InkComponents(picture).all.filter { $0.area >= least }.map(\.box)
                .sorted { ($0.y, $0.x, $0.height, $0.width) < ($1.y, $1.x, $1.height, $1.width) }
        }
        self.vanished = boxes(vanished)
        self.appeared = boxes(appeared)
    }

    /// The difference to look at: what vanished red, what appeared blue, all other ink grey, on white. Throws `tooLarge`
    /// when there is no memory.
    package func picture() throws(ScanDefect) -> PageImage {
        let image = try PageImage(PixelShape(width: before.width, height: before.height, layout: .colour))
        for y in 0..<before.height {
            let out = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<before.width {
                let isInk = before.isInk(x: x, y: y) || after.isInk(x: x, y: y)
                for channel in 0..<3 { unsafe out[3 * x + channel] = isInk ? 176 : 255 }
            }
        }
        paint(vanished, of: vanishedInk, (208, 0, 0), on: image)
        paint(appeared, of: appearedInk, (0, 0, 208), on: image)
        return image
    }

    private func paint(
        _ boxes: [PixelRect], of ink: InkPicture, _ colour: (UInt8, UInt8, UInt8), on image: PageImage
    ) {
        for box in boxes {
            for y in box.y..<box.maxY {
                let out = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                for x in box.x..<box.maxX where ink.isInk(x: x, y: y) {
                    unsafe (out[3 * x], out[3 * x + 1], out[3 * x + 2]) = colour
                }
            }
        }
    }
}
