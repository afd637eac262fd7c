/// Code 39 (ISO/IEC 16388), without check character.
package enum Code39 {
    /// Widths of bars and spaces in modules (narrow 1, wide 3), a bar first, between its `*`. Throws
    /// `unencodable` for an empty text and for letters outside of `0-9 A-Z - . space $ / + %`.
    package static func widths(of text: String) throws(DrawingError) -> [Int] {
        guard !text.isEmpty, !text.contains("*") else { throw .unencodable("Code 39 of \"\(text)\"") }
        var widths: [Int] = []
        for letter in "*" + text + "*" {
            guard let pattern = patterns[letter] else { throw .unencodable("Code 39 of \"\(text)\"") }
            if !widths.isEmpty { widths.append(1) }
            widths += pattern.map { $0 == "w" ? 3 : 1 }
        }
        return widths
    }

    private static let patterns: [Character: String] = [
        "0": "nnnwwnwnn", "1": "wnnwnnnnw", "2": "nnwwnnnnw", "3": "wnwwnnnnn", "4": "nnnwwnnnw",
        "5": "wnnwwnnnn", "6": "nnwwwnnnn", "7": "nnnwnnwnw", "8": "wnnwnnwnn", "9": "nnwwnnwnn",
        "A": "wnnnnwnnw", "B": "nnwnnwnnw", "C": "wnwnnwnnn", "D": "nnnnwwnnw", "E": "wnnnwwnnn",
        "F": "nnwnwwnnn", "G": "nnnnnwwnw", "H": "wnnnnwwnn", "I": "nnwnnwwnn", "J": "nnnnwwwnn",
        "K": "wnnnnnnww", "L": "nnwnnnnww", "M": "wnwnnnnwn", "N": "nnnnwnnww", "O": "wnnnwnnwn",
        "P": "nnwnwnnwn", "Q": "nnnnnnwww", "R": "wnnnnnwwn", "S": "nnwnnnwwn", "T": "nnnnwnwwn",
        "U": "wwnnnnnnw", "V": "nwwnnnnnw", "W": "wwwnnnnnn", "X": "nwnnwnnnw", "Y": "wwnnwnnnn",
        "Z": "nwwnwnnnn", "-": "nwnnnnwnw", ".": "wwnnnnwnn", " ": "nwwnnnwnn", "$": "nwnwnwnnn",
        "/": "nwnwnnnwn", "+": "nwnnnwnwn", "%": "nnnwnwnwn", "*": "nwnnwnwnn",
    ]
}
