/// Bytes as text: two lower-case hexadecimal digits each.
package enum Hexadecimal {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// `nil` unless every byte is written as two lower-case digits.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        guard let values = digits(text), values.count % 2 == 0 else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }

    /// The value of each digit, 0…15; `nil` unless all are lower-case digits.
    package static func digits(_ text: some StringProtocol) -> [UInt8]? {
        var values: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57: values.append(byte - 48)
            case 97...102: values.append(byte - 87)
            default: return nil
            }
        }
        return values
    }
}
