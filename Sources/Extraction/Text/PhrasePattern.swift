/// A printed phrase, found in text that a scanner and a reader have damaged.
///
/// Edit distance by G. Myers' bit-vector algorithm (JACM 46, 1999) in H. Hyyrö's form, so a phrase has at most
/// 64 letters. Tolerance: 12 letters and more may lose 15 in 100, 7 to 11 letters 10 in 100; shorter ones, and
/// phrases written with a leading `=`, must stand exactly, on word boundaries.
package struct PhrasePattern: Hashable, Sendable {
    /// Most letters of a phrase: the bits of a machine word.
    package static let longest = 64

    /// Normalised.
    package let letters: [UInt8]
    /// Edits that are forgiven.
    package let tolerance: Int
    /// For every letter code (ASCII less 32) the positions at which it stands in the phrase.
    private let masks: [UInt64]

    /// `nil` when nothing is left after normalising, or more than `longest` letters.
    package init?(_ text: String) {
        let isExact = text.hasPrefix("=")
        let letters = MatchingLetters.of(isExact ? text.dropFirst() : Substring(text))
        guard !letters.isEmpty, letters.count <= PhrasePattern.longest else { return nil }
        self.letters = letters
        tolerance =
            if isExact || letters.count <= 6 {
                0
            } else if letters.count <= 11 {
                letters.count / 10
            } else {
                letters.count * 15 / 100
            }
        masks = PhrasePattern.masks(of: letters)
    }

    package var text: String { String(decoding: letters, as: UTF8.self) }

    /// The places where the phrase stands, left to right, not overlapping.
    package func matches(in text: SearchableText) -> [Range<Int>] {
        if tolerance == 0 { return exactMatches(in: text.letters) }
        guard text.mayHold(letters, edits: tolerance) else { return [] }
        return nearMatches(in: text.letters)
    }

    /// The same in a short text, where ruling out costs more than searching.
    func matches(inLetters text: [UInt8]) -> [Range<Int>] {
        tolerance == 0 ? exactMatches(in: text) : nearMatches(in: text)
    }

    private func exactMatches(in text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start + letters.count <= text.count {
            let end = start + letters.count
            if text[start] == letters[0], isBoundary(start, in: text), isBoundary(end, in: text),
                text[start..<end].elementsEqual(letters)
            {
                found.append(start..<end)
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    private func nearMatches(in text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var column = EditColumn(length: letters.count)
        // The best end of the match under way; a match ends where the distance stops falling.
        var best: (end: Int, distance: Int)?
        func close() {
            guard let match = best else { return }
            best = nil
            let start = start(ofMatchEndingAt: match.end, in: text)
            if start >= found.last?.upperBound ?? 0, isBoundary(start, in: text) {
                found.append(start..<match.end)
            }
        }
        for position in text.indices {
            column.advance(masks[Int(text[position] & 0x7F) &- 32 & 63])
            if column.distance <= tolerance {
                if best == nil || column.distance < best!.distance {
                    best = (position + 1, column.distance)
                }
            } else {
                close()
            }
        }
        close()
        return found
    }

    /// Runs the phrase backwards from the end to find where the match begins.
    private func start(ofMatchEndingAt end: Int, in text: [UInt8]) -> Int {
        let masks = PhrasePattern.masks(of: letters.reversed())
        var column = EditColumn(length: letters.count)
        var best = (start: max(0, end - letters.count), distance: Int.max)
        let earliest = max(0, end - letters.count - tolerance)
        for position in stride(from: end - 1, through: earliest, by: -1) {
            column.advance(masks[Int(text[position] & 0x7F) &- 32 & 63])
            let isBetter =
                column.distance < best.distance
                || (column.distance == best.distance && isBoundary(position, in: text))
            if isBetter { best = (position, column.distance) }
        }
        return best.start
    }

    /// True between a letter or digit and anything else, and at both ends.
    private func isBoundary(_ position: Int, in text: [UInt8]) -> Bool {
        guard position > 0, position < text.count else { return true }
        return text[position - 1] <= 0x2F || text[position] <= 0x2F
    }

    private static func masks(of letters: some Sequence<UInt8>) -> [UInt64] {
        var masks = [UInt64](repeating: 0, count: 64)
        for (position, letter) in letters.enumerated() {
            masks[Int(letter) - 32] |= 1 << UInt64(position)
        }
        return masks
    }

    package static func == (left: PhrasePattern, right: PhrasePattern) -> Bool {
        left.letters == right.letters && left.tolerance == right.tolerance
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(letters)
        hasher.combine(tolerance)
    }
}

/// The last column of the edit matrix, as the bits of its vertical differences.
private struct EditColumn {
    private var rising = ~UInt64(0)
    private var falling = UInt64(0)
    private let last: UInt64
    /// Least distance between the whole phrase and any text ending here.
    private(set) var distance: Int

    init(length: Int) {
        last = 1 << UInt64(length - 1)
        distance = length
    }

    /// One letter of the text on; `equal` has a bit for each position of the phrase with that letter.
    mutating func advance(_ equal: UInt64) {
        let vertical = equal | falling
        let horizontal = (((equal & rising) &+ rising) ^ rising) | equal
        var up = falling | ~(horizontal | rising)
        var down = rising & horizontal
        if up & last != 0 { distance += 1 }
        if down & last != 0 { distance -= 1 }
        up <<= 1
        down <<= 1
        rising = down | ~(vertical | up)
        falling = up & vertical
    }
}
