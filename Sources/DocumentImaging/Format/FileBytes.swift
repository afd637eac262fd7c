internal import Glibc

/// Bytes of an untrusted file. Every read is checked against the end; past it there is nothing (`nil`).
///
/// Borrows the memory: valid as long as the buffer it was made from.
@safe struct FileBytes {
    let buffer: UnsafeRawBufferPointer

    init(_ buffer: UnsafeRawBufferPointer) {
        unsafe self.buffer = unsafe buffer
    }

    var count: Int { unsafe buffer.count }

    func byte(_ offset: Int) -> UInt8? {
        guard offset >= 0, offset < count else { return nil }
        return unsafe buffer[offset]
    }

    /// An unsigned number of `width` bytes, 1 to 8; `nil` past the end or above `Int.max`.
    func number(_ offset: Int, width: Int, bigEndian: Bool) -> Int? {
        guard holds(offset, width) else { return nil }
        var value: UInt64 = 0
        for index in 0..<width {
            let position = bigEndian ? index : width - 1 - index
            value = value << 8 | UInt64(unsafe buffer[offset + position])
        }
        return Int(exactly: value)
    }

    /// The part that starts at `offset`; `nil` when it does not lie wholly inside.
    func part(_ offset: Int, _ length: Int) -> FileBytes? {
        guard holds(offset, length) else { return nil }
        return unsafe FileBytes(UnsafeRawBufferPointer(rebasing: buffer[offset..<offset + length]))
    }

    func starts(with signature: [UInt8], at offset: Int = 0) -> Bool {
        guard holds(offset, signature.count) else { return false }
        for (index, byte) in signature.enumerated() where unsafe buffer[offset + index] != byte {
            return false
        }
        return true
    }

    func starts(with signature: StaticString, at offset: Int = 0) -> Bool {
        starts(with: Array("\(signature)".utf8), at: offset)
    }

    /// First offset of `byte` in `from..<to`, or `nil`.
    func first(_ byte: UInt8, from: Int, to end: Int) -> Int? {
        guard from >= 0, from < end, end <= count, let base = unsafe buffer.baseAddress else { return nil }
        guard let found = unsafe memchr(base + from, Int32(byte), end - from) else { return nil }
        return unsafe base.distance(to: UnsafeRawPointer(found))
    }

    private func holds(_ offset: Int, _ length: Int) -> Bool {
        offset >= 0 && length >= 0 && offset <= count && length <= count - offset
    }
}
