internal import DossierModel

/// Tells the type of a paper from its phrases, its shape and its pictures.
package struct Classifier: Sendable {
    package let catalogue: DocumentCatalogue
    /// Points of a strong phrase; this and the next five were settled on the catalogue's own sample texts.
    package var strongPoints = 3.0
    package var weakPoints = 1.0
    package var negativePoints = -4.0
    /// Share of the first page's height that counts as its header, where phrases count double.
    package var header = 0.35
    /// Points a type needs …
    package var leastPoints = 3.0
    /// … and by how much it must lead.
    package var leastLead = 2.0
    /// Share of a line's letters that a phrase must cover to be a title.
    package var titleShare = 0.6

    package init(catalogue: DocumentCatalogue) {
        self.catalogue = catalogue
    }

    package func classify(_ paper: Paper) -> Classification {
        if let photos = photographs(on: paper) { return photos }
        guard !paper.lines.isEmpty else { return .unknown }
        let words = paper.wordCount
        let scores = catalogue.types.map { score(of: $0, on: paper, words: words) }
            .filter { $0.points > 0 }
            .sorted { ($0.points, $1.type) > ($1.points, $0.type) }
        return decide(scores)
    }

    /// The best type when it has enough points and leads the next by enough.
    func decide(_ scores: [TypeScore]) -> Classification {
        guard let best = scores.first else { return .unknown }
        let lead = best.points - (scores.dropFirst().first?.points ?? 0)
        guard best.points >= leastPoints, lead >= leastLead else {
            return Classification(scores: scores, type: nil, confidence: 0)
        }
        // 0.5 at a lead of 2, near 0.9 at 10, limited by how much was found at all.
        let confidence = min(lead / (lead + leastLead), best.points / (best.points + 1))
        return Classification(scores: scores, type: best.type, confidence: confidence)
    }

    /// A sheet of photographs carries hardly any text.
    private func photographs(on paper: Paper) -> Classification? {
        let count = paper.parts.reduce(0) { $0 + $1.photos.count }
        guard count > 0, paper.wordCount <= 5, let type = catalogue.types.first(where: { $0.shape == .photo })
        else { return nil }
        let score = TypeScore(type: type.id, points: strongPoints * Double(count), isTitled: true)
        return Classification(scores: [score], type: type.id, confidence: count == 1 ? 0.75 : 0.9)
    }

    private func score(of type: DocumentType, on paper: Paper, words: Int) -> TypeScore {
        var score = TypeScore(type: type.id, points: 0, isTitled: false)
        var counted: [Range<Int>] = []
        for phrase in type.strong {
            // Two spellings of one phrase (PRAKTIK, PRAKTEK) both come near the same words: they count once.
            guard let hit = bestHit(of: phrase, on: paper),
                !counted.contains(where: { Classifier.areSame($0, hit.range) })
            else { continue }
            counted.append(hit.range)
            score.points += hit.isHeader ? 2 * strongPoints : strongPoints
            // A title outweighs the same words inside a sentence or a list of enclosures.
            if hit.isTitle {
                score.points += strongPoints
                score.isTitled = true
            }
        }
        for phrase in type.weak {
            guard let hit = bestHit(of: phrase, on: paper) else { continue }
            score.points += hit.isHeader ? 2 * weakPoints : weakPoints
        }
        for phrase in type.negative {
            guard let hit = bestHit(of: phrase, on: paper) else { continue }
            score.points += hit.isHeader ? 2 * negativePoints : negativePoints
        }
        guard score.points > 0 else { return score }
        if let most = type.mostWords, words > most {
            // A card has few words; a sheet that only mentions its labels has many.
            score.points -= strongPoints * Double(words - most) / Double(most)
        }
        return score
    }

    private struct Hit {
        var range: Range<Int>
        var isHeader: Bool
        var isTitle: Bool
    }

    /// True when two matches hold nearly the same letters.
    private static func areSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let shared = left.clamped(to: right).count
        return shared * 5 >= 4 * max(left.count, right.count)
    }

    /// The most telling of a phrase's occurrences: one in the header before one below.
    private func bestHit(of phrase: PhrasePattern, on paper: Paper) -> Hit? {
        var best: Hit?
        for match in phrase.matches(in: paper.text) {
            let cover = paper.cover(of: match)
            let depth = paper.depthOnFirstPart(ofLine: cover.lines.lowerBound)
            let isHeader = depth.map { $0 <= header } ?? false
            let isTitle = isHeader && cover.share >= titleShare
            if best == nil || isTitle || (isHeader && !best!.isHeader) {
                best = Hit(range: match, isHeader: isHeader, isTitle: isTitle)
            }
            if isTitle { break }
        }
        return best
    }
}
