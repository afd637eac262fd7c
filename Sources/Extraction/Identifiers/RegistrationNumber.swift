/// Registration number of a health worker, as on the STR; shapes only, there is no check digit.
///
/// Two letters and fourteen digits since 2023; sixteen digits, in groups or not, before; pharmacists also have
/// numbers with slashes that hold `STR`.
package struct RegistrationNumber: Hashable, Sendable {
    /// Upper case, without separators but for slashes.
    package let value: String

    /// Characters of the forms without slashes.
    static let length = 16
    /// Letters in front since 2023.
    static let initials = 2
    /// Words that a number is torn into at most.
    static let mostPieces = 4

    /// The first number in `text`.
    package init?(text: String) {
        guard let range = RegistrationNumber.find(in: text).first else { return nil }
        let found = text[range].uppercased()
        value = found.contains("/") ? found : found.filter { $0.isLetter || $0.isNumber }
    }

    private init(value: String) { self.value = value }

    static func find(in text: String) -> [Range<String.Index>] {
        let words = words(of: text)
        let lettered = words.indices.compactMap { range(from: $0, words, in: text) }
        let digits = NumberShape(length: length, separators: " .-").find(in: text)
        let slashed = text.split(separator: " ").filter { isSlashed($0.uppercased()) }
            .map { $0.startIndex..<$0.endIndex }
        return (lettered + digits + slashed).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The new form that begins with a word, which may be torn between its digits: `ZZ0000098 203000 1`.
    private static func range(from index: Int, _ words: [Substring], in text: String) -> Range<String.Index>?
    {
        guard words[index].prefix(initials).allSatisfy(\.isLetter) else { return nil }
        var letters = ""
        for word in words[index...].prefix(mostPieces) {
            guard letters.isEmpty || word.allSatisfy(\.isNumber) else { return nil }
            letters += word
            if isLettered(Substring(letters)) { return words[index].startIndex..<word.endIndex }
        }
        return nil
    }

    /// The number of the new form behind a misread one, with the place it stands: at most two characters changed, or
    /// one too many in front, where a misread colon was joined to it.
    static func misread(in text: String) -> (number: RegistrationNumber, range: Range<String.Index>)? {
        for word in words(of: text) where word.count == length && word.contains(where: \.isLetter) {
            var changed = 0
            let characters = word.uppercased().enumerated().map { offset, character -> Character in
                let isRight = offset < initials ? character.isLetter : character.isNumber
                if isRight { return character }
                changed += 1
                return (offset < initials ? letters[character] : digit(character)) ?? "?"
            }
            let value = String(characters)
            if changed <= DigitRepair().limit, isLettered(Substring(value)) {
                return (RegistrationNumber(value: value), word.startIndex..<word.endIndex)
            }
        }
        for word in words(of: text) where word.count == length + 1 && word.first?.isNumber ?? false {
            let rest = word.dropFirst()
            if isLettered(rest) {
                return (RegistrationNumber(value: rest.uppercased()), word.startIndex..<word.endIndex)
            }
        }
        return nil
    }

    /// Digits read for the letters in front.
    private static let letters: [Character: Character] = [
        "0": "O", "1": "I", "2": "Z", "4": "A", "5": "S", "6": "G", "8": "B",
    ]

    /// The digit a letter was read for, where only one is likely.
    private static func digit(_ letter: Character) -> Character? {
        guard let meant = letter.asciiValue.flatMap({ DigitRepair.letters[$0] }), meant.count == 1 else {
            return nil
        }
        return Character(Unicode.Scalar(meant[0]))
    }

    private static func words(of text: String) -> [Substring] {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    }

    /// `19900817/STRA-UI/2013/22345`
    private static func isSlashed(_ word: String) -> Bool {
        word.contains("/STR") && word.last?.isNumber ?? false && word.count(where: \.isNumber) >= 8
    }

    private static func isLettered(_ word: Substring) -> Bool {
        word.count == length && word.prefix(initials).allSatisfy { $0.isLetter && $0.isASCII }
            && word.dropFirst(initials).allSatisfy { $0.isNumber && $0.isASCII }
    }
}
