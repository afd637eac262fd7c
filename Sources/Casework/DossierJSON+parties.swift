package import DossierModel
internal import Validation

extension DossierJSON {
    /// A person or a body, on however many papers.
    package struct Somebody: Encodable, Sendable {
        /// `person` or `body`
        package var kind: String
        package var name: String
        package var roles: [String]
        /// `nik`, `nib` and `npwp`, those that passed their checks.
        package var numbers: [Number]
        package var birthDate: CalendarDay?
        package var doubtful: Bool
        package var mentions: [Mention]
    }
    package struct Number: Encodable, Sendable {
        package var kind: String
        package var digits: String
    }
    /// Where it stands; of the record without a document.
    package struct Mention: Encodable, Sendable {
        package var document: Int?
        package var name: String?
        /// `number`, `birth`, `name` or `own`: why it is of this somebody.
        package var link: String
        package var file: String?
        package var page: Int?
        package var box: PixelRect?
    }
}

extension DossierJSON.Somebody {
    init(_ party: Party) {
        self.init(
            kind: party.kind.rawValue, name: party.name, roles: party.roles.map(\.rawValue),
            numbers: party.numbers.map { .init(kind: $0.kind.rawValue, digits: $0.digits) },
            birthDate: party.birthDate, doubtful: party.isDoubtful,
            mentions: party.mentions.map {
                .init(
                    document: $0.document, name: $0.name, link: $0.link.rawValue, file: $0.place?.page.file,
                    page: $0.place?.page.number, box: $0.place?.box)
            })
    }
}
