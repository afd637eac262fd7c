/// The states of the arithmetic coder (ITU-T T.88, table E.1). A state is a byte: twice the row of the table, plus the more
/// probable symbol.
@safe struct ArithmeticTable: ~Copyable {
    /// A row of the table for one more probable symbol.
    struct Entry {
        /// Qe
        var size: UInt32
        var moreProbable: UInt8
        var lessProbable: UInt8
    }

    /// Even places for 0 as the more probable symbol, odd ones for 1.
    private let entries: UnsafeMutablePointer<Entry>

    init() {
        unsafe entries = .allocate(capacity: 256)
        // States that do not occur are those of the last row: no byte leads out of the table.
        let last = Entry(size: 0x5601, moreProbable: 92, lessProbable: 92)
        unsafe entries.initialize(repeating: last, count: 256)
        for (index, size) in ArithmeticTable.sizes.enumerated() {
            for symbol in 0...1 {
                let after = ArithmeticTable.switches.contains(index) ? 1 - symbol : symbol
                unsafe entries[2 * index + symbol] = Entry(
                    size: size, moreProbable: UInt8(2 * ArithmeticTable.more[index] + symbol),
                    lessProbable: UInt8(2 * ArithmeticTable.less[index] + after))
            }
        }
    }

    deinit { unsafe entries.deallocate() }

    @inline(__always)
    subscript(state: UInt8) -> Entry { unsafe entries[Int(state)] }

    private static let sizes: [UInt32] = [
        0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401,
        0x1C01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201,
        0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1,
        0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601,
    ]
    /// NMPS
    private static let more = [
        1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
        28,
        29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46,
    ]
    /// NLPS
    private static let less = [
        1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 23,
        24,
        25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46,
    ]
    /// Rows at which the more probable symbol changes.
    private static let switches: Set = [0, 6, 14]
}
