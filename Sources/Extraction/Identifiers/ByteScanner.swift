/// Walks over a line byte by byte, letters taken as upper case; for the hand-written grammars of identifiers.
struct ByteScanner {
    /// ASCII letters in upper case; other bytes as they are.
    let bytes: [UInt8]
    var position = 0

    init(_ text: some StringProtocol) {
        bytes = text.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
    }

    var isAtEnd: Bool { position >= bytes.count }
    var current: UInt8? { isAtEnd ? nil : bytes[position] }
    var previous: UInt8? { position == 0 ? nil : bytes[position - 1] }

    /// Moves past bytes of `set`.
    mutating func skip(_ set: String) {
        let known = Array(set.utf8)
        while let byte = current, known.contains(byte) { position += 1 }
    }

    /// Moves past `word` (upper case) when it stands here.
    mutating func take(_ word: String) -> Bool {
        let wanted = Array(word.utf8)
        guard bytes.count - position >= wanted.count,
            bytes[position..<position + wanted.count].elementsEqual(wanted)
        else { return false }
        position += wanted.count
        return true
    }

    /// Moves past the first of `words` that stands here, and returns it.
    mutating func takeOne(of words: [String]) -> String? {
        for word in words where take(word) { return word }
        return nil
    }

    /// Takes all digits that follow, when their number is in `count`; else moves nowhere.
    mutating func takeDigits(_ count: ClosedRange<Int>) -> String? {
        var end = position
        while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
        guard count.contains(end - position) else { return nil }
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }
}

extension String {
    /// The range of byte offsets as indices; offsets come from scanning ASCII, so they fall on characters.
    func range(ofBytes offsets: Range<Int>) -> Range<String.Index> {
        utf8.index(
            startIndex, offsetBy: offsets.lowerBound)..<utf8.index(
                startIndex, offsetBy: offsets.upperBound)
    }
}
