/// The loops that mirror and transpose rows of pixels. Plain loops over pointers: they run once a page over
/// every byte, in blocks that stay in the cache.
struct PixelTurn {
    /// Of the source, in pixels.
    let width: Int
    let height: Int
    /// Bytes from one row to the next; negative to go upwards.
    let sourceStep: Int
    let targetStep: Int

    /// Side of a block in pixels: 32 rows of a target line touch one cache line each.
    private static let block = 32

    static func mirrorBytes(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        let from = unsafe source.assumingMemoryBound(to: UInt8.self)
        let to = unsafe target.assumingMemoryBound(to: UInt8.self)
        for x in 0..<count { unsafe to[x] = unsafe from[count &- 1 &- x] }
    }

    static func mirrorTriples(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        let from = unsafe source.assumingMemoryBound(to: UInt8.self)
        let to = unsafe target.assumingMemoryBound(to: UInt8.self)
        for x in 0..<count {
            let pixel = unsafe from + (count &- 1 &- x) &* 3
            let place = unsafe to + x &* 3
            unsafe place[0] = unsafe pixel[0]
            unsafe place[1] = unsafe pixel[1]
            unsafe place[2] = unsafe pixel[2]
        }
    }

    /// `width` pixels of one bit; bits past the last column come out 0.
    static func mirrorBits(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, width: Int) {
        let from = unsafe source.assumingMemoryBound(to: UInt8.self)
        let to = unsafe target.assumingMemoryBound(to: UInt8.self)
        let count = (width + 7) / 8
        let spare = count * 8 - width
        // The row backwards starts with its spare bits: shifted out to the left.
        var next = unsafe reversed(from[count - 1])
        for index in 0..<count {
            let current = next
            next = index + 1 < count ? unsafe reversed(from[count &- 2 &- index]) : 0
            unsafe to[index] = UInt8(
                truncatingIfNeeded: (UInt16(current) << 8 | UInt16(next)) >> UInt16(8 &- spare))
        }
        unsafe to[count - 1] &= 0xFF << UInt8(spare)
    }

    func transposeBytes(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) {
        for top in stride(from: 0, to: height, by: PixelTurn.block) {
            let bottom = min(top + PixelTurn.block, height)
            for left in stride(from: 0, to: width, by: PixelTurn.block) {
                for x in left..<min(left + PixelTurn.block, width) {
                    let line = unsafe (target + x &* targetStep).assumingMemoryBound(to: UInt8.self)
                    var pixel = unsafe source + top &* sourceStep + x
                    for y in top..<bottom {
                        unsafe line[y] = unsafe pixel.load(as: UInt8.self)
                        unsafe pixel += sourceStep
                    }
                }
            }
        }
    }

    func transposeTriples(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) {
        for top in stride(from: 0, to: height, by: PixelTurn.block) {
            let bottom = min(top + PixelTurn.block, height)
            for left in stride(from: 0, to: width, by: PixelTurn.block) {
                for x in left..<min(left + PixelTurn.block, width) {
                    var place = unsafe (target + x &* targetStep + top &* 3).assumingMemoryBound(
                        to: UInt8.self)
                    var pixel = unsafe (source + top &* sourceStep + x &* 3).assumingMemoryBound(
                        to: UInt8.self)
                    for _ in top..<bottom {
                        unsafe place[0] = unsafe pixel[0]
                        unsafe place[1] = unsafe pixel[1]
                        unsafe place[2] = unsafe pixel[2]
                        unsafe place += 3
                        unsafe pixel += sourceStep
                    }
                }
            }
        }
    }

    /// Eight rows by eight columns at a time. Source bits past the last column are taken as 0.
    func transposeBits(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) {
        let columns = (width + 7) / 8
        for top in stride(from: 0, to: height, by: 8) {
            let rows = min(8, height - top)
            for column in 0..<columns {
                var block: UInt64 = 0
                var byte = unsafe source + top &* sourceStep + column
                for _ in 0..<rows {
                    block = unsafe block << 8 | UInt64(byte.load(as: UInt8.self))
                    unsafe byte += sourceStep
                }
                block <<= UInt64(8 * (8 - rows))
                block = PixelTurn.transposed(block)
                let lines = min(8, width - column * 8)
                var place = unsafe target + (column &* 8) &* targetStep + top / 8
                for line in 0..<lines {
                    let bits = UInt8(truncatingIfNeeded: block >> UInt64(56 &- line &* 8))
                    unsafe place.storeBytes(of: bits, as: UInt8.self)
                    unsafe place += targetStep
                }
            }
        }
    }

    /// An 8 x 8 bit matrix, row 0 in the highest byte, across its diagonal (Warren, Hacker's Delight, 7-3).
    private static func transposed(_ matrix: UInt64) -> UInt64 {
        var x = matrix
        var t = (x ^ (x >> 7)) & 0x00AA_00AA_00AA_00AA
        x = x ^ t ^ (t << 7)
        t = (x ^ (x >> 14)) & 0x0000_CCCC_0000_CCCC
        x = x ^ t ^ (t << 14)
        t = (x ^ (x >> 28)) & 0x0000_0000_F0F0_F0F0
        return x ^ t ^ (t << 28)
    }

    private static func reversed(_ byte: UInt8) -> UInt8 {
        var b = byte
        b = b >> 4 | b << 4
        b = (b & 0xCC) >> 2 | (b & 0x33) << 2
        return (b & 0xAA) >> 1 | (b & 0x55) << 1
    }
}
