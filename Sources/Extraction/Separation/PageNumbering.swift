/// The number printed on a page: `Halaman 2 dari 5`, `2/5`, `- 2 -`; in a drawing's title block `No. Lembar 02`.
package struct PageNumbering: Hashable, Sendable {
    package var number: Int
    /// Pages in all, where it is printed.
    package var count: Int?
    /// True of a sheet of a set of drawings: what came before is numbered likewise or is something else.
    package var isSheet = false

    /// Reads the outermost lines of a page; `nil` when none is a page number.
    package init?(_ paper: Paper) {
        for (index, line) in paper.lines.enumerated() {
            guard let depth = paper.depthOnFirstPart(ofLine: index), depth < 0.12 || depth > 0.88,
                let numbering = PageNumbering(line: String(decoding: line.letters, as: UTF8.self))
            else { continue }
            self = numbering
            return
        }
        guard let sheet = PageNumbering.sheet(on: paper) else { return nil }
        self.init(number: sheet, count: nil)
        isSheet = true
    }

    /// The number behind `NO. LEMBAR`, which may stand in another column of the title block.
    private static func sheet(on paper: Paper) -> Int? {
        func words(_ line: PrintedLine) -> [String] {
            String(decoding: line.letters, as: UTF8.self).split { " .".contains($0) }.map(String.init)
        }
        guard paper.lines.contains(where: { words($0).contains("LEMBAR") }) else { return nil }
        return PaperRows(paper).rows.lazy.compactMap { row in
            let words = words(row)
            return words.indices.dropLast(2).lazy.filter { words[$0] == "NO" && words[$0 + 1] == "LEMBAR" }
                .compactMap { PageNumbering.small(words[$0 + 2]) }.first
        }.first
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
