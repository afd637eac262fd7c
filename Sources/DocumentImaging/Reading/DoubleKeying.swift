package import DossierModel

/// Puts two readings of the same words together.
package struct DoubleKeying {
    /// Sureness of a word from its two readings when they are not the same and it is an identifier, a date or an
    /// amount: it is for a person to decide, with both readings in sight.
    package var undecided = 0.5

    package init() {}

    /// What the second reader says of each word, in their order.
    ///
    /// The characters of both readings are brought into line at the least cost of differences, blanks left out (where
    /// words begin is not what is compared); one that the first reader does not have belongs to the word that its own
    /// word touches.
    package func shares(of words: [String], in reading: LineReading) -> [SecondReading] {
        let first = words.enumerated().flatMap { index, word in word.map { (character: $0, word: index) } }
        let second = reading.characters.filter { $0.character != " " }
        let owners = owners(first, second.map(\.character), tokens: Self.tokens(of: reading))
        return words.indices.map { index in
            let own = second.indices.filter { owners[$0] == index }
            // The least certain character decides: one wrong digit makes a wrong number.
            return SecondReading(
                .neural, text: String(own.map { second[$0].character }),
                confidence: own.map { second[$0].confidence }.min() ?? 0)
        }
    }

    /// Number of the space-delimited token of each character but the spaces.
    private static func tokens(of reading: LineReading) -> [Int] {
        var (token, tokens): (Int, [Int]) = (0, [])
        for item in reading.characters {
            if item.character == " " { token += 1 } else { tokens.append(token) }
        }
        return tokens
    }

    /// The word of each of the second's characters.
    private func owners(
        _ first: [(character: Character, word: Int)], _ second: [Character], tokens: [Int]
    ) -> [Int] {
        let matches = Self.matches(first.map(\.character), second)
        var owners = matches.map { $0.map { first[$0].word } }
        for index in owners.indices where owners[index] == nil {
            let near = owners.indices.filter { matches[$0] != nil }
            let inToken = near.filter { tokens[$0] == tokens[index] }
            let closest = (inToken.isEmpty ? near : inToken).min { abs($0 - index) < abs($1 - index) }
            owners[index] = closest.flatMap { matches[$0] }.map { first[$0].word } ?? 0
        }
        return owners.map { $0 ?? 0 }
    }

    /// For each of the second's characters the first's that it stands for (the same or another), `nil` where it stands
    /// for none.
    private static func matches(_ first: [Character], _ second: [Character]) -> [Int?] {
        let width = second.count + 1
        var cost = [Int](repeating: 0, count: (first.count + 1) * width)
        for row in 0...first.count {
            for column in 0...second.count {
                let at = row * width + column
                guard row > 0 else {
                    cost[at] = 2 * column
                    continue
                }
                guard column > 0 else {
                    cost[at] = 2 * row
                    continue
                }
                let change = first[row - 1] == second[column - 1] ? 0 : 3
                cost[at] = min(
                    cost[at - width - 1] + change, cost[at - width] + 2, cost[at - 1] + 2)
            }
        }
        var matches = [Int?](repeating: nil, count: second.count)
        var (row, column) = (first.count, second.count)
        while row > 0, column > 0 {
            let at = row * width + column
            let change = first[row - 1] == second[column - 1] ? 0 : 3
            if cost[at] == cost[at - width - 1] + change {
                matches[column - 1] = row - 1
                (row, column) = (row - 1, column - 1)
            } else if cost[at] == cost[at - width] + 2 {
                row -= 1
            } else {
                column -= 1
            }
        }
        return matches
    }

    /// The word after both readings. Where they are the same, it is as sure as the surer of them. Where not, the likelier
    /// reading is kept with the other beside it, as sure as it is that it is right when one of both is
    /// (`Rightness.ofNeural`). A mark of Tesseract's without letters and digits is not made a word, nor a word a mark: what
    /// the other reader sees in ruled lines and specks is no print.
    package func combined(_ word: Word, with second: SecondReading) -> Word {
        var word = word
        word.second = second
        if word.agreement == .agreed {
            word.confidence = max(word.confidence, second.confidence)
            return word
        }
        let first = SecondReading(second.reader.other, text: word.text, confidence: word.confidence)
        let (neural, tesseract) = first.reader == .neural ? (first, second) : (second, first)
        let isNumber = [word.text, second.text].contains(where: KeyedToken.isNumeric)
        let says = second.text.hasLetterOrDigit
        if !second.text.isEmpty, says == word.text.hasLetterOrDigit || says && first.reader == .neural {
            let rightness = Rightness.ofNeural(neural, against: tesseract, isNumber: isNumber)
            if (rightness > 0.5) == (second.reader == .neural) {
                (word.text, word.second) = (second.text, first)
            }
            word.confidence = max(rightness, 1 - rightness)
        }
        if isNumber { word.confidence = min(undecided, word.confidence) }
        return word
    }
}
