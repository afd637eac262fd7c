/// The adaptive binary arithmetic decoder of JBIG2 (ITU-T T.88, annex E.3). Behind the end of the data it reads ones, as
/// the standard has it, so that it always comes to an end. The fields are those of figure E.13.
struct ArithmeticDecoder: ~Copyable {
    private let table = ArithmeticTable()
    private let bytes: [UInt8]
    /// BP
    private var place: Int
    /// C
    private var code: UInt32
    /// A
    private var interval: UInt32 = 0x8000
    /// CT
    private var shifts = 0

    /// INITDEC, figure E.20.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        place = start
        code = UInt32(start < bytes.count ? bytes[start] : 0xFF) << 16
        takeByte()
        code &<<= 7
        shifts -= 7
    }

    /// DECODE, figure E.14.
    @inline(__always)
    mutating func bit(_ state: inout UInt8) -> UInt32 {
        let entry = table[state]
        var bit = UInt32(state & 1)
        interval &-= entry.size
        if code &>> 16 < entry.size {
            // LPS_EXCHANGE, figure E.17.
            if interval < entry.size {
                state = entry.moreProbable
            } else {
                bit ^= 1
                state = entry.lessProbable
            }
            interval = entry.size
        } else {
            code &-= entry.size &<< 16
            if interval & 0x8000 != 0 { return bit }
            // MPS_EXCHANGE, figure E.16.
            if interval < entry.size {
                bit ^= 1
                state = entry.lessProbable
            } else {
                state = entry.moreProbable
            }
        }
        renormalise()
        return bit
    }

    /// RENORMD, figure E.18; as many shifts as it takes, but no further than to the next byte at once.
    private mutating func renormalise() {
        repeat {
            if shifts == 0 { takeByte() }
            let count = min(interval.leadingZeroBitCount - 16, shifts)
            interval &<<= UInt32(count)
            code &<<= UInt32(count)
            shifts -= count
        } while interval & 0x8000 == 0
    }

    /// BYTEIN, figure E.19.
    private mutating func takeByte() {
        func byte(_ index: Int) -> UInt32 { index < bytes.count ? UInt32(bytes[index]) : 0xFF }
        if byte(place) == 0xFF {
            if byte(place + 1) > 0x8F {
                code &+= 0xFF00
                shifts = 8
            } else {
                place += 1
                code &+= byte(place) << 9
                shifts = 7
            }
        } else {
            place += 1
            code &+= byte(place) << 8
            shifts = 8
        }
    }
}
