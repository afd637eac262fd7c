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

extension OpenFile {
    /// Whether two memory files, whose sizes can no longer change, hold the same bytes.
    func holdsSame(as other: OpenFile) -> Bool {
        guard let mine = MappedBytes(self), let theirs = MappedBytes(other), mine.count == theirs.count
        else { return false }
        return unsafe memcmp(mine.address, theirs.address, mine.count) == 0
    }
}

/// A memory file's bytes, for reading.
@safe private final class MappedBytes {
    let address: UnsafeMutableRawPointer
    let count: Int

    /// `nil` when it cannot be mapped.
    init?(_ file: OpenFile) {
        var status = stat()
        guard unsafe fstat(file.descriptor, &status) == 0, status.st_size > 0 else { return nil }
        count = Int(status.st_size)
        let mapped = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, file.descriptor, 0)
        guard unsafe mapped != MAP_FAILED, let mapped = unsafe mapped else { return nil }
        unsafe address = mapped
    }

    deinit { unsafe munmap(address, count) }
}
