internal import DossierModel

extension ValueReader {
    /// Letters from which on a piece of a segment is a word of its own: `IZIN_APOTEK`.
    private static let lettersOfWord = 4

    /// A number of segments between slashes, also where the reader tore it at a full stop or an underscore.
    func letterNumber(_ run: WordRun) -> Reading? {
        guard let found = identifier(run, FieldDefinition(id: "", kind: .letterNumber)) else { return nil }
        var number = torn(found, in: run) ?? found
        if beginsTorn(number, in: run) { (number.isVerified, number.isRepaired) = (false, true) }
        return number
    }

    /// Figures or a slash stand right before it, in its own word or as the word before: `SI/325/XI/YAN.2, 1/2026/INTELKAM`.
    private func beginsTorn(_ number: Reading, in run: WordRun) -> Bool {
        guard let word = number.words.first, let first = run.words.firstIndex(of: word) else { return false }
        let text = word.text.uppercased()
        guard let start = text.firstRange(of: number.value.prefix { $0 != "/" }) else { return false }
        return text[..<start.lowerBound].hasLetterOrDigit
            || first > 0 && run.words[first - 1].text.contains { $0.isNumber || $0 == "/" }
    }

    /// The reading with what was torn off before it (`400. 7 22/952/PKM/2026`) or behind it (`447/IZIN APOTEK/XI/2026`).
    private func torn(_ found: Reading, in run: WordRun) -> Reading? {
        guard let first = found.words.first.flatMap({ run.words.firstIndex(of: $0) }),
            let last = found.words.last.flatMap({ run.words.lastIndex(of: $0) })
        else { return nil }
        var words = Array(run.words[first...last])
        var text = words.map(\.text).joined()
        // A full stop that is there needs no guess.
        var isSure = !found.isRepaired
        if last + 1 < run.words.count, run.words[last + 1].text.contains("/"),
            LetterNumber(text: found.value)?.year == nil
        {
            let tail = run.words[last + 1]
            words.append(tail)
            text += ValueReader.seam(text, tail.text) + tail.text
            isSure = false
        }
        if let start = codeStart(run.words, before: first) {
            let head = run.words[start..<first]
            isSure = isSure && head.allSatisfy { $0.text.hasSuffix(".") }
            text = head.map { $0.text.hasSuffix(".") ? $0.text : $0.text + "." }.joined() + text
            words = head + words
        }
        guard words.count > last - first + 1 else { return nil }
        guard let whole = joined(text, of: words, isRepaired: !isSure) else {
            // It is torn for certain, and what is left of it is no number.
            var rest = found
            rest.isVerified = false
            rest.isRepaired = true
            return rest
        }
        return whole
    }

    /// What parts two pieces of a number: between words an underscore, else nothing.
    private static func seam(_ head: String, _ tail: String) -> String {
        let before = head.reversed().prefix(while: \.isLetter).count
        let behind = tail.prefix(while: \.isLetter).count
        return min(before, behind) >= lettersOfWord ? "_" : ""
    }

    /// Where a classification code begins that ends right before `index`: three digits first, groups of digits behind.
    private func codeStart(_ words: [Word], before index: Int) -> Int? {
        var start = index
        while start > 0, words[start - 1].text.allSatisfy({ $0.isNumber || $0 == "." }) { start -= 1 }
        guard start < index else { return nil }
        return (start..<index).first { words[$0].text.prefix { $0.isNumber }.count == 3 }
    }

    private func joined(_ text: String, of words: [Word], isRepaired: Bool) -> Reading? {
        guard let number = LetterNumber(text: text), number.year != nil else { return nil }
        return Reading(
            value: number.value, raw: words.map(\.text).joined(separator: " "), words: words,
            isVerified: !isRepaired, isRepaired: isRepaired)
    }
}
