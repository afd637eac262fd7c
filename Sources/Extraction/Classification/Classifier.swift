internal import DossierModel
internal import Foundation

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
    /// Odds that a type is right that leads by just enough, how they grow with the strength, and the most that is stated: 498
    /// of 498 of the strongest were right, which is no more than 0.994 with 95 % confidence.
    package var oddsAtLeast = 2.5
    package var oddsPower = 2.4
    package var surest = 0.995
    /// Share of a line's letters that a phrase must cover to be a title.
    package var titleShare = 0.6

    /// Ink of a sheet of photographs in two tones, share of pixels: more than lines make, less than a dark page.
    package var pictureInk = 0.05...0.5
    /// Most pieces of ink on such a sheet; a drawing or a written page has hundreds. Both from the sample sheets.
    package var mostPictureParts = 40
    /// Most legible words beside photographs on a sheet of them.
    package var mostPhotoWords = 5
    /// Confidence from which a word counts as legible there, 0…1.
    package var leastLegible = 0.3

    package init(catalogue: DocumentCatalogue) {
        self.catalogue = catalogue
    }

    package func classify(_ paper: Paper) -> Classification {
        if let photos = photographs(on: paper) { return photos }
        guard !paper.lines.isEmpty else { return .unknown }
        let words = paper.wordCount
        let strong = catalogue.types.map { ($0.strong + $0.headings).map { bestHit(of: $0, on: paper) } }
        let rivals = strong.joined().compactMap(\.self)
        let scores = zip(catalogue.types, strong)
            .map { score(of: $0, strong: $1, rivals: rivals, on: paper, words: words) }
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
        return Classification(
            scores: scores, type: best.type,
            confidence: frequency(ofStrength: min(lead / leastLead, best.points)))
    }

    /// How often a type is right that leads with such a strength: 1 where it leads by just enough. Logistic in the logarithm,
    /// fitted by Newton's method to 1,151 classifications of drawn dossiers (tuning seeds 3, 9 and 10) as they were read, and with 3
    /// to 22 of 100 letters misread on top, 32 of them wrong; of those that were read as they were, none above 0.6 was wrong.
    private func frequency(ofStrength strength: Double) -> Double {
        let odds = oddsAtLeast * pow(strength, oddsPower)
        return min(odds / (1 + odds), surest)
    }

    /// A sheet of photographs carries hardly any text.
    private func photographs(on paper: Paper) -> Classification? {
        guard let type = catalogue.types.first(where: { $0.shape == .photo }) else { return nil }
        let count = paper.parts.reduce(0) { $0 + $1.photos.count }
        let confidence: Double
        let words = paper.lines.reduce(0) { sum, line in sum + line.words.count(where: isLegible) }
        if count > 0, words <= mostPhotoWords {
            confidence = count == 1 ? 0.9 : 0.98
        } else if words == 0, paper.parts.allSatisfy(isPictures) {
            confidence = 0.8
        } else {
            return nil
        }
        let points = strongPoints * Double(max(1, count))
        let score = TypeScore(type: type.id, points: points, isTitled: true)
        return Classification(scores: [score], type: type.id, confidence: confidence)
    }

    /// Three letters or figures, read with some confidence: no eye, no dust, and no print that shines through from the back.
    private func isLegible(_ word: Word) -> Bool {
        word.confidence >= leastLegible && word.letterCount >= 3
    }

    /// Photographs scanned in two tones: much ink, in few pieces, and neither words nor codes.
    private func isPictures(_ part: PaperPart) -> Bool {
        part.box == nil && part.page.barcodes.isEmpty && pictureInk.contains(part.page.facts.inkCoverage)
            && (1...mostPictureParts).contains(part.page.facts.componentCount)
    }

    /// - Parameters:
    ///   - strong: where each of the type's strong phrases stands, and after them each of its headings.
    ///   - rivals: where those of all types stand.
    private func score(
        of type: DocumentType, strong: [Hit?], rivals: [Hit], on paper: Paper, words: Int
    ) -> TypeScore {
        var score = TypeScore(type: type.id, points: 0, isTitled: false)
        var counted: [Range<Int>] = []
        for (number, hit) in strong.enumerated() {
            guard let hit, !Classifier.isMistaken(hit, for: rivals) else { continue }
            // Two spellings of one phrase (PRAKTIK, PRAKTEK) both come near the same words: they count once.
            if counted.contains(where: { Classifier.areSame($0, hit.range) }) { continue }
            counted.append(hit.range)
            score.points += hit.isHeader ? 2 * strongPoints : strongPoints
            // A title outweighs the same words inside a sentence or a list of enclosures.
            if hit.isTitle, number < type.strong.count {
                score.points += strongPoints
                score.isTitled = true
            }
        }
        for phrase in type.weak {
            guard let hit = bestHit(of: phrase, on: paper), !Classifier.isMistaken(hit, for: rivals) else {
                continue
            }
            score.points += hit.isHeader ? 2 * weakPoints : weakPoints
        }
        for phrase in type.negative {
            guard let hit = bestHit(of: phrase, on: paper), !Classifier.isMistaken(hit, for: rivals) else {
                continue
            }
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
        /// Edits between the phrase and what stands there.
        var edits: Int
        var isHeader: Bool
        var isTitle: Bool
    }

    /// True when another phrase fits the same words better: `SURAT KETERANGAN USAHA` is no misread `… TANAH`.
    private static func isMistaken(_ hit: Hit, for rivals: [Hit]) -> Bool {
        hit.edits > 0
            && rivals.contains { rival in
                rival.edits < hit.edits
                    && (areSame(rival.range, hit.range) || rival.range.clamped(to: hit.range) == hit.range)
            }
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
            let isTitle =
                isHeader && cover.share >= titleShare
                && Double(match.count) >= titleShare
                    * Double(paper.rowLetters(ofLine: cover.lines.lowerBound))
            if best == nil || isTitle || (isHeader && !best!.isHeader) {
                let found = String(decoding: paper.text.letters[match], as: UTF8.self)
                let edits = phrase.tolerance == 0 ? 0 : EditDistance.between(phrase.text, found)
                best = Hit(range: match, edits: edits, isHeader: isHeader, isTitle: isTitle)
            }
            if isTitle { break }
        }
        return best
    }
}
