internal import CZlib
internal import DossierModel

/// Grey or colour pixels as PDF's FlateDecode with PNG predictors: each row by the filter whose differences are smallest,
/// which is the choice that PNG's standard advises (ISO/IEC 15948, 12.8).
struct FlateEncoder {
    /// zlib's 1…9: 6 takes twice as long on noisy scans for two per cent.
    private let effort: Int32 = 4
    private let chunk = 1 << 16

    /// Encodes no further than that it is longer than `limit`: a stream of more bytes tells this and nothing else. Throws `tooLarge` when zlib has no memory.
    func encode(_ image: PageImage, limit: Int = .max) throws(ScanDefect) -> [UInt8] {
        let shape = image.shape
        let step = shape.layout == .colour ? 3 : 1
        var stream = unsafe z_stream()
        guard
            unsafe deflateInit2_(
                &stream, effort, Z_DEFLATED, MAX_WBITS, 8, Z_FILTERED, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw ScanDefect(.tooLarge, "no memory for zlib") }
        defer { unsafe deflateEnd(&stream) }
        var target = [UInt8]()
        target.reserveCapacity(shape.byteCount / 4)
        var window = [UInt8](repeating: 0, count: chunk)
        let paper = [UInt8](repeating: 0, count: shape.rowBytes)
        var filtered = [UInt8](repeating: 0, count: shape.rowBytes + 1)
        var best = filtered
        for y in 0..<shape.height {
            var least = Int.max
            unsafe paper.withUnsafeBufferPointer { paper in
                let row = unsafe UnsafePointer(image.row(y).assumingMemoryBound(to: UInt8.self))
                let above =
                    unsafe y == 0
                    ? paper.baseAddress! : UnsafePointer(image.row(y - 1).assumingMemoryBound(to: UInt8.self))
                for filter in RowFilter.allCases {
                    filtered[0] = filter.rawValue
                    let sum = unsafe filtered.withUnsafeMutableBufferPointer { filtered in
                        let rest = unsafe filtered.baseAddress! + 1
                        unsafe filter.filter(row, above: above, count: shape.rowBytes, step: step, into: rest)
                        return unsafe FlateEncoder.size(rest, shape.rowBytes)
                    }
                    if sum < least {
                        least = sum
                        swap(&filtered, &best)
                    }
                }
            }
            let isLast = y == shape.height - 1
            guard
                unsafe feed(&stream, &best, flush: isLast ? Z_FINISH : Z_NO_FLUSH, &window, &target)
            else { throw ScanDefect(.tooLarge, "zlib does not go on") }
            if target.count > limit { break }
        }
        return target
    }

    /// Sum of the differences, taken as signed.
    private static func size(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var sum: UInt32 = 0
        for x in 0..<count { unsafe sum &+= UInt32(Int8(bitPattern: bytes[x]).magnitude) }
        return Int(sum)
    }

    private func feed(
        _ stream: inout z_stream, _ row: inout [UInt8], flush: Int32, _ window: inout [UInt8],
        _ target: inout [UInt8]
    ) -> Bool {
        unsafe row.withUnsafeMutableBufferPointer { row in
            unsafe stream.next_in = row.baseAddress
            unsafe stream.avail_in = UInt32(row.count)
            while true {
                let status = unsafe window.withUnsafeMutableBufferPointer { window in
                    unsafe stream.next_out = window.baseAddress
                    unsafe stream.avail_out = UInt32(window.count)
                    return unsafe deflate(&stream, flush)
                }
                guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return false }
                let made = unsafe window.count - Int(stream.avail_out)
                target += window[..<made]
                if status == Z_STREAM_END { return true }
                if flush == Z_NO_FLUSH, unsafe stream.avail_in == 0, unsafe stream.avail_out > 0 {
                    return true
                }
            }
        }
    }
}
