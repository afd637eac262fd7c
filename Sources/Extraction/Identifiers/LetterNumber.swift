/// A number of segments between slashes, as letters, decisions and permits carry it:
/// `503/2065/DPMPTSP-PPNP/XII/2021`.
package struct LetterNumber: Hashable, Sendable {
    /// Upper case, no spaces around the slashes.
    package let value: String
    /// 1…12, from the Roman segment.
    package let month: Int?
    package let year: Int?

    static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    /// Years that a paper at the counter may carry.
    static let years = 1945...2099

    /// The first number in `text`.
    package init?(text: String) {
        guard let found = LetterNumber.find(in: text).first else { return nil }
        self = found.number
    }

    private init?(segments: [String]) {
        guard segments.count >= 2, segments.contains(where: { $0.utf8.contains(where: \.isASCIIDigit) })
        else { return nil }
        let hasLetters = segments.contains { $0.utf8.contains(where: \.isASCIILetter) }
        let last = LetterNumber.year(segments.last)
        // The police put their office behind it: `SI/239/XI/YAN.2.1/2026/INTELKAM`.
        let year = last ?? segments.dropFirst().lazy.compactMap { LetterNumber.year(String($0)) }.first
        let first = segments[0]
        let startsWithDigit = first.utf8.contains(where: \.isASCIIDigit)
        if !startsWithDigit {
            guard segments.count >= 3, year != nil else { return nil }
        }
        if !hasLetters {
            // Without a letter it may as well be a date or RT/RW: only a classification code tells it apart.
            guard segments.count >= 3, last != nil, first.contains(".") || first.utf8.count == 3 else {
                return nil
            }
        } else if last == nil, startsWithDigit || year == nil {
            guard segments.last?.utf8.contains(where: \.isASCIILetter) == true, startsWithDigit else {
                return nil
            }
        }
        let numerals = segments.dropFirst().filter { $0.utf8.allSatisfy { [73, 86, 88].contains($0) } }
        let months = numerals.compactMap { LetterNumber.roman.firstIndex(of: $0) }
        guard numerals.isEmpty || !months.isEmpty else { return nil }
        value = segments.joined(separator: "/")
        month = months.last.map { $0 + 1 }
        self.year = year
    }

    private static func year(_ segment: String?) -> Int? {
        segment.flatMap { Int($0) }.flatMap { years.contains($0) ? $0 : nil }
    }

    static func find(in text: String) -> [(number: LetterNumber, bytes: Range<Int>)] {
        var found: [(number: LetterNumber, bytes: Range<Int>)] = []
        var scanner = ByteScanner(text)
        while !scanner.isAtEnd {
            let start = scanner.position
            let joined = scanner.previous.map { $0.isASCIIDigit || $0.isASCIILetter || $0 == 47 } ?? false
            if !joined, let segments = segments(&scanner), let number = LetterNumber(segments: segments) {
                found.append((number, start..<scanner.position))
            } else {
                scanner.position = start + 1
            }
        }
        return found
    }

    private static func segments(_ scanner: inout ByteScanner) -> [String]? {
        var segments: [String] = []
        while segments.count < 8 {
            let start = scanner.position
            while let byte = scanner.current, scanner.position - start < 24,
                byte.isASCIIDigit || byte.isASCIILetter
                    || (scanner.position > start && (byte == 45 || byte == 46 || byte == 95))
            {
                scanner.position += 1
            }
            guard scanner.position > start else { return nil }
            // A full stop, hyphen or dotted line at the end belongs to the sentence or form.
            while let last = scanner.previous, last == 45 || last == 46 || last == 95,
                scanner.position > start + 1
            {
                scanner.position -= 1
            }
            segments.append(scanner.text(from: start))
            var next = scanner
            next.skip(" ")
            guard next.take("/") else { break }
            next.skip(" ")
            guard let byte = next.current, byte.isASCIIDigit || byte.isASCIILetter else { break }
            scanner = next
        }
        return segments.count >= 2 ? segments : nil
    }
}
