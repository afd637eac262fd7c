internal import DossierModel

/// Words of letters and figures in which a letter that is read for a figure, or a figure for a letter, stands beside a figure:
/// `BGOO2` for `BG002`. Which it is no text can tell, so a person sees it.
struct MixedWord: FieldDoubt {
    /// Shorter words are house numbers and sizes: `12B`, `A4`.
    var shortest = 4
    /// Letters that figures are read for.
    private static let twins: Set<Character> = ["O", "Q", "I", "L", "S", "Z", "B"]

    func doubts(_ field: Field, as definition: FieldDefinition) -> Bool {
        definition.kind.isWords && definition.pattern == nil
            && field.value.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains(where: isDoubtful)
    }

    private func isDoubtful(_ word: Substring) -> Bool {
        guard word.count >= shortest else { return false }
        return zip(word, word.dropFirst()).contains { left, right in
            left.isNumber && MixedWord.twins.contains(right)
                || right.isNumber && MixedWord.twins.contains(left)
        }
    }
}
