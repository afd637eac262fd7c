package import DossierModel

/// A kind of permit with its checklist.
package struct PermitType: Hashable, Sendable {
    /// `SIPA`
    package let id: String
    package let name: Phrase
    /// `kesehatan`, `bangunan` …
    package let sector: String
    /// Kinds of applicants it is open to.
    package let applicants: [String]
    /// Working days from "lengkap dan benar" to the decision.
    package let workingDays: Int
    /// Places of practice that one person may hold licences for at once; `nil` where nothing limits them.
    package let mostPlaces: Int?
    /// True when it is no longer issued and only old dossiers hold it.
    package let archiveOnly: Bool
    /// True when its list follows what the Bontang office has published.
    package let officeList: Bool
    /// The acts it rests on, by number and title, for people.
    package let law: [Phrase]
    /// In the order of the checklist.
    package let requirements: [Requirement]

    package func requirement(_ id: String) -> Requirement? { requirements.first { $0.id == id } }

    /// The checklist of applications submitted on that day.
    package func requirements(on day: CalendarDay) -> [Requirement] {
        requirements.filter { $0.applies(on: day) }
    }
}
