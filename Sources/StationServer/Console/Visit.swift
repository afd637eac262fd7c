internal import DossierModel
internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// A request of an officer who is logged in.
struct Visit: Sendable {
    let request: Request
    let context: StationContext
    let session: UserSession
    let language: Language

    var officer: String { session.user.name }

    func may(_ right: Role.Right) -> Bool { session.user.role.rights.contains(right) }

    func say(_ phrase: Phrase) -> String { shown(phrase.text(in: language)) }

    func query(_ name: String) -> String? {
        request.uri.queryParameters[Substring(name)].map { String($0) }
    }

    /// A text as this officer may see it: long numbers, which are a NIK, a family card's or a taxpayer's, show their last
    /// four digits only to whoever has no right to persons' identifiers.
    func shown(_ text: String) -> String {
        may(.identity) ? text : Visit.masked(text)
    }

    static func masked(_ text: String) -> String {
        text.replacing(/[0-9](?:[ .\-]?[0-9]){14,}/) { match in
            let digits = match.output.filter(\.isNumber)
            return String(repeating: "•", count: digits.count - 4) + digits.suffix(4)
        }
    }
}
