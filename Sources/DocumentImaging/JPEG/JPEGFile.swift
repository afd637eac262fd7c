internal import DossierModel

/// A JPEG photograph or scan: one page.
final class JPEGFile: ScannedFile {
    let facts: FileFacts
    let stream: JPEGStream
    private let limits: DecodingLimits

    init(_ bytes: FileBytes, limits: DecodingLimits) throws(ScanDefect) {
        stream = JPEGStream(bytes: bytes)
        self.limits = limits
        guard let frame = stream.markers.frame else {
            throw ScanDefect(
                stream.markers.complete ? .damaged : .incomplete, "JPEG without a frame header")
        }
        try limits.admit(width: frame.width, height: frame.height)
        facts = FileFacts(
            format: .jpeg, pageCount: 1, complete: stream.markers.complete,
            remarks: [stream.exif?.remark].compactMap { $0 })
    }

    func page(_ number: Int) throws(ScanDefect) -> DecodedPage {
        guard number == 1 else { throw ScanDefect(.damaged, "JPEG has no page \(number)") }
        let image = try stream.decode(limits: limits)
        let stored = stream.stored(image)
        return DecodedPage(image: try image.oriented(stored.orientation), stored: stored)
    }
}
