/// A judgement on the paper: a value, never thrown.
package struct Finding: Codable, Hashable, Sendable {
    package enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
        /// `info`: good to know.
        case note
        /// `tinjau`: a person looks.
        case review
        /// `blok`: withholds "lengkap" until mended, or overridden by an officer with a reason.
        case block

        package static func < (left: Severity, right: Severity) -> Bool {
            allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
        }
    }

    package enum Location: Codable, Hashable, Sendable {
        case submission
        case file(String)
        case page(PageID)
    }

    /// Name of the rule, as the type that holds it: `BlankPage`.
    package var rule: String
    package var severity: Severity
    package var location: Location
    /// What is wrong, naming file and page where there is one.
    package var message: Phrase
    /// What to do next.
    package var remedy: Phrase
    /// What it rests on, each shown on the paper; empty where the whole page, file or dossier is meant.
    package var cited: [Citation]

    package init(
        rule: String, severity: Severity, location: Location, message: Phrase, remedy: Phrase,
        cited: [Citation] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.location = location
        self.message = message
        self.remedy = remedy
        self.cited = cited
    }

    /// Findings kept before they cited the paper have no `cited`.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        rule = try values.decode(String.self, forKey: .rule)
        severity = try values.decode(Severity.self, forKey: .severity)
        location = try values.decode(Location.self, forKey: .location)
        message = try values.decode(Phrase.self, forKey: .message)
        remedy = try values.decode(Phrase.self, forKey: .remedy)
        cited = try values.decodeIfPresent([Citation].self, forKey: .cited) ?? []
    }
}

/// A rule over a subject: pure, total, one file a rule.
package protocol Check<Subject>: Sendable {
    associatedtype Subject
    func findings(on subject: Subject, at location: Finding.Location) -> [Finding]
}
