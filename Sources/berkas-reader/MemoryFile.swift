internal import CLinux
internal import Glibc

/// A memory file with these bytes, the caller's to close; -1 with `errno` when there is none.
func memoryFile(of bytes: [UInt8]) -> Int32 {
    let descriptor = unsafe berkas_memfd("berkas-answer")
    guard descriptor >= 0 else { return -1 }
    var done = 0
    while done < bytes.count {
        let written = unsafe bytes.withUnsafeBytes { raw in
            unsafe write(descriptor, raw.baseAddress?.advanced(by: done), bytes.count - done)
        }
        if written >= 0 {
            done += written
        } else if errno != EINTR {
            let reason = errno
            close(descriptor)
            errno = reason
            return -1
        }
    }
    return descriptor
}
