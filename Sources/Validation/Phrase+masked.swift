internal import DossierModel

extension Phrase {
    /// With the last four digits of every number of 15 or 16 that stands in it: findings are also told to those who may not
    /// see identities. The whole number stands in what is cited.
    var masked: Phrase { Phrase(id: Phrase.masked(id), en: Phrase.masked(en)) }

    private static func masked(_ text: String) -> String {
        var result = ""
        var digits = ""
        func flush() {
            result += (15...16).contains(digits.count) ? "…" + digits.suffix(4) : digits
            digits = ""
        }
        for character in text {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }
}
