/// What the network reads in a line, character by character.
package struct LineReading {
    package struct Character {
        package var character: Swift.Character
        /// Share of the line's width at which it is seen, 0…1.
        package var place: Double
        /// 0…1
        package var confidence: Double

        package init(_ character: Swift.Character, place: Double, confidence: Double) {
            self.character = character
            self.place = place
            self.confidence = confidence
        }
    }

    /// Spaces included, left to right.
    package var characters: [Character]

    package init(characters: [Character]) {
        self.characters = characters
    }

    package var text: String { String(characters.map(\.character)) }

    /// Below this sum the network takes a place for a character that is not read: it is told as the likeliest one that
    /// is, with the little that speaks for it.
    private static let foreign: Float = 0.5

    /// Greedy decoding of connectionist temporal classification (A. Graves et al., ICML 2006): the likeliest class of
    /// each step, repetitions as one, blanks left out.
    ///
    /// - Parameters:
    ///   - used: share of the steps that lies on the line, 0…1; the rest is filling.
    package init(_ values: UnsafePointer<Float>, steps: Int, table: CharacterTable, used: Double) {
        var characters: [Character] = []
        var before: Swift.Character?
        for step in 0..<steps {
            let row = unsafe values + step * table.count
            var (best, sureness, sum): (Int, Float, Float) = (-1, 0, 0)
            for index in 0..<table.entries.count {
                let value = unsafe row[table.entries[index].number]
                sum += value
                if value > sureness { (best, sureness) = (index, value) }
            }
            let nothing = unsafe row[CharacterTable.blank]
            guard best >= 0, sureness > nothing || sum + nothing < Self.foreign else {
                before = nil
                continue
            }
            let character = table.entries[best].character
            if character == before {
                let last = characters.count - 1
                characters[last].confidence = max(characters[last].confidence, Double(sureness))
            } else {
                let place = (Double(step) + 0.5) / (Double(steps) * used)
                characters.append(
                    Character(character, place: min(1, place), confidence: Double(sureness)))
            }
            before = character
        }
        self.characters = characters
    }

    /// The words with what is said about each, in their order.
    package var words: [ReadToken] {
        characters.split { $0.character == " " }.map { ReadToken(Array($0)) }
    }
}

/// A run of characters without a space.
package struct ReadToken {
    package var text: String
    /// Of the least certain character, 0…1: one wrong digit makes a wrong number.
    package var confidence: Double
    /// Shares of the line's width at which its first and last character are seen.
    package var from: Double
    package var to: Double

    /// At least one character.
    init(_ characters: [LineReading.Character]) {
        text = String(characters.map(\.character))
        confidence = characters.map(\.confidence).min() ?? 0
        from = characters.first?.place ?? 0
        to = characters.last?.place ?? 0
    }
}
