/// The adaptive binary arithmetic encoder of JBIG2 (ITU-T T.88, annex E; the same as JPEG 2000's MQ coder).
///
/// Bits are coded each in a context, whose state is a byte of the caller's: twice the index of table E.1, plus the more
/// probable symbol. The fields are those of figure E.3.
struct ArithmeticEncoder: ~Copyable {
    private(set) var bytes: [UInt8] = []
    /// A: the interval.
    private var interval: UInt32 = 0x8000
    /// C: the base of the interval, with carry and spacer bits.
    private var code: UInt32 = 0
    /// CT: shifts until a byte is due.
    private var shifts = 12
    /// B: the byte that a carry may still change. The first one is no output.
    private var last: UInt32 = 0
    private var hasLast = false
    private let table = ArithmeticTable()

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Codes one bit.
    @inline(__always)
    mutating func code(_ bit: UInt32, _ state: inout UInt8) {
        let entry = table[state]
        let size = entry.size
        interval &-= size
        if bit == UInt32(state & 1) {
            // CODEMPS, figure E.7.
            if interval & 0x8000 != 0 {
                code &+= size
                return
            }
            if interval < size { interval = size } else { code &+= size }
            state = entry.moreProbable
        } else {
            // CODELPS, figure E.6.
            if interval < size { code &+= size } else { interval = size }
            state = entry.lessProbable
        }
        renormalise()
    }

    /// The same as `count` times `code(0, &state)`: as long as nothing is shifted out, the zeros only add up.
    @inline(__always)
    mutating func codeZeros(_ count: Int, _ state: inout UInt8) {
        var rest = UInt32(count)
        while rest > 0 {
            if state & 1 == 0 {
                let size = table[state].size
                let quiet = min((interval &- 0x8000) / size, rest)
                interval &-= size &* quiet
                code &+= size &* quiet
                rest &-= quiet
                if rest == 0 { return }
            }
            code(0, &state)
            rest &-= 1
        }
    }

    /// RENORME, figure E.8; as many shifts as it takes, but no further than to the next byte at once.
    private mutating func renormalise() {
        repeat {
            let count = min(interval.leadingZeroBitCount - 16, shifts)
            interval &<<= UInt32(count)
            code &<<= UInt32(count)
            shifts -= count
            if shifts == 0 { putByte() }
        } while interval & 0x8000 == 0
    }

    /// BYTEOUT, figure E.9.
    private mutating func putByte() {
        if last != 0xFF, code >= 0x800_0000 {
            last += 1
            if last == 0xFF { code &= 0x7FF_FFFF }
        }
        if hasLast { bytes.append(UInt8(truncatingIfNeeded: last)) }
        hasLast = true
        if last == 0xFF {
            // A bit is stuffed in behind 0xFF, which takes the carry.
            last = code >> 20
            code &= 0xF_FFFF
            shifts = 7
        } else {
            last = code >> 19 & 0xFF
            code &= 0x7_FFFF
            shifts = 8
        }
    }

    /// FLUSH, figure E.11, with the marker that ends the data.
    mutating func finish() {
        // SETBITS, figure E.12.
        let bound = code &+ interval
        code |= 0xFFFF
        if code >= bound { code &-= 0x8000 }
        for _ in 0..<2 {
            code &<<= UInt32(shifts)
            putByte()
        }
        bytes.append(UInt8(truncatingIfNeeded: last))
        if last != 0xFF { bytes.append(0xFF) }
        bytes.append(0xAC)
    }
}
