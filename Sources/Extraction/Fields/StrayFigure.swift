internal import DossierModel

/// Figures where words alone belong: a fold that was read as `1` inside a body's name, the day beside a portrait behind an
/// occupation, a house number that is none (`NO. SO`). Nothing says what else is printed, so a person sees it.
struct StrayFigure: FieldDoubt {
    /// Words that a figure belongs to: `SMP NEGERI 1`, `LANTAI 2`, `SAMPAI 31-12-2027`.
    private static let counted: Set<String> = [
        "NO", "NOMOR", "NEGERI", "SWASTA", "SD", "SDN", "SMP", "SMPN", "SMA", "SMAN", "SMK", "SMKN", "TK",
        "KE", "TIPE", "TYPE", "KELAS", "TAHAP", "GOLONGAN", "LAMPIRAN", "BAGIAN", "BAB", "WILAYAH", "BLOK",
        "UNIT", "CABANG", "LANTAI", "TINGKAT", "JILID", "SERI", "RT",
        "RW", "KM", "TANGGAL", "TGL", "SAMPAI", "HINGGA", "S/D", "SEJAK", "DARI", "PADA",
    ]

    func doubts(_ field: Field, as definition: FieldDefinition) -> Bool {
        definition.pattern == nil && isDoubtful(field.value, definition)
    }

    private func isDoubtful(_ value: String, _ definition: FieldDefinition) -> Bool {
        let words = value.split(separator: " ")
        return switch definition.kind {
        // A paper's title is no list either.
        case .text where definition.place == .title, .entity:
            words.indices.contains { isFigure(words[$0]) && !isCounted($0, words) }
        case .text: words.count > 1 && (isFigure(words[0]) || endsInFigure(words) || hasStroke(words))
        case .address: hasHouseOfLetters(words)
        default: false
        }
    }

    /// A fold or a rule that was read as `I`, where nothing is counted in Roman figures.
    private func hasStroke(_ words: [Substring]) -> Bool {
        words.indices.contains { ["I", "L"].contains(words[$0]) && !isCounted($0, words) }
    }

    private func isFigure(_ word: Substring) -> Bool { word.count == 1 && word.first?.isNumber == true }

    private func isCounted(_ index: Int, _ words: [Substring]) -> Bool {
        index > 0 && StrayFigure.counted.contains(words[index - 1].filter { $0.isLetter || $0 == "/" })
    }

    /// One figure, a day or an area behind words.
    private func endsInFigure(_ words: [Substring]) -> Bool {
        guard let last = words.last, !isCounted(words.count - 1, words) else { return false }
        if isFigure(last) { return true }
        let numbers = last.split { "-./".contains($0) }
        return words[0].allSatisfy { !$0.isNumber }
            && (last == "M2" || numbers.count == 3 && numbers.allSatisfy(\.isAllDigits))
    }

    /// `NO. SO`: two letters or more where a house's number belongs.
    private func hasHouseOfLetters(_ words: [Substring]) -> Bool {
        zip(words, words.dropFirst()).contains { word, next in
            (word == "NO" || word == "NO.") && next.count(where: \.isLetter) >= 2
                && !next.contains(where: \.isNumber)
        }
    }
}
