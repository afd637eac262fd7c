/// Whether a PDF's bytes reach to its end.
enum PDFTail {
    /// Bytes at the end among which the end is looked for (ISO 32000-1, annex H, note 18).
    private static let window = 1_024

    /// True when `startxref` and `%%EOF` stand near the end, and the length that a linearised file states of
    /// itself is there. Zeros and spaces behind the end do not count.
    static func isComplete(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var end = bytes.count
        while end > 0, unsafe [0, 9, 10, 13, 32].contains(bytes[end - 1]) { end -= 1 }
        let tail = unsafe Array(bytes[max(0, end - window)..<end])
        guard let marker = last("%%EOF", in: tail), let start = last("startxref", in: tail), start < marker
        else {
            return false
        }
        let head = unsafe Array(bytes[0..<min(window, bytes.count)])
        guard let stated = linearisedLength(head) else { return true }
        return bytes.count >= stated
    }

    /// True when `%PDF-` stands near the start; what stands before it is junk that readers step over.
    static func hasHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
        last("%PDF-", in: unsafe Array(bytes[0..<min(window, bytes.count)])) != nil
    }

    /// /L of the linearisation dictionary, the file's length (ISO 32000-1, annex F); `nil` without one.
    private static func linearisedLength(_ head: [UInt8]) -> Int? {
        guard let start = last("/Linearized", in: head) else { return nil }
        let text = String(decoding: head[start...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        var lexer = PDFContentLexer(Array(text.utf8))
        while let token = lexer.next() {
            guard token == .name("L") else { continue }
            if case .number(let length)? = lexer.next() { return Int(exactly: length) }
        }
        return nil
    }

    private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
        let pattern = Array(word.utf8)
        guard bytes.count >= pattern.count else { return nil }
        return (0...(bytes.count - pattern.count)).last {
            bytes[$0..<($0 + pattern.count)].elementsEqual(pattern)
        }
    }
}
