extension PhoneNumber {
    /// Where telephone numbers stand in a line: `+62`, `62` or `0`, then groups of digits.
    static func find(in text: String) -> [Range<String.Index>] {
        let bytes = Array(text.utf8)
        var found: [Range<String.Index>] = []
        var start = 0
        while start < bytes.count {
            let opens = bytes[start] == 43 || bytes[start] == 40 || bytes[start].isASCIIDigit
            let joined = start > 0 && (bytes[start - 1].isASCIIDigit || bytes[start - 1].isASCIILetter)
            guard opens, !joined else {
                start += 1
                continue
            }
            var end = start + 1
            while end < bytes.count {
                if bytes[end].isASCIIDigit {
                    end += 1
                } else if [32, 45, 46, 41].contains(bytes[end]), end + 1 < bytes.count,
                    bytes[end + 1].isASCIIDigit || bytes[end + 1] == 32 && bytes[end] == 41
                {
                    end += 1
                } else {
                    break
                }
            }
            let range = text.range(ofBytes: start..<end)
            if PhoneNumber(text: String(text[range])) != nil { found.append(range) }
            start = end
        }
        return found
    }
}
