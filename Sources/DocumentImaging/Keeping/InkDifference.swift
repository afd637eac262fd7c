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

    package var report: InkReport {
        InkReport(
            vanished: vanished.count, appeared: appeared.count,
            size: PixelSize(width: before.width, height: before.height))
    }

    /// What vanished red, what appeared blue, all other ink grey, on white.
    private static let palette: [UInt8] = [208, 0, 0, 0, 0, 208, 176, 176, 176, 255, 255, 255]

    /// The difference to look at, as a PNG. Throws `tooLarge` when there is no memory.
    package func picture() throws(ScanDefect) -> [UInt8] {
        let size = PixelSize(width: before.width, height: before.height)
        var levels = [UInt8](repeating: 255, count: size.width * size.height)
        for y in 0..<size.height {
            for x in 0..<size.width where before.isInk(x: x, y: y) || after.isInk(x: x, y: y) {
                levels[y * size.width + x] = 170
            }
        }
        paint(appeared, of: appearedInk, 85, on: &levels)
        paint(vanished, of: vanishedInk, 0, on: &levels)
        guard let png = GreyPNG(bits: 2, palette: InkDifference.palette).encode(levels, size) else {
            throw ScanDefect(.tooLarge, "no memory for a picture of the difference")
        }
        return png
    }

    private func paint(
        _ boxes: [PixelRect], of ink: InkPicture, _ level: UInt8, on levels: inout [UInt8]
    ) {
        for box in boxes {
            for y in box.y..<box.maxY {
                for x in box.x..<box.maxX where ink.isInk(x: x, y: y) { levels[y * before.width + x] = level }
            }
        }
    }
}
