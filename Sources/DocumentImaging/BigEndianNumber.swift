/// Numbers with the highest byte first.
enum BigEndianNumber {
    static func four(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
