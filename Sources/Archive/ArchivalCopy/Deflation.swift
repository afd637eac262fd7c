internal import CZlib

/// zlib's format (RFC 1950), both ways.
enum Deflation {
    /// As small as zlib makes it; `nil` when it has no memory.
    static func deflated(_ raw: [UInt8]) -> [UInt8]? {
        var length = compressBound(UInt(raw.count))
        var target = [UInt8](repeating: 0, count: Int(length))
        guard unsafe compress2(&target, &length, raw, UInt(raw.count), 9) == Z_OK else { return nil }
        return Array(target.prefix(Int(length)))
    }

    /// How many bytes come of it; counted as far as `limit`. `nil` when the data is damaged or has no end before that.
    static func inflatedCount(_ bytes: [UInt8], limit: Int) -> Int? {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit_(&stream, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var window = [UInt8](repeating: 0, count: 1 << 16)
        var (count, start) = (0, 0)
        while true {
            let taken = min(bytes.count - start, 1 << 20)
            let (status, left, made) = unsafe bytes.withUnsafeBufferPointer { source in
                unsafe window.withUnsafeMutableBufferPointer { target in
                    unsafe stream.next_in = unsafe source.baseAddress.map {
                        unsafe UnsafeMutablePointer(mutating: $0 + start)
                    }
                    unsafe stream.avail_in = UInt32(taken)
                    unsafe stream.next_out = target.baseAddress
                    unsafe stream.avail_out = UInt32(target.count)
                    let status = unsafe inflate(&stream, Z_NO_FLUSH)
                    return (
                        status, unsafe Int(stream.avail_in), unsafe target.count - Int(stream.avail_out)
                    )
                }
            }
            count += made
            start += taken - left
            if status == Z_STREAM_END || count >= limit { return count }
            guard status == Z_OK, made > 0 || taken > left else { return nil }
        }
    }
}
