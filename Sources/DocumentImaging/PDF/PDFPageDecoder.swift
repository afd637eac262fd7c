internal import DossierModel

/// One page on its way to pixels and words: which of the ways it takes, and at which resolution.
struct PDFPageDecoder {
    /// Resolution of a drawn page without a large image, in dots an inch: what offices scan at.
    var usualResolution = 300.0
    /// Bounds of the resolution that a page's own image may ask for.
    var resolutions = 72.0...600.0
    /// Share of the page that images fill on a page that is mostly picture.
    var pictureShare = 0.5

    let file: PDFFile
    let number: Int
    let geometry: PDFPageGeometry
    let content: PDFPageContent
    private let hasAppearances: Bool

    init(_ file: PDFFile, _ number: Int) {
        self.file = file
        self.number = number
        let page = file.objects.page(number)
        geometry = PDFPageGeometry(page)
        content = PDFContentReader.content(of: page)
        hasAppearances = PDFPageDecoder.hasAppearances(page)
    }

    /// True when the page is one picture of a paper.
    var isScan: Bool { scan != nil }

    private var scan: PDFScan? { hasAppearances ? nil : PDFScan(content, on: geometry) }

    /// Throws what the page's image throws, `tooLarge`, and `damaged` where poppler cannot draw.
    func decoded() throws(ScanDefect) -> DecodedPage {
        if let scan {
            var decoded = try scan.passedThrough(limits: file.limits)
            if decoded == nil { decoded = try viaPoppler(scan) }
            if var page = decoded {
                let layer = try textLayer(frame: frame(of: scan.bounds), image: page.image.shape.size)
                page.textLayer = layer?.text
                page.textRotation = layer?.rotation
                return page
            }
        }
        return try drawn()
    }

    /// The page's picture as it lies in the file; `nil` where there is none such.
    func storedPicture() throws(ScanDefect) -> KeptPicture? { try scan?.storedPicture() }

    /// The page's only picture in its own pixels, however it is placed; `nil` where nothing here decodes it alone.
    func barePicture() throws(ScanDefect) -> PageImage? {
        guard let scan = PDFScan(onlyPictureOf: content) else { return nil }
        if let decoded = try scan.passedThrough(limits: file.limits) { return decoded.image }
        return try viaPoppler(scan)?.image
    }

    /// The image's own pixels by poppler's decoders, for codecs that only poppler has.
    private func viaPoppler(_ scan: PDFScan) throws(ScanDefect) -> DecodedPage? {
        let image = scan.image
        let codec: String
        switch image.filters.last {
        case "JBIG2Decode": codec = "JBIG2"
        case "JPXDecode": codec = "JPX"
        default: return nil
        }
        guard scan.isPlain, let width = image["Width"].integer, let height = image["Height"].integer else {
            return nil
        }
        let size = PixelSize(width: width, height: height)
        guard
            let picture = try file.drawing(number).onlyImage(
                size, twoTone: codec == "JBIG2", limits: file.limits)
        else { return nil }
        return DecodedPage(
            image: try picture.oriented(scan.orientation),
            stored: StoredFacts(
                storedSize: size, resolution: scan.resolution(width: width, height: height),
                bitsPerSample: codec == "JBIG2" ? 1 : image["BitsPerComponent"].integer ?? 8,
                samplesPerPixel: picture.shape.layout == .colour ? 3 : 1, compression: codec,
                orientation: scan.orientation))
    }

