/// Cuts a content stream into operands and operators (ISO 32000-1, 7.2 and 7.8).
///
/// Never fails: what it does not know it steps over.
struct PDFContentLexer {
    enum Token: Equatable {
        case number(Double)
        case name(String)
        /// A string, by its number of bytes.
        case string(Int)
        /// `[`, `]`, `<<` or `>>`
        case bracket
        case command(String)
        /// An inline image, `BI` to `EI`.
        case inlineImage
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// `nil` at the end.
    mutating func next() -> Token? {
        skipSpace()
        guard let byte = peek() else { return nil }
        switch byte {
        case UInt8(ascii: "/"):
            position += 1
            return .name(name())
        case UInt8(ascii: "("):
            return .string(literal())
        case UInt8(ascii: "<"):
            if peek(1) == UInt8(ascii: "<") {
                position += 2
                return .bracket
            }
            return .string(hexadecimal())
        case UInt8(ascii: ">"):
            position += peek(1) == UInt8(ascii: ">") ? 2 : 1
            return .bracket
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
            position += 1
            return .bracket
        default:
            return word()
        }
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || (9...13).contains(byte) || byte == 0
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    private mutating func skipSpace() {
        while let byte = peek() {
            if byte == UInt8(ascii: "%") {
                while let inside = peek(), inside != 10, inside != 13 { position += 1 }
            } else if PDFContentLexer.isSpace(byte) {
                position += 1
            } else {
                return
            }
        }
    }

    private mutating func regular() -> ArraySlice<UInt8> {
        let start = position
        while let byte = peek(), !PDFContentLexer.isSpace(byte), !PDFContentLexer.isDelimiter(byte) {
            position += 1
        }
        return bytes[start..<position]
    }

    private mutating func name() -> String {
        let raw = Array(regular())
        guard raw.contains(UInt8(ascii: "#")) else { return String(decoding: raw, as: UTF8.self) }
        var plain: [UInt8] = []
        var at = 0
        while at < raw.count {
            if raw[at] == UInt8(ascii: "#"), at + 2 < raw.count,
                let code = UInt8(String(decoding: raw[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                plain.append(code)
                at += 3
            } else {
                plain.append(raw[at])
                at += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private mutating func literal() -> Int {
        position += 1
        var depth = 1
        var length = 0
        while let byte = peek() {
            position += 1
            switch byte {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return length }
            default: break
            }
            length += 1
        }
        return length
    }

    private mutating func hexadecimal() -> Int {
        position += 1
        var digits = 0
        while let byte = peek() {
            position += 1
            if byte == UInt8(ascii: ">") { break }
            if !PDFContentLexer.isSpace(byte) { digits += 1 }
        }
        return (digits + 1) / 2
    }

    private mutating func word() -> Token {
        let raw = regular()
        guard let first = raw.first else {
            position += 1
            return .bracket
        }
        let text = String(decoding: raw, as: UTF8.self)
        let numeric =
            first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        if numeric { return .number(Double(text) ?? 0) }
        guard text == "BI" else { return .command(text) }
        skipInlineImage()
        return .inlineImage
    }

    /// To behind `EI` standing alone; binary data may hold one by chance, which only makes the page drawn.
    private mutating func skipInlineImage() {
        while position + 2 < bytes.count {
            if bytes[position] == UInt8(ascii: "E"), bytes[position + 1] == UInt8(ascii: "I"),
                PDFContentLexer.isSpace(bytes[position - 1]), PDFContentLexer.isSpace(bytes[position + 2])
            {
                position += 2
                return
            }
            position += 1
        }
        position = bytes.count
    }
}
