internal import DossierModel

/// What a content page says about itself, for deciding whether a new paper begins on it.
struct PageLook: Sendable {
    var part: PaperPart
    var paper: Paper
    var classification: Classification
    var numbering: PageNumbering?
    /// Two lines or more that a notary filled with hyphens to the margin.
    var isHyphenFilled: Bool
    /// A body's name stands at the top.
    var hasLetterhead: Bool
    /// The first lines are an article of a deed or a contract.
    var beginsWithArticle: Bool
    /// A line in the top third says that this is the annex of something.
    var isAnnex: Bool

    init(_ part: PaperPart, classifier: Classifier) {
        self.part = part
        paper = Paper([part])
        classification = classifier.classify(paper)
        numbering = PageNumbering(paper)
        isHyphenFilled = paper.lines.count { PageLook.endsInHyphens($0) } >= 2
        hasLetterhead = PageLook.letterhead(on: paper)
        beginsWithArticle = paper.lines.prefix(3).contains { line in
            let words = line.plainWords
            return words.first == "PASAL" && words.count <= 3
        }
        isAnnex = PageLook.annex(on: paper)
    }

    private static let chapters: Set = ["BAB", "PASAL", "BAGIAN", "LAMPIRAN", "DAFTAR", "KATA", "HALAMAN"]

    /// The heading says what kind of paper begins.
    var namesPaper: Bool { isHeaded && paper.lines.first?.namesPaper == true }

    /// A line of capitals stands alone at the top: what a paper is called, and no chapter.
    var isHeaded: Bool {
        guard let line = paper.lines.first, let depth = paper.depthOnFirstPart(ofLine: 0), depth < 0.25
        else { return false }
        let words = line.plainWords
        // Dust in front of it is none of it.
        let text = line.text.drop { !$0.isLetter && !$0.isNumber }
        let letters = text.filter(\.isLetter)
        return words.count >= 2 && letters.count >= 8 && letters.allSatisfy(\.isUppercase)
            && !text.contains(":") && !Self.chapters.contains(words[0])
    }

    /// Whether a day is read, not which, is asked.
    private static let someDay = CalendarDay(iso: "2026-01-01")!

    /// A place and a day stand above a signature, as at the end of a paper: `Bontang, 3 Agustus 2026` with a line or more
    /// below; a letter's own day stands at its top.
    var isClosed: Bool {
        paper.lines.indices.dropFirst(3).dropLast().contains { index in
            let text = paper.lines[index].text
            if Self.namesMonth(text) { return true }
            guard let comma = text.firstIndex(of: ","), text[..<comma].split(separator: " ").count <= 4
            else { return false }
            let day = text[text.index(after: comma)...]
            return day.count <= 30 && IndonesianDate.day(in: String(day), today: Self.someDay) != nil
        }
    }

    /// `Bontang. | November 2026`: no more than a place, a day that may be misread, a month and a year.
    private static func namesMonth(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (3...5).contains(words.count), words[0].last.map({ ",.".contains($0) }) == true,
            words[words.count - 1].count == 4, words[words.count - 1].isAllDigits
        else { return false }
        return IndonesianMonth(String(words[words.count - 2])) != nil
    }

    /// `LAMPIRAN`, `LAMPIRAN I`; not the line of a letter that counts its enclosures.
    private static func annex(on paper: Paper) -> Bool {
        paper.lines.indices.contains { index in
            let line = paper.lines[index]
            let words = line.plainWords
            // A speck or two may stand behind it.
            return words.first == "LAMPIRAN" && (words.count <= 2 || words[1...].allSatisfy { $0.count <= 2 })
                && !line.text.contains(":")
                && paper.rowLetters(ofLine: index) == line.letters.count
                && paper.depthOnFirstPart(ofLine: index).map { $0 < 0.33 } ?? false
        }
    }

    /// The numbers of a kind that stand on the page, by shape alone, letters and digits only.
    func numbers(_ kind: FieldKind) -> Set<String> {
        Set(
            paper.lines.flatMap { line in
                kind.identifiers.flatMap { $0.find(in: line.text) }.map { range in
                    line.text[range].filter { $0.isLetter || $0.isNumber }
                }
            })
    }

    /// Width over height.
    var aspect: Double {
        Double(part.page.facts.size.width) / Double(max(1, part.page.facts.size.height))
    }

    private static func endsInHyphens(_ line: PrintedLine) -> Bool {
        let ending = line.words.last?.text.suffix(4) ?? ""
        return ending.count >= 3 && ending.allSatisfy { "-–—_=".contains($0) }
    }

    /// Bodies that print their name at the top of what they issue.
    private static let bodies = [
        "PEMERINTAH KOTA", "PEMERINTAH KABUPATEN", "PEMERINTAH PROVINSI", "PEMERINTAH REPUBLIK INDONESIA",
        "KEMENTERIAN", "KEPOLISIAN NEGARA REPUBLIK INDONESIA", "BADAN PERTANAHAN NASIONAL", "UNIVERSITAS",
        "RUMAH SAKIT", "DINAS KESEHATAN",
    ].compactMap(PhrasePattern.init)

    private static func letterhead(on paper: Paper) -> Bool {
        bodies.contains { body in
            body.matches(in: paper.text).contains { match in
                let cover = paper.cover(of: match)
                return paper.depthOnFirstPart(ofLine: cover.lines.lowerBound).map { $0 < 0.15 } ?? false
                    && cover.share >= 0.4
            }
        }
    }
}
