/// How a number of fixed length is written: digits, in groups or not.
struct NumberShape: Sendable {
    /// Digits in all.
    let length: Int
    /// What may stand, once, between two digits.
    let separators: String

    /// Where the shape stands in `text`: not part of a longer number, nor of a longer row of joined groups.
    func find(in text: String) -> [Range<String.Index>] {
        let bytes = Array(text.utf8)
        return spans(in: bytes, isDigit: \.isASCIIDigit).map { text.range(ofBytes: $0) }
    }

    /// What may be the number once repaired: spans of digits and confusable characters, most digits first.
    func misread(in text: String, limit: Int) -> [String] {
        let bytes = Array(text.utf8)
        return spans(in: bytes, isDigit: DigitRepair.mayBeDigit)
            .map { compact(bytes[$0]) }
            .filter { candidate in
                candidate.utf8.count == length && candidate.utf8.count(where: { !$0.isASCIIDigit }) <= limit
            }
            .sorted { $0.utf8.count(where: \.isASCIIDigit) > $1.utf8.count(where: \.isASCIIDigit) }
    }

    /// The bytes without separators.
    private func compact(_ bytes: ArraySlice<UInt8>) -> String {
        let separators = Array(self.separators.utf8)
        return String(decoding: bytes.filter { !separators.contains($0) }, as: UTF8.self)
    }

    private func spans(in bytes: [UInt8], isDigit: (UInt8) -> Bool) -> [Range<Int>] {
        let separators = Array(self.separators.utf8)
        var spans: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            guard isDigit(bytes[start]), !isJoined(bytes, before: start, isDigit) else {
                start += 1
                continue
            }
            var end = start + 1
            var count = 1
            while count < length, end < bytes.count {
                if isDigit(bytes[end]) {
                    count += 1
                    end += 1
                } else if separators.contains(bytes[end]), end + 1 < bytes.count, isDigit(bytes[end + 1]) {
                    end += 1
                } else if isSpaced(bytes, at: end, separators), end + 2 < bytes.count, isDigit(bytes[end + 2])
                {
                    // A space beside the separator is the reader's: `99 .000`.
                    end += 2
                } else {
                    break
                }
            }
            if count == length, !isJoined(bytes, after: end, isDigit) {
                spans.append(start..<end)
                start = end
            } else {
                start += 1
            }
        }
        return spans
    }

    private func isSpaced(_ bytes: [UInt8], at index: Int, _ separators: [UInt8]) -> Bool {
        let space = UInt8(ascii: " ")
        guard index + 1 < bytes.count, (bytes[index] == space) != (bytes[index + 1] == space) else {
            return false
        }
        return separators.contains(bytes[index]) && separators.contains(bytes[index + 1])
    }

    /// A digit or letter before, or a digit before a full stop or hyphen: the middle of something longer.
    private func isJoined(_ bytes: [UInt8], before start: Int, _ isDigit: (UInt8) -> Bool) -> Bool {
        guard start > 0 else { return false }
        let last = bytes[start - 1]
        if last.isASCIIDigit || last.isASCIILetter || isDigit(last) { return true }
        return start > 1 && (last == 45 || last == 46) && isDigit(bytes[start - 2])
    }

    private func isJoined(_ bytes: [UInt8], after end: Int, _ isDigit: (UInt8) -> Bool) -> Bool {
        guard end < bytes.count else { return false }
        let next = bytes[end]
        if next.isASCIIDigit || next.isASCIILetter || isDigit(next) { return true }
        return end + 1 < bytes.count && (next == 45 || next == 46) && isDigit(bytes[end + 1])
    }
}
