internal import CZlib
internal import Glibc

/// How many bytes packed data become, found without keeping any of them: a bomb is known before it goes off.
struct PDFExpansion {
    /// Counting ends once the length is beyond it.
    let limit: Int

    /// By Deflate. Damaged data count up to the damage.
    func inflated(_ packed: [UInt8]) -> Int {
        var stream = unsafe z_stream()
        let size = Int32(unsafe MemoryLayout<z_stream>.size)
        guard unsafe inflateInit_(&stream, ZLIB_VERSION, size) == Z_OK else { return .max }
        defer { unsafe inflateEnd(&stream) }
        var window = [UInt8](repeating: 0, count: 1 << 16)
        return unsafe packed.withUnsafeBufferPointer { source in
            unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            unsafe stream.avail_in = UInt32(clamping: source.count)
            return unsafe window.withUnsafeMutableBufferPointer { target in
                var total = 0
                while total <= limit {
                    unsafe stream.next_out = target.baseAddress
                    unsafe stream.avail_out = UInt32(target.count)
                    let code = unsafe inflate(&stream, Z_NO_FLUSH)
                    total += target.count - Int(unsafe stream.avail_out)
                    let starved = unsafe stream.avail_in == 0 && stream.avail_out != 0
                    if code != Z_OK || starved { break }
                }
                return total
            }
        }
    }

    /// By LZW with codes of 9 to 12 bits (ISO 32000-1, 7.4.4.2). `isEarly`: codes grow one code early, as they
    /// do in most files.
    func lzw(_ packed: [UInt8], isEarly: Bool) -> Int {
        let (clear, end) = (256, 257)
        // Lengths of what the codes from 258 stand for.
        var lengths: [Int] = []
        var last: Int?
        var total = 0
        var (bits, held, width) = (0, 0, 9)
        for byte in packed {
            bits = (bits << 8 | Int(byte)) & 0xF_FFFF
            held += 8
            guard held >= width else { continue }
            held -= width
            let code = bits >> held & (1 << width - 1)
            if code == end || total > limit { break }
            if code == clear {
                lengths = []
                last = nil
                width = 9
                continue
            }
            let next = 258 + lengths.count
            let length = code < clear ? 1 : code < next ? lengths[code - 258] : (last ?? 0) + 1
            total += length
            if let last, next < 4096 { lengths.append(last + 1) }
            last = length
            let known = 258 + lengths.count + (isEarly ? 1 : 0)
            width = known >= 2048 ? 12 : known >= 1024 ? 11 : known >= 512 ? 10 : 9
        }
        return total
    }

    /// By run lengths (ISO 32000-1, 7.4.5).
    func runs(_ packed: [UInt8]) -> Int {
        var total = 0
        var at = 0
        while at < packed.count, packed[at] != 128, total <= limit {
            let length = Int(packed[at])
            total += length < 128 ? length + 1 : 257 - length
            at += length < 128 ? length + 2 : 2
        }
        return total
    }
}
