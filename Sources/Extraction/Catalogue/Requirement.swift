package import DossierModel

/// A row of a permit type's checklist.
package struct Requirement: Hashable, Sendable {
    package enum Obligation: Hashable, Sendable {
        case mandatory
        /// Mandatory when the condition holds, not needed when it fails, asked when unknown.
        case conditional(Condition)
        case optional
    }

    /// A month, the grain in which requirements come and go.
    package struct Month: Hashable, Comparable, Sendable {
        package let year: Int
        /// 1…12
        package let month: Int

        package init?(year: Int, month: Int) {
            guard LetterNumber.years.contains(year), (1...12).contains(month) else { return nil }
            self.year = year
            self.month = month
        }

        package static func < (left: Month, right: Month) -> Bool {
            (left.year, left.month) < (right.year, right.month)
        }
    }

    /// Unique within its permit type; what cover sheets carry and `--as` takes.
    package let id: String
    package let name: Phrase
    /// Document types that fill it, the usual one first; never empty.
    package let accepts: [String]
    package let obligation: Obligation
    /// Tells papers of one type apart (`penerima_kuasa`); a person judges it, and so does a cover sheet.
    package let variant: String?
    /// First month it applies; `nil` for always.
    package let since: Month?
    /// Last month it applies; `nil` for always.
    package let until: Month?
    /// How many and of what size, for people ("4x6, 3 lembar").
    package let quantity: String?
    /// Where an applicant's photograph has to stand before one colour.
    package let background: PhotoRegion.Background?
    /// Ids of the rules that papers which fill it are held against, beside those that hold for every paper.
    package let tests: [String]

    /// Whose papers a row asks for.
    package enum Holder: Hashable, Sendable {
        case applicant
        /// Whoever hands in for the applicant.
        case attorney
        /// Whoever answers for the applicant's trade, a pharmacy's pharmacist; it may be the applicant.
        case responsible
    }

    package var holder: Holder {
        switch variant {
        case "penerima_kuasa": .attorney
        case "penanggung_jawab": .responsible
        default: .applicant
        }
    }

    /// Whether a paper of that title is what the row asks for by its own words: by its name, or what of it stands between brackets or
    /// strokes, in two words or more and behind no more than one that says what kind of paper it is.
    package func isNamed(by title: String) -> Bool {
        let letters = MatchingLetters.of(title)
        return name.id.split { "/(),".contains($0) }.contains { part in
            guard part.split(separator: " ").count >= 2, let phrase = PhrasePattern(String(part)) else {
                return false
            }
            return phrase.matches(inLetters: letters).contains { match in
                letters[..<match.lowerBound].count { $0 == MatchingLetters.space } <= 1
            }
        }
    }

    /// Whether it is on the checklist of applications submitted on that day.
    package func applies(on day: CalendarDay) -> Bool {
        guard let month = Month(year: day.year, month: day.month) else { return true }
        return (since.map { $0 <= month } ?? true) && (until.map { month <= $0 } ?? true)
    }
}
