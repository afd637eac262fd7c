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
    /// was given, `wrongPassword` when none fits, `incomplete` when it is damaged and has no end, `damaged`,
    /// `unsupported`, `noPages`, `tooLarge`.
    package init(
        _ bytes: UnsafeRawBufferPointer, passwords: [String], limits: DecodingLimits
    ) throws(ScanDefect) {
        unsafe self.bytes = unsafe bytes
        self.limits = limits
        guard unsafe PDFTail.hasHeader(bytes) else { throw ScanDefect(.damaged, "no PDF header") }
        do throws(ScanDefect) {
            objects = try unsafe PDFObjects(bytes, passwords: passwords)
        } catch  where error.kind == .damaged {
            throw unsafe PDFTail.isComplete(bytes) ? error : ScanDefect(.incomplete, error.detail)
        }
        pageCount = try objects.pageCount()
        guard pageCount > 0 else { throw ScanDefect(.noPages, "the PDF has no pages") }
        guard pageCount <= limits.pages else {
            throw ScanDefect(.tooLarge, "\(pageCount) pages; at most \(limits.pages) are read")
        }
        // What qpdf put together again is a PDF only where there is a scan in it, or poppler knows it as well.
        if objects.repaired, !PDFPageDecoder(self, 1).isScan { _ = try openedPoppler() }
    }

    /// Measured when first asked for, since all pages are looked at.
    package private(set) lazy var facts: FileFacts = measuredFacts()

    /// `number` from 1. Throws `damaged` where there is no such page, and what the page's image throws.
    package func page(_ number: Int) throws(ScanDefect) -> DecodedPage {
        try decoder(number).decoded()
    }

    package func storedPicture(_ number: Int) throws(ScanDefect) -> KeptPicture? {
        guard number >= 1, number <= pageCount else { return nil }
        return try PDFPageDecoder(self, number).storedPicture()
    }

    func decoder(_ number: Int) throws(ScanDefect) -> PDFPageDecoder {
        guard number >= 1, number <= pageCount else {
            throw ScanDefect(.damaged, "no page \(number) among \(pageCount)")
        }
        return PDFPageDecoder(self, number)
    }

    /// A page as poppler has it; the document is opened on first use.
    func drawing(_ number: Int) throws(ScanDefect) -> PopplerPage {
        try openedPoppler().page(number)
    }

    private func openedPoppler() throws(ScanDefect) -> PopplerDocument {
        if let poppler { return poppler }
        let opened =
            objects.password.isEmpty
            ? try unsafe PopplerDocument(bytes)
            : try unsafe PopplerDocument(copying: PDFObjects.decrypted(bytes, password: objects.password))
        poppler = opened
        return opened
    }
}
