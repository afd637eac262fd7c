package import DossierModel

/// A line of a page, ready for searching, that still knows where each letter stands on the paper.
package struct PrintedLine: Hashable, Sendable {
    package let page: PageID
    /// Pixels of the page the line stands on.
    package let pageSize: PixelSize
    /// Left to right; never empty. A word with a colon inside (`NIK:6474…`) is cut behind the colon.
    package let words: [Word]
    /// The words normalised and joined by single spaces.
    package let letters: [UInt8]
    /// For each letter the index of its word; a joining space belongs to the word before it.
    let owners: [Int]

    /// `nil` without words.
    package init?(page: PageID, pageSize: PixelSize, words: [Word]) {
        guard !words.isEmpty else { return nil }
        self.page = page
        self.pageSize = pageSize
        self.words = words.flatMap(PrintedLine.cutAtColon)
        var letters: [UInt8] = []
        var owners: [Int] = []
        for (index, word) in self.words.enumerated() {
            let own = MatchingLetters.of(word.text)
            guard !own.isEmpty else { continue }
            if !letters.isEmpty {
                letters.append(MatchingLetters.space)
                owners.append(owners[owners.count - 1])
            }
            letters += own
            owners += [Int](repeating: index, count: own.count)
        }
        self.letters = letters
        self.owners = owners
    }

    package var text: String { words.map(\.text).joined(separator: " ") }

    /// What `letters` hold between spaces.
    var plainWords: [String] {
        letters.split(separator: MatchingLetters.space).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What papers are called by their first word, and chapters are not.
    private static let kinds: Set = ["LAPORAN", "SURAT", "BERITA", "PERJANJIAN", "SERTIFIKAT", "KARTU"]

    /// As a heading it says what kind of paper begins.
    var namesPaper: Bool { plainWords.first.map(Self.kinds.contains) ?? false }

    package var box: PixelRect { words.dropFirst().reduce(words[0].box) { $0.union($1.box) } }

    /// Middle of the line as a share of the page's height, 0 (top) … 1.
    package var depth: Double { Double(box.midY) / Double(max(1, pageSize.height)) }

    /// Smallest box around the words that hold the letters `range`; never empty.
    func box(of range: Range<Int>) -> PixelRect {
        words[owners[range.lowerBound]...owners[range.upperBound - 1]].dropFirst()
            .reduce(words[owners[range.lowerBound]].box) { $0.union($1.box) }
    }

    /// Index of the first word behind the letters `range`.
    func wordAfter(_ range: Range<Int>) -> Int {
        range.isEmpty ? 0 : owners[range.upperBound - 1] + 1
    }

    /// Cuts `NIK:6474` into `NIK:` and `6474`; a time or a scale (`10:30`) and an address (`https://`) stay whole.
    private static func cutAtColon(_ word: Word) -> [Word] {
        guard let colon = word.text.firstIndex(of: ":") else { return [word] }
        let after = word.text.index(after: colon)
        guard after < word.text.endIndex, word.text[after] != "/",
            colon == word.text.startIndex
                || !(word.text[word.text.index(before: colon)].isNumber && word.text[after].isNumber)
        else { return [word] }
        let head = word.text.distance(from: word.text.startIndex, to: after)
        let width = word.box.width * head / word.text.count
        var label = word
        label.text = String(word.text[..<after])
        label.box.width = width
        var value = word
        value.text = String(word.text[after...])
        value.box.x += width
        value.box.width -= width
        if let second = word.second?.text, let cut = second.firstIndex(of: ":") {
            label.second?.text = String(second[...cut])
            value.second?.text = String(second[second.index(after: cut)...])
        } else if label.text == ":" {
            label.second?.text = ":"
        }
        return [label, value]
    }
}
