/// The number of a receipt, `K7QM-2XRT-94WD`: eleven random characters of Crockford's base 32 and one that checks
/// them. 55 random bits: nobody finds another's receipt by trying.
package struct ReceiptCode: Hashable, Sendable, CustomStringConvertible {
    /// The eleven characters, five bits each, the first highest: below 2^55.
    package let value: UInt64

    /// D. Crockford's alphabet: no I, L, O or U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let length = 11

    /// `nil` when `value` has more than 55 bits.
    package init?(value: UInt64) {
        guard value >> 55 == 0 else { return nil }
        self.value = value
    }

    /// From seven random bytes, or more; `nil` from fewer.
    package init?(random bytes: [UInt8]) {
        guard bytes.count >= 7 else { return nil }
        self.init(value: bytes.prefix(7).reduce(0) { $0 << 8 | UInt64($1) } & (1 << 55 - 1))
    }

    /// Reads a code as people type it: small or capital letters, with or without hyphens and spaces, O for 0, I or L
    /// for 1. `nil` when the last character does not fit the others: one character mistyped, or two exchanged.
    package init?(typed text: some StringProtocol) {
        var symbols: [UInt8] = []
        for byte in text.uppercased().utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
            let plain: UInt8 =
                switch byte {
                case UInt8(ascii: "O"): UInt8(ascii: "0")
                case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
                default: byte
                }
            guard let symbol = ReceiptCode.alphabet.firstIndex(of: plain) else { return nil }
            symbols.append(UInt8(symbol))
        }
        guard symbols.count == ReceiptCode.length + 1 else { return nil }
        let body = symbols.dropLast()
        guard ReceiptCode.check(Array(body)) == symbols.last else { return nil }
        value = body.reduce(0) { $0 << 5 | UInt64($1) }
    }

    package var description: String {
        let body = (0..<ReceiptCode.length).map { UInt8(value >> UInt64(5 * (10 - $0)) & 31) }
        let text = (body + [ReceiptCode.check(body)]).map { ReceiptCode.alphabet[Int($0)] }
        return [0..<4, 4..<8, 8..<12].map { String(decoding: text[$0], as: UTF8.self) }
            .joined(separator: "-")
    }

    /// Sum of symbol·α^place over GF(32), α a root of x⁵ + x² + 1. The weights are all different and none is 0, so
    /// every wrong character and every exchange of two changes the sum.
    private static func check(_ symbols: [UInt8]) -> UInt8 {
        symbols.reduce(0) { sum, symbol in
            let next = (sum ^ symbol) << 1
            return next & 32 == 0 ? next : next ^ 0b100101
        }
    }
}

extension ReceiptCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let code = ReceiptCode(typed: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is no receipt code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
