/// The number printed on a page: `Halaman 2 dari 5`, `2/5`, `- 2 -`.
package struct PageNumbering: Hashable, Sendable {
    package var number: Int
    /// Pages in all, where it is printed.
    package var count: Int?

    /// Reads the outermost lines of a page; `nil` when none is a page number.
    package init?(_ paper: Paper) {
        for (index, line) in paper.lines.enumerated() {
            guard let depth = paper.depthOnFirstPart(ofLine: index), depth < 0.12 || depth > 0.88,
                let numbering = PageNumbering(line: String(decoding: line.letters, as: UTF8.self))
            else { continue }
            self = numbering
            return
        }
        return nil
    }

    /// Reads a normalised line that holds a page number, alone or behind `HALAMAN`, `HAL` or `PAGE`.
    package init?(line: String) {
        var words = line.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." }).map(String.init)
        let isNamed = words.first.map { ["HALAMAN", "HAL", "PAGE"].contains($0) } ?? false
        if isNamed { words.removeFirst() }
        // A trailing remark after a named number does no harm: `HALAMAN 2 DARI 5 SALINAN`.
        guard let first = words.first, isNamed || words.count <= 3 else { return nil }
        let parts = first.split(separator: "/").map(String.init)
        guard let number = parts.first.flatMap(PageNumbering.small) else { return nil }
        if parts.count == 2, words.count == 1 || isNamed {
            guard let count = PageNumbering.small(parts[1]), number <= count else { return nil }
            self.init(number: number, count: count)
        } else if parts.count == 1, words.count >= 3, ["DARI", "OF", "/"].contains(words[1]) {
            guard let count = PageNumbering.small(words[2]), number <= count else { return nil }
            self.init(number: number, count: count)
        } else if parts.count == 1, words.count == 1 || isNamed {
            self.init(number: number, count: nil)
        } else {
            return nil
        }
    }

    private init(number: Int, count: Int?) {
        self.number = number
        self.count = count
    }

    /// 1…199
    private static func small(_ text: String) -> Int? {
        guard text.utf8.count <= 3, let number = Int(text), (1...199).contains(number) else { return nil }
        return number
    }
}