    private func drawn() throws(ScanDefect) -> DecodedPage {
        let page = try file.drawing(number)
        let resolution = drawingResolution
        let image = try page.drawn(resolution: resolution, userUnit: geometry.userUnit, limits: file.limits)
        let size = image.shape.size
        let turned = geometry.turns % 2 == 1
        let layer = try textLayer(
            frame: PDFTextLayer.Frame(left: 0, top: 0, width: page.width, height: page.height), image: size)
        return DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: turned ? PixelSize(width: size.height, height: size.width) : size,
                resolution: Resolution(x: resolution, y: resolution), bitsPerSample: 8,
                samplesPerPixel: image.shape.layout == .grey ? 1 : 3, compression: "rendered",
                orientation: geometry.orientation),
            textLayer: layer?.text, textRotation: layer?.rotation)
    }

    /// The resolution of the image that fills most of the page, or the usual one; text drawn over such an
    /// image gets the usual one at least. Less where the page would be too large.
    var drawingResolution: Double {
        var wanted = usualResolution
        if let own = pictureResolution {
            wanted = min(max(own, resolutions.lowerBound), resolutions.upperBound)
            let hasPrint = content.textBefore + content.textAfter > 0 || content.paintedAfter
            if hasPrint { wanted = max(wanted, usualResolution) }
        }
        // Half a pixel a side is lost to rounding.
        let squareInches = geometry.width * geometry.height / (PDFFile.pointsPerInch * PDFFile.pointsPerInch)
        let most = (Double(file.limits.pixels) / max(squareInches, 1e-9)).squareRoot() * 0.999
        let longest = max(geometry.width, geometry.height) / PDFFile.pointsPerInch
        let bounded = min(wanted, most, Double(file.limits.side - 1) / max(longest, 1e-9))
        return max(resolutions.lowerBound, bounded)
    }

    /// Of the image with the most pixels, where images fill much of the page; `nil` where they do not. What shows through
    /// a mask is as fine as the mask: so copiers keep print apart from paper.
    private var pictureResolution: Double? {
        guard isMostlyPicture else { return nil }
        return content.placements.compactMap { placement -> (pixels: Double, resolution: Double)? in
            let pictures = [placement.image, placement.image["Mask"], placement.image["SMask"]].compactMap {
                picture -> (width: Double, height: Double)? in
                guard let width = picture["Width"].real, let height = picture["Height"].real else {
                    return nil
                }
                return (width, height)
            }
            guard let (width, height) = pictures.max(by: { $0.width * $0.height < $1.width * $1.height })
            else { return nil }
            let matrix = placement.matrix
            let across = (matrix.a * matrix.a + matrix.b * matrix.b).squareRoot() * geometry.userUnit
            let along = (matrix.c * matrix.c + matrix.d * matrix.d).squareRoot() * geometry.userUnit
            guard across > 0, along > 0 else { return nil }
            return (width * height, max(width / across, height / along) * PDFFile.pointsPerInch)
        }.max { $0.pixels < $1.pixels }?.resolution
    }

    private var isMostlyPicture: Bool {
        let filled = content.placements.reduce(0) { sum, placement in
            sum + (placement.bounds.intersection(geometry.box)?.area ?? 0)
        }
        return filled >= pictureShare * geometry.box.area
    }

    private func textLayer(
        frame: PDFTextLayer.Frame, image: PixelSize
    ) throws(ScanDefect) -> PDFTextLayer.Content? {
        guard content.text > 0 || content.isIntricate || hasAppearances else { return nil }
        let page = try file.drawing(number)
        let onPicture = isMostlyPicture
        return PDFTextLayer().content(
            page.glyphs(), page: (page.width, page.height), frame: frame, image: image, onPicture: onPicture,
            hidden: onPicture && content.hiddenText + content.textBefore > content.textAfter)
    }

    /// Where a rectangle of the page lies on the page as shown.
    private func frame(of rect: PDFRect) -> PDFTextLayer.Frame {
        let box = geometry.box
        let (left, top) =
            switch geometry.turns {
            case 1: (rect.bottom - box.bottom, rect.left - box.left)
            case 2: (box.right - rect.right, rect.bottom - box.bottom)
            case 3: (box.top - rect.top, box.right - rect.right)
            default: (rect.left - box.left, box.top - rect.top)
            }
        let turned = geometry.turns % 2 == 1
        return PDFTextLayer.Frame(
            left: left, top: top, width: turned ? rect.height : rect.width,
            height: turned ? rect.width : rect.height)
    }

    /// True when annotations draw something on the page: stamps, form fields, visible signatures.
    private static func hasAppearances(_ page: PDFObject) -> Bool {
        page["Annots"].items(limit: 1_000).contains { annotation in
            let kind = annotation["Subtype"].name
            guard kind != "Link", kind != "Popup",
                annotation["AP"]["N"].isStream || annotation["AP"]["N"].isDictionary
            else { return false }
            // Flags Hidden and NoView (ISO 32000-1, table 165), and areas of no size (invisible signatures).
            let flags = annotation["F"].integer ?? 0
            return flags & (1 << 1 | 1 << 5) == 0 && PDFRect(annotation["Rect"]) != nil
        }
    }
}
