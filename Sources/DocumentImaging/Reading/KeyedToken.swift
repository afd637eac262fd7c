/// Words that are keyed twice: identifiers, dates and amounts, by their look alone.
package enum KeyedToken {
    /// What a reader may make of a digit, and what stands between digits.
    private static let likenesses: Set<Character> = [
        "O", "o", "Q", "D", "I", "l", "|", "i", "S", "s", "B", "Z", "G",
    ]
    private static let months: Set<String> = [
        "januari", "februari", "pebruari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
        "oktober", "november", "nopember", "desember", "jan", "feb", "peb", "mar", "apr", "jun", "jul", "agu",
        "ags", "agt", "sep", "sept", "okt", "nov", "nop", "des", "january", "february", "march", "may",
        "june",
        "july", "august", "october", "december", "aug", "oct", "dec",
    ]

    /// True for a word of which most letters and digits are digits, or look like some: at least two digits, at least
    /// half with the likenesses.
    package static func isNumeric(_ word: String) -> Bool {
        var (digits, alike, all) = (0, 0, 0)
        for character in word {
            guard character.isLetter || character.isNumber || character == "|" else { continue }
            all += 1
            if character.isASCII, character.isNumber { digits += 1 }
            if likenesses.contains(character) { alike += 1 }
        }
        return (digits >= 2 && 2 * (digits + alike) >= all) || digits >= 4
    }

    /// Runs of such words in a line, with the months and single digits between and beside them.
    package static func runs(in words: [String]) -> [Range<Int>] {
        var marked = words.map { isNumeric($0) }
        for index in words.indices where isMonth(words[index]) {
            // A month alone is a word; beside a number it is a date, whose day may have one digit.
            let beside = [index - 1, index + 1].filter { words.indices.contains($0) }
            guard beside.contains(where: { marked[$0] }) else { continue }
            marked[index] = true
            for near in beside where words[near].contains(where: \.isNumber) { marked[near] = true }
        }
        var runs: [Range<Int>] = []
        for index in words.indices where marked[index] {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    private static func isMonth(_ word: String) -> Bool {
        months.contains(word.lowercased().filter(\.isLetter))
    }
}
