internal import DossierModel
internal import Glibc

/// A file of a scanner, read in pieces while somebody may still be writing it.
struct ScannedBytes: ~Copyable {
    private let descriptor: Int32
    private let path: String
    /// When it was opened.
    let size: Int
    /// Nanoseconds since 1970 of the last change.
    let changedAt: Int64

    init(_ path: String) throws(Fault) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw ScannedBytes.unreadable(path) }
        var status = stat()
        unsafe fstat(descriptor, &status)
        size = Int(status.st_size)
        changedAt = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        self.path = path
    }

    deinit { close(descriptor) }

    /// At most `count` bytes; fewer at the end.
    func bytes(at offset: Int, count: Int) throws(Fault) -> [UInt8] {
        guard offset >= 0, count > 0, offset < size else { return [] }
        var buffer = [UInt8](repeating: 0, count: min(count, size - offset))
        var filled = 0
        while filled < buffer.count {
            let got = unsafe buffer.withUnsafeMutableBytes { space in
                unsafe pread(
                    descriptor, space.baseAddress! + filled, space.count - filled, off_t(offset + filled))
            }
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw ScannedBytes.unreadable(path) }
            if got == 0 { break }
            filled += got
        }
        return Array(buffer.prefix(filled))
    }

    static func unreadable(_ path: String) -> Fault {
        let reason = unsafe String(cString: strerror(errno))
        return Fault(
            .access,
            Phrase(
                id:
                    "\(path): tidak dapat dibaca (\(reason)). Periksa izin folder dan kabel atau jaringannya.",
                en: "\(path): cannot be read (\(reason)). Check the folder's permissions, and the network."))
    }
}
