/// RFC 9285: bytes as the 45 characters that a QR code packs two in eleven bits.
package enum Base45 {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 2) {
            let isPair = start + 1 < bytes.count
            var value = isPair ? Int(bytes[start]) << 8 | Int(bytes[start + 1]) : Int(bytes[start])
            for _ in 0..<(isPair ? 3 : 2) {
                text.append(alphabet[value % 45])
                value /= 45
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `nil` for a foreign character, a group too short or a group too large.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var values: [Int] = []
        for byte in text.utf8 {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            values.append(value)
        }
        guard values.count % 3 != 1 else { return nil }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: values.count, by: 3) {
            let group = values[start..<min(start + 3, values.count)]
            let value = group.reversed().reduce(0) { $0 * 45 + $1 }
            guard value < (group.count == 3 ? 1 << 16 : 1 << 8) else { return nil }
            if group.count == 3 { bytes.append(UInt8(value >> 8)) }
            bytes.append(UInt8(value & 255))
        }
        return bytes
    }
}
