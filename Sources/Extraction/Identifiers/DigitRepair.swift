/// Proposes the number behind a misread one, by the confusions of scanned print (domain notes on OCR).
///
/// At most `limit` substitutions, and only when exactly one candidate passes all checks of its kind. What comes
/// out is a candidate that a person confirms; the raw text stays beside it.
package struct DigitRepair: Sendable {
    package struct Repaired: Hashable, Sendable {
        package let digits: String
        /// Offsets from 0 of the digits that were replaced.
        package let changed: [Int]
    }

    package var limit = 2

    package init() {}

    /// Letters and signs read where a digit stands.
    static let letters: [UInt8: [UInt8]] = table([
        "O": "0", "o": "0", "D": "0", "Q": "0", "U": "0", "C": "06", "I": "1", "l": "1", "i": "1", "|": "1",
        "!": "1", "]": "1", "[": "1", "L": "16", "T": "71", "Z": "2", "z": "2", "?": "72", "E": "36",
        "A": "4", "h": "4", "b": "6", "G": "6", "S": "5", "s": "5", "B": "8", "&": "8", "g": "9", "q": "9",
        "P": "9",
    ])

    /// Digits read for other digits.
    static let digits: [UInt8: [UInt8]] = table([
        "0": "869", "1": "74", "3": "895", "4": "19", "5": "638", "6": "850", "7": "12", "8": "3069",
        "9": "048",
    ])

    private static func table(_ pairs: [Character: String]) -> [UInt8: [UInt8]] {
        var table: [UInt8: [UInt8]] = [:]
        for (read, meant) in pairs {
            if let byte = read.asciiValue { table[byte] = Array(meant.utf8) }
        }
        return table
    }

    /// True for a digit and for what is read in its place.
    static func mayBeDigit(_ byte: UInt8) -> Bool { byte.isASCIIDigit || letters[byte] != nil }

    /// `text` without separators, of the wanted length; digits and confusable characters only, else `nil`.
    ///
    /// With letters in it, only these are replaced; without, one digit is. So a number that is wrong in some
    /// other way stays wrong.
    package func repair(_ text: String, accepts: (String) -> Bool) -> Repaired? {
        let bytes = Array(text.utf8)
        let places = bytes.indices.filter { !bytes[$0].isASCIIDigit }
        guard places.count <= limit, bytes.allSatisfy(DigitRepair.mayBeDigit) else { return nil }
        let candidates: [Repaired]
        if places.isEmpty {
            candidates =
                limit > 0 ? bytes.indices.flatMap { replaced(bytes, at: [$0], by: DigitRepair.digits) } : []
        } else {
            candidates = replaced(bytes, at: places, by: DigitRepair.letters)
        }
        let passing = candidates.filter { accepts($0.digits) }
        return passing.count == 1 ? passing[0] : nil
    }

    private func replaced(_ bytes: [UInt8], at places: [Int], by table: [UInt8: [UInt8]]) -> [Repaired] {
        var variants = [bytes]
        for place in places {
            variants = variants.flatMap { variant in
                (table[bytes[place]] ?? []).map { digit in
                    var next = variant
                    next[place] = digit
                    return next
                }
            }
        }
        return variants.map { Repaired(digits: String(decoding: $0, as: UTF8.self), changed: places) }
    }
}
