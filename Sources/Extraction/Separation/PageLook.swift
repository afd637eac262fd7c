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

    init(_ part: PaperPart, classifier: Classifier) {
        self.part = part
        paper = Paper([part])
        classification = classifier.classify(paper)
        numbering = PageNumbering(paper)
        isHyphenFilled = paper.lines.count { PageLook.endsInHyphens($0) } >= 2
        hasLetterhead = PageLook.letterhead(on: paper)
        beginsWithArticle = paper.lines.prefix(3).contains { line in
            let words = String(decoding: line.letters, as: UTF8.self).split(separator: " ")
            return words.first == "PASAL" && words.count <= 3
        }
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
