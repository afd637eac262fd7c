internal import DossierModel

/// Reads one value out of a row of words, by what kind of value it should be.
struct ValueReader: Sendable {
    let regions: RegionTable
    /// Two-digit years and ages are counted from it.
    let today: CalendarDay

    /// Fewer letters are no address but a number of something.
    private static let lettersOfAddress = 3

    /// Letters and full stop of the longest degree that has no other full stop: `SFARM.`
    private static let longestDegree = 6

    /// Degrees begin so where they are written out, as notaries' are.
    private static let degrees: Set = ["SARJANA", "MAGISTER"]

    /// A value and the words it stands in.
    struct Reading {
        var value: String
        var raw: String
        var words: [Word]
        var isVerified = false
        var isRepaired = false
        var keying = Keying.once
    }

    /// Of the words as they are, whatever a second reader says of them.
    func readOnce(_ words: [Word], as definition: FieldDefinition) -> Reading? {
        let run = WordRun(words)
        switch definition.kind {
        case .letterNumber: return letterNumber(run)
        case .nik, .familyCard, .npwp, .nib, .nop, .ahu, .landRight, .registration, .phone:
            return identifier(run, definition)
        case .paperNumber: return paperNumber(run)
        case .date: return date(run)
        case .validity: return lifelong(run) ?? date(run)
        case .birthPlace: return birthPlace(run)
        case .name: return name(run)
        case .money: return money(run)
        case .number: return match(#"\d{1,3}(\.\d{3})+|\d+"#, in: run) { $0.replacing(".", with: "") }
        case .year: return match(#"(19|20)\d{2}"#, in: run, isVerified: true)
        case .email: return match(#"[A-Z0-9._%+-]+@[A-Z0-9.-]+\.[A-Z]{2,10}"#, in: run) { $0.lowercased() }
        case .plate: return plate(run)
        case .choice: return choice(run, definition.options)
        case .entity, .address, .text:
            if let pattern = definition.pattern { return match(pattern, in: run) }
            guard var reading = plain(run) else { return nil }
            if definition.kind == .address {
                guard reading.value.count(where: \.isLetter) >= ValueReader.lettersOfAddress else {
                    return nil
                }
                reading.value = StreetWord.mended(reading.value)
            }
            if definition.kind == .entity {
                reading.value = ValueReader.withoutStroke(reading.value)
                // A sign alone at the beginning is the rest of something that was not read.
                if reading.value.prefix(while: { $0 != " " }).count == 1 { reading.isRepaired = true }
            }
            return reading
        case .presence, .special: return nil
        }
    }

    func identifier(_ run: WordRun, _ definition: FieldDefinition) -> Reading? {
        let kinds: [IdentifierKind] =
            switch definition.id {
            case "npwp15": [.npwp15]
            case "npwp16": [.npwp16]
            default: definition.kind.identifiers
            }
        var best: Reading?
        for kind in kinds {
            guard let reading = kind.read(run.text, regions: regions, today: today) else { continue }
            let found = Reading(
                value: reading.value, raw: reading.raw, words: run.words(holding: reading.raw),
                isVerified: reading.verified && !reading.repaired, isRepaired: reading.repaired)
            if found.isVerified { return found }
            best = best ?? found
        }
        return best
    }

    /// A number with slashes where it is one, else whatever stands there, as long as it has a digit.
    private func paperNumber(_ run: WordRun) -> Reading? {
        letterNumber(run)
            ?? plain(run).flatMap { $0.value.contains(where: \.isNumber) ? $0 : nil }
    }

    private func date(_ run: WordRun) -> Reading? {
        guard let found = IndonesianDate.days(in: run.text, today: today).first else { return nil }
        return Reading(
            value: found.day.description, raw: String(run.text[found.range]),
            words: run.words(in: found.range), isVerified: true)
    }

    private static let lifelong = PhrasePattern("SEUMUR HIDUP")

    private func lifelong(_ run: WordRun) -> Reading? {
        guard let line = run.line, let match = ValueReader.lifelong?.matches(inLetters: line.letters).first
        else { return nil }
        let words = Array(line.words[line.owners[match.lowerBound]...line.owners[match.upperBound - 1]])
        return Reading(
            value: "SEUMUR HIDUP", raw: words.map(\.text).joined(separator: " "), words: words,
            isVerified: true)
    }

    /// Up to the day, or up to the last comma where the day cannot be read.
    private func birthPlace(_ run: WordRun) -> Reading? {
        let day = IndonesianDate.days(in: run.text, today: today).first?.range.lowerBound
        let end = day ?? run.text.lastIndex(of: ",")
        guard let end else { return nil }
        return name(WordRun(run.words(in: run.text.startIndex..<end)))
    }

    /// Words of letters up to the first that has a digit or opens a bracket.
    private func name(_ run: WordRun) -> Reading? {
        let named = run.words.drop { !$0.text.contains(where: \.isLetter) }
        let words = Array(
            named.enumerated().prefix { index, word in
                // A degree in full is none of the name: `Sarjana Hukum`.
                if index > 0, ValueReader.degrees.contains(word.text.uppercased()) { return false }
                // A bracket at the very front is a colon's or a table's.
                return !(index == 0 ? word.text.drop { $0 == "(" } : word.text[...]).contains {
                    $0.isNumber || $0 == "(" || $0 == ":" || $0 == ";"
                }
            }.map(\.element))
        guard var reading = plain(WordRun(words)), reading.value.count(where: \.isLetter) >= 3 else {
            return nil
        }
        // A sentence's end, not that of a degree.
        let last = reading.value.split(separator: " ").last ?? ""
        if last.last == ".", !last.dropLast().contains("."), last.count > ValueReader.longestDegree {
            reading.value.removeLast()
        }
        // No name has these signs: in a word they are thin letters, alone a rule.
        let mended = reading.value.split(separator: " ").filter { $0.contains(where: \.isLetter) }
            .map { String($0.map { "!|".contains($0) ? "I" : $0 }) }.joined(separator: " ")
        if reading.value.contains(where: { "!|".contains($0) }) {
            reading.value = mended
            reading.isRepaired = true
        }
        return reading
    }

    private func money(_ run: WordRun) -> Reading? {
        if let first = Rupiah.marked(in: run.text).first {
            guard let amount = first else { return nil }
            return Reading(
                value: String(amount.amount), raw: run.text, words: run.words,
                isVerified: Rupiah.figuresMatchWords(in: run.text) ?? false)
        }
        // Pre-printed forms give the figure without `Rp`.
        guard var reading = match(#"\d{1,3}( ?\. ?\d{3})+"#, in: run),
            let start = run.text.firstRange(of: reading.raw)?.lowerBound,
            let amount = Rupiah(text: "Rp" + run.text[start...])
        else { return nil }
        reading.value = String(amount.amount)
        return reading
    }

    /// Letters, digits, letters; figures read for the last letters are put right, and that is said.
    private func plate(_ run: WordRun) -> Reading? {
        if let reading = match(#"\b[A-Z]{1,2} ?\d{1,4} ?[A-Z]{1,3}\b"#, in: run) { return reading }
        guard var reading = match(#"\b[A-Z]{1,2} ?\d{1,4} [A-Z0-9]{1,3}\b"#, in: run),
            let gap = reading.value.lastIndex(of: " ")
        else { return nil }
        let letters: [Character: Character] = ["0": "O", "1": "I", "2": "Z", "5": "S", "8": "B"]
        let meant = reading.value[gap...].map { letters[$0] ?? $0 }
        guard !meant.contains(where: \.isNumber) else { return nil }
        reading.value = reading.value[..<gap] + String(meant)
        reading.isRepaired = true
        return reading
    }

    private func choice(_ run: WordRun, _ options: [String]) -> Reading? {
        guard let line = run.line else { return nil }
        for option in options.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            guard let match = PhrasePattern(option)?.matches(inLetters: line.letters).first else { continue }
            let words = Array(line.words[line.owners[match.lowerBound]...line.owners[match.upperBound - 1]])
            return Reading(
                value: option, raw: words.map(\.text).joined(separator: " "), words: words, isVerified: true)
        }
        return nil
    }

    /// A colon that was read as a figure in front of a body's form: `1 PT CONTOH`.
    private static func withoutStroke(_ value: String) -> String {
        let rest = value.drop { $0 != " " }.dropFirst()
        let form = rest.prefix { $0 != " " }.filter { $0 != "." }
        return value.prefix { $0 != " " }.count == 1
            && ["PT", "CV", "UD", "FA", "YAYASAN", "KOPERASI", "PERKUMPULAN"].contains(form)
            ? String(rest) : value
    }

    private func match(
        _ pattern: String, in run: WordRun, isVerified: Bool = false, written: (String) -> String = { $0 }
    ) -> Reading? {
        let upper = WordRun(run.words, text: { $0.uppercased() })
        guard let regex = try? Regex(pattern), let match = try? regex.firstMatch(in: upper.text),
            !match.range.isEmpty
        else { return nil }
        let raw = String(upper.text[match.range])
        return Reading(
            value: written(raw), raw: raw, words: upper.words(in: match.range), isVerified: isVerified)
    }

    /// The words as they stand, upper case, without the signs at either end that belong to the form.
    private func plain(_ run: WordRun) -> Reading? {
        let signs: Set<Character> = [
            " ", ":", ";", ",", ".", "-", "_", "=", "\"", "'", "|", "(", "/", "“", "”", "‘", "’", "~", "*",
        ]
        var text = Substring(run.text)
        while let first = text.first, signs.contains(first) { text.removeFirst() }
        while let last = text.last, signs.contains(last), !(last == "." && text.dropLast().last != ".") {
            text.removeLast()
        }
        guard text.hasLetterOrDigit else { return nil }
        let words = run.words(in: text.startIndex..<text.endIndex)
        return Reading(value: text.uppercased(), raw: run.text, words: words)
    }
}
