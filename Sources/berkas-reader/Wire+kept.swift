internal import DossierModel
internal import Glibc

extension Wire {
    /// Passes an encoded stream on. Throws `tooLarge` when there is no memory for it, or it is longer than a page's pixels.
    func send(_ picture: KeptPicture, limits: ReaderLimits) throws(ScanDefect) {
        try send(
            picture.bytes,
            as: .kept(picture.image, orientation: picture.orientation, byteCount: picture.bytes.count),
            limits: limits)
    }

    /// Passes a page's layers on, as `send(_:limits:)` does one stream.
    func send(_ picture: LayeredPicture, limits: ReaderLimits) throws(ScanDefect) {
        let layers = [picture.base] + (picture.print.map { [$0.colours, $0.mask] } ?? [])
        try send(
            layers.flatMap(\.bytes),
            as: .layered(layers.map(\.image), byteCounts: layers.map(\.bytes.count)), limits: limits)
    }

    private func send(
        _ bytes: [UInt8], as answer: ReaderAnswer, limits: ReaderLimits
    ) throws(ScanDefect) {
        guard bytes.count <= limits.keptBytes else {
            throw ScanDefect(.tooLarge, "a stream of \(bytes.count) bytes")
        }
        let descriptor = memoryFile(of: bytes)
        guard descriptor >= 0 else {
            throw ScanDefect(.tooLarge, "no shared memory of \(bytes.count) bytes: errno \(errno)")
        }
        send(answer, passing: descriptor)
        close(descriptor)
    }
}
