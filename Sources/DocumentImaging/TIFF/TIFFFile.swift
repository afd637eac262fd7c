internal import DossierModel

/// A TIFF or BigTIFF: the pages of its main chain of directories.
final class TIFFFile: ScannedFile {
    let facts: FileFacts
    private let handle: TIFFHandle
    private let directories: [TIFFDirectory]
    private let limits: DecodingLimits

    init(_ bytes: FileBytes, limits: DecodingLimits) throws(ScanDefect) {
        let chain = try TIFFChain(bytes, limits: limits)
        handle = try TIFFHandle(bytes, limits: limits)
        directories = chain.directories
        self.limits = limits
        facts = FileFacts(
            format: .tiff, pageCount: directories.count, complete: chain.complete, remarks: chain.remarks)
    }

    func page(_ number: Int) throws(ScanDefect) -> DecodedPage {
        guard number >= 1, number <= directories.count else {
            throw ScanDefect(.damaged, "TIFF has no page \(number)")
        }
        let directory = directories[number - 1]
        // Before the library makes tables of strips for whatever size is claimed.
        if let size = directory.size { try limits.admit(width: size.width, height: size.height) }
        let page = unsafe try handle.select(directory.offset)
        let decoder = unsafe TIFFPageDecoder(handle: handle, page: page, limits: limits)
        let stored = decoder.stored
        var image = try decoder.decode()
        if let aspect = decoder.aspect { image = try image.squared(aspect, limits: limits) }
        return DecodedPage(image: try image.oriented(stored.orientation), stored: stored)
    }

    /// `nil` too where the page's pixels are not square, since a copy shows them stretched.
    func storedPicture(_ number: Int) throws(ScanDefect) -> KeptPicture? {
        guard number >= 1, number <= directories.count, let size = directories[number - 1].size,
            PixelAspect(directories[number - 1].resolution ?? (1, 1)) == nil
        else { return nil }
        return directories[number - 1].storedPicture(PixelSize(width: size.width, height: size.height))
    }
}
