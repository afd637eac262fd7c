/// Numbers with the highest byte first, as TrueType and ICC write them.
enum BigEndian {
    static func two(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }

    static func four(_ value: Int) -> [UInt8] { two(value >> 16) + two(value) }

    /// The number in `count` bytes from `start`; `nil` past the end.
    static func number(_ bytes: some RandomAccessCollection<UInt8>, at start: Int, count: Int) -> Int? {
        guard start >= 0, start <= bytes.count - count else { return nil }
        let first = bytes.index(bytes.startIndex, offsetBy: start)
        return bytes[first..<bytes.index(first, offsetBy: count)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// Filled with zeros to a multiple of four.
    static func padded(_ bytes: [UInt8]) -> [UInt8] {
        bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
}
