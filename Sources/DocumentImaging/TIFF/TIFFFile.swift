internal import DossierModel

/// A TIFF or BigTIFF: the pages of its main chain of directories.
final class TIFFFile: ScannedFile {
    let facts: FileFacts
    private let handle: TIFFHandle
    private let offsets: [Int]
    private let limits: DecodingLimits

    init(_ bytes: FileBytes, limits: DecodingLimits) throws(ScanDefect) {
        let chain = try TIFFChain(bytes, limits: limits)
        handle = try TIFFHandle(bytes, limits: limits)
        offsets = chain.directories.map(\.offset)
        self.limits = limits
        facts = FileFacts(
            format: .tiff, pageCount: offsets.count, complete: chain.complete, remarks: chain.remarks)
    }

    func page(_ number: Int) throws(ScanDefect) -> DecodedPage {
        guard number >= 1, number <= offsets.count else {
            throw ScanDefect(.damaged, "TIFF has no page \(number)")
        }
        let page = unsafe try handle.select(offsets[number - 1])
        let decoder = unsafe TIFFPageDecoder(handle: handle, page: page, limits: limits)
        let stored = decoder.stored
        var image = try decoder.decode()
        if let aspect = decoder.aspect { image = try image.squared(aspect, limits: limits) }
        return DecodedPage(image: try image.oriented(stored.orientation), stored: stored)
    }
}
