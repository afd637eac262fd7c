internal import DossierModel
internal import Glibc

extension Wire {
    /// Passes an encoded stream on. Throws `tooLarge` when there is no memory for it, or it is longer than a page's pixels.
    func send(_ picture: KeptPicture, limits: ReaderLimits) throws(ScanDefect) {
        guard picture.bytes.count <= limits.keptBytes else {
            throw ScanDefect(.tooLarge, "a stream of \(picture.bytes.count) bytes")
        }
        let descriptor = memoryFile(of: picture.bytes)
        guard descriptor >= 0 else {
            throw ScanDefect(.tooLarge, "no shared memory of \(picture.bytes.count) bytes: errno \(errno)")
        }
        send(
            .kept(picture.image, orientation: picture.orientation, byteCount: picture.bytes.count),
            passing: descriptor)
        close(descriptor)
    }
}
