internal import CLeptonica
package import DossierModel

/// A page taken apart for a small copy: the print as a mask at full resolution, its colours and the paper as coarse
/// pictures. Encodes any step of the ladder; what steps share is made once. One thread at a time.
///
/// The same pixels give the same bytes.
package final class PageLayers {
    /// Dots an inch of the pictures that steps are made of, at most twice as many.
    private static let finestPaper = 150.0
    private static let finestColour = 75.0
    /// Share of ink from which a pixel of a coarser mask is ink: below a half, so that thin strokes stay whole.
    private static let coarseInk = 0.4
    /// How much more a pixel amid ink tells of its colour than one at the edge, where paper shines in.
    private static let core: UInt8 = 16

    private let resolution: Double
    /// Of the page's or the part's own pixels.
    private let size: PixelSize
    /// `nil` where nothing is printed.
    private let mask: PageImage?
    /// `nil` for a two-tone page, which is all mask.
    private let paper: PageImage?
    private let colours: PageImage?
    private var pictures: [PictureKey: KeptPicture] = [:]
    private var masks: [PixelSize: KeptPicture] = [:]

    private struct PictureKey: Hashable {
        let isPaper: Bool
        let size: PixelSize
        let quality: Int
    }

    /// Throws `noPages` when the part lies outside of the page, `tooLarge` when there is no memory.
    package init(_ page: PageImage, _ request: LayerRequest) throws(ScanDefect) {
        var image = page
        if let part = request.part {
            let whole = PixelRect(x: 0, y: 0, width: page.shape.width, height: page.shape.height)
            guard let kept = part.intersection(whole), kept.width > 0, kept.height > 0 else {
                throw ScanDefect(.noPages, "the wanted part lies outside of the page")
            }
            if kept != whole { image = try page.part(kept) }
        }
        resolution = request.resolution.isFinite ? min(2_400, max(20, request.resolution)) : 300
        size = image.shape.size
        guard image.shape.layout != .twoTone else {
            mask = image
            (paper, colours) = (nil, nil)
            return
        }
        let ink = try InkMask(resolution: resolution).ink(on: image)
        let near = unsafe InkPicture(adopting: pixDilateBrick(nil, ink.pix, 5, 5))
        let core = unsafe InkPicture(adopting: pixErodeBrick(nil, ink.pix, 3, 3))
        guard let near, let core else { throw InkMask.noMemory }
        let width = image.shape.width
        var means = unsafe CellMeans(image, side: PageLayers.side(resolution, PageLayers.finestPaper)) {
            y, weights in
            let row = unsafe near.row(y)
            for x in 0..<width {
                unsafe weights[x] = UInt8(
                    truncatingIfNeeded: ~(row[x &>> 5] &>> UInt32(31 &- x & 31)) & 1)
            }
        }
        means.fill()
        paper = try means.image()
        guard ink.inkCount > 0 else {
            (mask, colours) = (nil, nil)
            return
        }
        var tones = unsafe CellMeans(image, side: PageLayers.side(resolution, PageLayers.finestColour)) {
            y, weights in
            let (all, inner) = unsafe (ink.row(y), core.row(y))
            for x in 0..<width {
                let shift = UInt32(31 &- x & 31)
                let isInk = unsafe UInt8(truncatingIfNeeded: (all[x &>> 5] &>> shift) & 1)
                let isCore = unsafe UInt8(truncatingIfNeeded: (inner[x &>> 5] &>> shift) & 1)
                unsafe weights[x] = isInk &+ isCore &* (PageLayers.core &- 1)
            }
        }
        tones.fill()
        colours = try tones.image()
        mask = try ink.pageImage()
    }

    private static func side(_ resolution: Double, _ finest: Double) -> Int {
        max(1, Int(resolution / finest))
    }

    /// Bytes of the streams at each step. Throws as `picture(at:)`.
    package func byteCounts(at steps: [LayerStep]) throws(ScanDefect) -> [Int] {
        var counts: [Int] = []
        for step in steps { counts.append(try picture(at: step).byteCount) }
        return counts
    }

    /// Throws `tooLarge` when there is no memory, `damaged` when a mask does not decode to the same pixels.
    package func picture(at step: LayerStep) throws(ScanDefect) -> LayeredPicture {
        guard let paper else {
            guard let mask else { throw InkMask.noMemory }
            return LayeredPicture(base: try encoded(mask, step.mask))
        }
        let base = try encoded(paper, isPaper: true, step.paper, step.quality)
        guard let mask, let colours else { return LayeredPicture(base: base) }
        return LayeredPicture(
            base: base,
            print: LayeredPicture.Print(
                colours: try encoded(colours, isPaper: false, step.colour, step.quality),
                mask: try encoded(mask, step.mask)))
    }

    /// What a picture of all of it has at that many dots an inch, never more than `most`.
    private func size(at dots: Int?, most: PixelSize) -> PixelSize {
        let factor = dots.map { Double($0) / resolution } ?? 1
        return PixelSize(
            width: max(1, min(most.width, Int((Double(size.width) * factor).rounded()))),
            height: max(1, min(most.height, Int((Double(size.height) * factor).rounded()))))
    }

    private func encoded(
        _ image: PageImage, isPaper: Bool, _ dots: Int, _ quality: Int
    ) throws(ScanDefect) -> KeptPicture {
        let size = size(at: dots, most: image.shape.size)
        let key = PictureKey(isPaper: isPaper, size: size, quality: quality)
        if let known = pictures[key] { return known }
        let isColour = image.shape.layout == .colour
        let bytes = try JPEGPicture(quality: quality, isProgressive: true).encode(
            reduced(image, to: size), size, isColour: isColour)
        let picture = KeptPicture(
            image: KeptImage(
                size: size, bitsPerComponent: 8, colour: isColour ? .rgb : .grey,
                coding: .jpeg(transform: nil), isPassedThrough: false),
            bytes: bytes)
        pictures[key] = picture
        return picture
    }

    private func encoded(_ mask: PageImage, _ dots: Int?) throws(ScanDefect) -> KeptPicture {
        let size = size(at: dots, most: mask.shape.size)
        if let known = masks[size] { return known }
        let picture = try PageEncoder().encode(
            size == mask.shape.size ? mask : coarser(mask, size), .lossless)
        masks[size] = picture
        return picture
    }

    private func reduced(_ image: PageImage, to size: PixelSize) throws(ScanDefect) -> [UInt8] {
        let whole = PixelRect(x: 0, y: 0, width: image.shape.width, height: image.shape.height)
        let rows = try LevelRows(image, PagePlacement(size: image.shape.size), region: whole)
        return AreaAverage(rows, size: size).pixels()
    }

    private func coarser(_ mask: PageImage, _ size: PixelSize) throws(ScanDefect) -> PageImage {
        let levels = try reduced(mask, to: size)
        let image = try PageImage(PixelShape(width: size.width, height: size.height, layout: .twoTone))
        let limit = UInt8(255 * (1 - PageLayers.coarseInk))
        for y in 0..<size.height {
            let row = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<size.width where levels[y * size.width + x] <= limit {
                unsafe row[x >> 3] |= 0x80 >> UInt8(x & 7)
            }
        }
        return image
    }
}
