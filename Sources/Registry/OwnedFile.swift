internal import DossierModel
internal import Glibc

/// An open file that is closed when it goes out of scope; every failure is a `Fault` that names the path.
struct OwnedFile: ~Copyable {
    let descriptor: Int32
    let path: String

    /// `flags` as for `open(2)`; close-on-exec is added.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(Fault) {
        let descriptor = unsafe open(path, flags | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Fault.system(errno, at: path, doing: "membuka", "open") }
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Fills `buffer` from the current position; 0 at the end.
    func read(into buffer: inout [UInt8]) throws(Fault) -> Int {
        while true {
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw Fault.system(errno, at: path, doing: "membaca", "read") }
        }
    }

    /// Writes the first `count` bytes, all of them.
    func write(_ bytes: [UInt8], count: Int) throws(Fault) {
        var done = 0
        while done < count {
            let written = unsafe bytes.withUnsafeBytes { raw in
                unsafe Glibc.write(descriptor, raw.baseAddress?.advanced(by: done), count - done)
            }
            if written >= 0 {
                done += written
            } else if errno != EINTR {
                throw Fault.system(errno, at: path, doing: "menulis", "write")
            }
        }
    }

    /// `fsync(2)`: the bytes are on the disk when this returns.
    func synchronise() throws(Fault) {
        guard fsync(descriptor) == 0 else {
            throw Fault.system(errno, at: path, doing: "menyimpan", "save")
        }
    }

    /// Makes a folder's entries durable.
    static func synchronise(folder: String) throws(Fault) {
        try OwnedFile(folder, O_RDONLY | O_DIRECTORY).synchronise()
    }
}
