package import DossierModel
internal import Glibc
internal import Synchronization

/// An upload's file while one request writes to it. Every byte is hashed as it passes. The calls wait for the disk.
package final class UploadFile: Sendable {
    private struct State: ~Copyable {
        let file: OwnedFile
        var stream = DigestStream()
        var received: Int
    }

    private let state: Mutex<State>
    private let start: Int

    /// `nil` while another request, in whatever process, has it.
    init?(_ path: String, from offset: Int) throws {
        let file = try OwnedFile(path, O_RDWR)
        guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
        guard ftruncate(file.descriptor, off_t(offset)) == 0,
            lseek(file.descriptor, off_t(offset), SEEK_SET) == off_t(offset)
        else { throw Fault.system(errno, at: path, doing: "menyiapkan", "prepare") }
        start = offset
        state = Mutex(State(file: file, received: offset))
    }

    /// Bytes in the file.
    package var received: Int { state.withLock { $0.received } }

    /// Appends the first `count` bytes.
    package func write(_ bytes: [UInt8], count: Int) throws {
        try state.withLock { state in
            try state.file.write(bytes, count: count)
            state.stream.update(bytes, count: count)
            state.received += count
        }
    }

    /// Puts what was written on the disk.
    package func synchronise() throws { try state.withLock { try $0.file.synchronise() } }

    /// Drops what was written since it was opened.
    package func takeBack() throws {
        try state.withLock { state in
            guard ftruncate(state.file.descriptor, off_t(start)) == 0 else {
                throw Fault.system(errno, at: state.file.path, doing: "memotong", "cut off")
            }
            state.received = start
        }
    }

    /// Lets the next request write to it, before whoever holds this value is gone.
    package func release() { state.withLock { _ = flock($0.file.descriptor, LOCK_UN) } }

    /// SHA-256 of what was written since it was opened.
    package var digest: Digest? { Digest(hex: state.withLock { $0.stream.finish() }) }

    /// SHA-256 of the whole file; `nil` when a part of it was written by an earlier request.
    package var wholeDigest: Digest? { start == 0 ? digest : nil }
}
