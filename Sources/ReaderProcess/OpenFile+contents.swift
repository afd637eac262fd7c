internal import Glibc

extension OpenFile {
    /// The first `count` bytes of a memory file; `nil` when it holds less.
    func contents(count: Int) -> [UInt8]? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, Int(status.st_size) >= count else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let more = unsafe bytes.withUnsafeMutableBytes { raw in
                unsafe pread(descriptor, raw.baseAddress?.advanced(by: done), count - done, off_t(done))
            }
            if more > 0 {
                done += more
            } else if more == 0 || errno != EINTR {
                return nil
            }
        }
        return bytes
    }
}
