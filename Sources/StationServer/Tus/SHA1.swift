/// SHA-1 (FIPS 180-4) for tus checksums, whose clients may know no other; nothing here trusts it for more than a
/// damaged line.
struct SHA1 {
    private var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    private var block: [UInt8] = []
    private var length: UInt64 = 0

    init() {}

    mutating func update(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            block.append(byte)
            length &+= 8
            if block.count == 64 { digestBlock() }
        }
    }

    /// 20 bytes.
    mutating func finish() -> [UInt8] {
        let bits = length
        update([0x80])
        while block.count != 56 { update([0]) }
        update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
        return state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
        }
    }

    private mutating func digestBlock() {
        var words = (0..<16).map { index in
            (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[index * 4 + $1]) }
        }
        for index in 16..<80 {
            let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
            words.append(mixed << 1 | mixed >> 31)
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for index in 0..<80 {
            let (mix, constant): (UInt32, UInt32) =
                switch index {
                case 0..<20: (b & c | ~b & d, 0x5A82_7999)
                case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                default: (b ^ c ^ d, 0xCA62_C1D6)
                }
            let next = (a << 5 | a >> 27) &+ mix &+ e &+ constant &+ words[index]
            (a, b, c, d, e) = (next, a, b << 30 | b >> 2, c, d)
        }
        state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
        block.removeAll(keepingCapacity: true)
    }
}
