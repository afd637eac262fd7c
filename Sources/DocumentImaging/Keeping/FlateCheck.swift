internal import CZlib
internal import Glibc

/// Whether a stream of `FlateEncoder` gives exactly the pixels that it was made of: inflated and restored, row by row.
package struct FlateCheck: Sendable {
    package init() {}

    package func confirms(_ bytes: [UInt8], _ image: PageImage) -> Bool {
        let shape = image.shape
        var stream = unsafe z_stream()
        guard unsafe inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return false
        }
        defer { unsafe inflateEnd(&stream) }
        let step = shape.layout == .colour ? 3 : 1
        var row = [UInt8](repeating: 0, count: shape.rowBytes + 1)
        let paper = [UInt8](repeating: 0, count: shape.rowBytes)
        var source = bytes
        return unsafe source.withUnsafeMutableBufferPointer { source in
            unsafe stream.next_in = source.baseAddress
            unsafe stream.avail_in = UInt32(source.count)
            for y in 0..<shape.height {
                let isSame = unsafe row.withUnsafeMutableBufferPointer { row in
                    unsafe stream.next_out = row.baseAddress
                    unsafe stream.avail_out = UInt32(row.count)
                    let status = unsafe inflate(&stream, Z_SYNC_FLUSH)
                    guard status == Z_OK || status == Z_STREAM_END, unsafe stream.avail_out == 0,
                        let filter = unsafe RowFilter(rawValue: row[0]), let start = row.baseAddress
                    else { return false }
                    let pixels = unsafe start + 1
                    let same = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                    unsafe paper.withUnsafeBufferPointer { paper in
                        // The row above is the image's own: it was found the same.
                        let above =
                            unsafe y == 0
                            ? paper.baseAddress!
                            : UnsafePointer(image.row(y - 1).assumingMemoryBound(to: UInt8.self))
                        unsafe filter.restore(pixels, above: above, count: shape.rowBytes, step: step)
                    }
                    return unsafe memcmp(pixels, same, shape.rowBytes) == 0
                }
                if !isSame { return false }
            }
            // The checksum behind the last row, and nothing behind that.
            let isEnded = unsafe row.withUnsafeMutableBufferPointer { row in
                unsafe stream.next_out = row.baseAddress
                unsafe stream.avail_out = UInt32(row.count)
                let status = unsafe inflate(&stream, Z_FINISH)
                return unsafe status == Z_STREAM_END && stream.avail_out == UInt32(row.count)
            }
            return unsafe isEnded && stream.avail_in == 0
        }
    }
}
