/// A sentence for people, in both languages of the house.
package struct Phrase: Codable, Hashable, Sendable {
    /// Indonesian, formal but plain.
    package var id: String
    /// English.
    package var en: String

    package init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    package func text(in language: Language) -> String {
        switch language {
        case .indonesian: id
        case .english: en
        }
    }
}

/// The languages people are spoken to in.
package enum Language: String, Codable, CaseIterable, Sendable {
    case indonesian = "id"
    case english = "en"
}
