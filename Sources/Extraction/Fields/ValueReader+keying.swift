internal import DossierModel

extension ValueReader {
    /// Reads a value and says what the second reader makes of the same words.
    ///
    /// Values are compared, not texts: blanks and full stops are for the eye. Where they differ, a rule settles it only
    /// when it excludes one of them and they differ in a single character: of two differing characters each reader
    /// may have misread one.
    func read(_ words: [Word], as definition: FieldDefinition) -> Reading? {
        guard definition.kind.isWords, definition.pattern == nil else { return keyed(words, as: definition) }
        let (seen, isTornOut) = Dust.removed(from: words)
        guard var reading = keyed(seen, as: definition) else { return nil }
        if isTornOut, reading.keying == .once || reading.keying == .agreed {
            reading.keying = .varied(other: words.map(\.text).joined(separator: " "))
        }
        return reading
    }

    private func keyed(_ words: [Word], as definition: FieldDefinition) -> Reading? {
        let kept = readOnce(words, as: definition)
        guard words.contains(where: { $0.second != nil }) else { return kept }
        let other = readOnce(words.compactMap(\.otherwise), as: definition)
        guard let kept else {
            // What only the reader that was less sure read as a value.
            guard definition.kind.isKeyedTwice, let other, other.isVerified else { return nil }
            let own = words.filter { word in other.words.contains { $0.box == word.box } }
            return Self.settled(other, against: own.map(\.text).joined(separator: " "))
        }
        let content = kept.words.filter { $0.text.hasLetterOrDigit }
        guard content.contains(where: { $0.second != nil }) else { return kept }
        let otherText =
            other?.raw ?? kept.words.compactMap(\.otherwise?.text).joined(separator: " ")
        if kept.value == other?.value || Self.characters(kept.raw) == Self.characters(otherText) {
            return Self.agreed(kept, other, isTwice: content.allSatisfy { $0.second != nil })
        }
        guard definition.kind.isKeyedTwice else {
            if definition.kind == .address, var other, StreetWord.opens(other.value),
                !StreetWord.opens(kept.value)
            {
                other.keying = .varied(other: kept.raw)
                return other
            }
            var kept = kept
            kept.keying = .varied(other: otherText)
            return kept
        }
        if let other, other.isVerified, !kept.isVerified { return Self.settled(other, against: kept.raw) }
        if other?.isVerified != true, kept.isVerified { return Self.settled(kept, against: otherText) }
        if let other, Self.hasInitials(other, unlike: kept) { return Self.undecided(other, kept.raw) }
        return Self.undecided(kept, otherText)
    }

    /// A registration whose two letters the other reader took for digits (Z for 2), which makes an old number of it.
    private static func hasInitials(_ reading: Reading, unlike other: Reading) -> Bool {
        let initials = RegistrationNumber.initials
        return reading.value.utf8.count == RegistrationNumber.length && other.value.isAllDigits
            && reading.value.prefix(initials).allSatisfy(\.isLetter)
            && reading.value.dropFirst(initials) == other.value.dropFirst(initials)
    }

    /// Two readings of one value. A number that was repaired by the table of likenesses is confirmed by the reader that
    /// read its digits.
    private static func agreed(_ kept: Reading, _ other: Reading?, isTwice: Bool) -> Reading {
        if kept.isRepaired, var other, other.isVerified {
            other.keying = .settled(other: kept.raw)
            return other
        }
        var kept = kept
        kept.keying = isTwice ? .agreed : .once
        return kept
    }

    /// A reading that passes its rule, where the other does not.
    private static func settled(_ reading: Reading, against other: String) -> Reading {
        guard EditDistance.between(characters(reading.raw), characters(other)) == 1 else {
            return undecided(reading, other)
        }
        var reading = reading
        reading.keying = .settled(other: other)
        return reading
    }

    private static func undecided(_ reading: Reading, _ other: String) -> Reading {
        var reading = reading
        reading.keying = .disagreed(other: other)
        reading.isVerified = false
        return reading
    }

    private static func characters(_ text: String) -> String {
        text.uppercased().filter { $0.isLetter || $0.isNumber }
    }
}

extension Word {
    /// As the other reader has it, where it was asked; `nil` where that saw nothing.
    fileprivate var otherwise: Word? {
        guard let second else { return self }
        guard !second.text.isEmpty else { return nil }
        var word = self
        word.text = second.text
        return word
    }
}

extension FieldKind {
    /// Words as they stand, which nothing but the eye can check.
    var isWords: Bool {
        switch self {
        case .name, .entity, .address, .text, .birthPlace: true
        default: false
        }
    }

    /// Identifiers, dates and amounts: a wrong digit makes another one of them.
    var isKeyedTwice: Bool {
        switch self {
        case .date, .validity, .money, .paperNumber: true
        default: !identifiers.isEmpty
        }
    }
}
