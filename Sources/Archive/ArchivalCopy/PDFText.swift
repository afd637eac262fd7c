/// How PDF writes numbers and strings (ISO 32000-1, 7.3).
enum PDFText {
    /// With at most six places, never an exponent; what is smaller is 0.
    static func number(_ value: Double) -> String {
        // Beyond it a Double's own steps are larger than the last place.
        let bound = 9_000_000_000.0
        let scaled = (min(max(value.isNaN ? 0 : value, -bound), bound) * 1_000_000).rounded()
        let whole = Int(scaled.magnitude)
        let sign = scaled < 0 ? "-" : ""
        var places = whole % 1_000_000
        guard places != 0 else { return sign + String(whole / 1_000_000) }
        var width = 6
        while places % 10 == 0 {
            places /= 10
            width -= 1
        }
        let digits = String(places)
        return sign + String(whole / 1_000_000) + "."
            + String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    static func numbers(_ values: [Double]) -> String { values.map(number).joined(separator: " ") }

    /// A text string: printable ASCII as it is, anything else as UTF-16 with its mark.
    static func string(_ text: String) -> String {
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            return hex([0xFEFF] + Array(text.utf16))
        }
        var literal = "("
        for character in text {
            if "()\\".contains(character) { literal += "\\" }
            literal.append(character)
        }
        return literal + ")"
    }

    /// Two bytes a value.
    static func hex(_ values: some Sequence<UInt16>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = [0x3C]
        for value in values {
            for shift in [12, 8, 4, 0] { bytes.append(digits[Int(value >> UInt16(shift)) & 15]) }
        }
        bytes.append(0x3E)
        return String(decoding: bytes, as: UTF8.self)
    }
}
