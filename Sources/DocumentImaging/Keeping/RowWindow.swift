/// Three rows of a two-tone picture while it is coded: the current one and the two above it, in words of 64 pixels, the
/// leftmost in the most significant bit. What lies outside the picture is 0 (ITU-T T.88, 6.2.5.2).
@safe final class RowWindow {
    let wordCount: Int
    private(set) var current: UnsafeMutablePointer<UInt64>
    /// The row above, and the one above that.
    private(set) var above: UnsafeMutablePointer<UInt64>
    private(set) var higher: UnsafeMutablePointer<UInt64>
    /// Bits of the current row: 0 where a pixel is 0 and all sixteen pixels of its context are.
    let busy: UnsafeMutablePointer<UInt64>
    private let lastMask: UInt64
    private let memory: UnsafeMutablePointer<UInt64>

    init(width: Int) {
        wordCount = (width + 63) / 64
        lastMask = width % 64 == 0 ? ~0 : ~0 << UInt64(64 - width % 64)
        // A word of 0 on either side of each row.
        let stride = wordCount + 2
        unsafe memory = .allocate(capacity: 4 * stride)
        unsafe memory.initialize(repeating: 0, count: 4 * stride)
        unsafe current = memory + 1
        unsafe above = memory + stride + 1
        unsafe higher = memory + 2 * stride + 1
        unsafe busy = memory + 3 * stride + 1
    }

    deinit {
        unsafe memory.deallocate()
    }

    /// Goes on to the next row, whose bytes these are; bits behind its width do not count.
    func take(_ bytes: UnsafePointer<UInt8>, byteCount: Int) {
        let free = unsafe higher
        unsafe higher = above
        unsafe above = current
        unsafe current = free
        let raw = unsafe UnsafeRawPointer(bytes)
        let whole = byteCount / 8
        for word in 0..<whole {
            unsafe current[word] = UInt64(
                bigEndian: raw.loadUnaligned(fromByteOffset: 8 &* word, as: UInt64.self))
        }
        if whole < wordCount {
            var bits: UInt64 = 0
            for byte in 8 * whole..<byteCount {
                unsafe bits |= UInt64(bytes[byte]) << UInt64(56 - 8 * (byte % 8))
            }
            unsafe current[whole] = bits
        }
        if wordCount > 0 { unsafe current[wordCount - 1] &= lastMask }
    }

    /// Sets `busy`: the three rows' ink, each spread over the pixels whose contexts it takes part in.
    func markBusy() {
        for word in 0..<wordCount {
            let (here, hereLeft) = unsafe (current[word], current[word &- 1])
            let (near, nearLeft, nearRight) = unsafe (above[word], above[word &- 1], above[word &+ 1])
            let (far, farLeft, farRight) = unsafe (higher[word], higher[word &- 1], higher[word &+ 1])
            var marks = here | here &>> 1 | here &>> 2 | here &>> 3 | here &>> 4
            marks |= hereLeft &<< 63 | hereLeft &<< 62 | hereLeft &<< 61 | hereLeft &<< 60
            marks |= near | near &>> 1 | near &>> 2 | near &>> 3 | near &<< 1 | near &<< 2 | near &<< 3
            marks |= nearLeft &<< 63 | nearLeft &<< 62 | nearLeft &<< 61
            marks |= nearRight &>> 63 | nearRight &>> 62 | nearRight &>> 61
            marks |= far | far &>> 1 | far &>> 2 | far &<< 1 | far &<< 2
            marks |= farLeft &<< 63 | farLeft &<< 62 | farRight &>> 63 | farRight &>> 62
            unsafe busy[word] = marks
        }
    }

    /// The 64 pixels of a row from `x` on, which may lie up to 64 on the left of the picture.
    @inline(__always)
    static func bits(of row: UnsafeMutablePointer<UInt64>, from x: Int) -> UInt64 {
        let word = x &>> 6
        let shift = UInt64(truncatingIfNeeded: x & 63)
        // In two shifts on the right, since a shift by 64 would be one by 0.
        return unsafe (row[word] &<< shift) | ((row[word &+ 1] &>> 1) &>> (63 &- shift))
    }
}
