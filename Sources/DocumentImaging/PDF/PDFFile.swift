package import DossierModel

/// An open PDF: structure by qpdf; a page that is one scan by its own image data, every other page drawn by
/// poppler.
@safe package final class PDFFile: ScannedFile {
    /// Points an inch, the unit of a PDF (ISO 32000-1, 8.3.2.3).
    static let pointsPerInch = 72.0

    let bytes: UnsafeRawBufferPointer
    let limits: DecodingLimits
    let objects: PDFObjects
    let pageCount: Int
    /// Opened when first needed; a page that is one scan without text needs no poppler.
    private var poppler: PopplerDocument?

    /// The bytes stay the caller's, alive and unchanged as long as the file.
    ///
    /// The empty password is tried first, then each given one. Throws `encrypted` when one is needed and none
    /// was given, `wrongPassword` when none fits, `damaged`, `unsupported`, `noPages`, `tooLarge`.
    package init(
        _ bytes: UnsafeRawBufferPointer, passwords: [String], limits: DecodingLimits
    ) throws(ScanDefect) {
        unsafe self.bytes = unsafe bytes
        self.limits = limits
        objects = try unsafe PDFObjects(bytes, passwords: passwords)
        pageCount = try objects.pageCount()
        guard pageCount > 0 else { throw ScanDefect(.noPages, "the PDF has no pages") }
        guard pageCount <= limits.pages else {
            throw ScanDefect(.tooLarge, "\(pageCount) pages; at most \(limits.pages) are read")
        }
    }

    /// Measured when first asked for, since all pages are looked at.
    package private(set) lazy var facts: FileFacts = measuredFacts()

    /// `number` from 1. Throws `damaged` where there is no such page, and what the page's image throws.
    package func page(_ number: Int) throws(ScanDefect) -> DecodedPage {
        guard number >= 1, number <= pageCount else {
            throw ScanDefect(.damaged, "no page \(number) among \(pageCount)")
        }
        let geometry = PDFPageGeometry(objects.page(number))
        let drawing = try openPoppler().page(number)
        return try drawn(drawing, geometry: geometry, resolution: 300)
    }

    /// The same file in poppler, opened on first use.
    func openPoppler() throws(ScanDefect) -> PopplerDocument {
        if let poppler { return poppler }
        let opened = try unsafe PopplerDocument(bytes, password: objects.password)
        poppler = opened
        return opened
    }

    private func measuredFacts() -> FileFacts {
        FileFacts(
            format: .pdf, pageCount: pageCount, repaired: objects.repaired, encrypted: objects.isEncrypted)
    }

    private func drawn(
        _ page: PopplerPage, geometry: PDFPageGeometry, resolution: Double
    ) throws(ScanDefect) -> DecodedPage {
        let image = try page.drawn(resolution: resolution, userUnit: geometry.userUnit, limits: limits)
        let upright = geometry.turns % 2 == 0
        let size = image.shape.size
        return DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: upright ? size : PixelSize(width: size.height, height: size.width),
                resolution: Resolution(x: resolution, y: resolution), bitsPerSample: 8,
                samplesPerPixel: image.shape.layout == .grey ? 1 : 3, compression: "rendered",
                orientation: geometry.orientation))
    }
}
