package import DossierModel

/// Reads a paper's fields: every rule proposes, and of each field the best proposal stays.
package struct FieldReader: Sendable {
    private let rules: [any FieldRule]
    private let doubts: [any FieldDoubt]
    /// What a doubtful value is read with at most: below what an officer is shown as sure.
    private let doubtful = 0.65

    package init(regions: RegionTable, today: CalendarDay) {
        let reader = ValueReader(regions: regions, today: today)
        doubts = [
            PlaceDoubt(regions: regions), MixedWord(), StrayFigure(), StraySign(), NameScrap(), MisreadWord(),
        ]
        rules = [
            LabelledValue(reader: reader), CodeValue(reader: reader), DeedHeading(reader: reader),
            EntityTitle(), TitleLine(),
            UnlabelledIdentifier(reader: reader), BelowNumber(reader: reader), Dateline(reader: reader),
            Letterhead(), PresentMark(), DutyStamp(),
            FamilyTable(reader: reader), PassPhotos(),
        ]
    }

    /// In the order of the type's definitions; several of one name only where a table holds several.
    package func fields(on paper: Paper, of type: DocumentType) -> [Field] {
        let sheet = FormSheet(paper)
        let proposals = Dictionary(grouping: rules.flatMap { $0.fields(on: sheet, of: type) }, by: \.name)
        return type.fields.flatMap { definition -> [Field] in
            guard let found = proposals[definition.id] else { return [] }
            if definition.id == FamilyTable.field { return found }
            let sure = found.first(where: \.verified)
            // Readers that disagree about this one are not outvoted by another number on the paper, which may be
            // another person's; only by the same one.
            if case .disagreed = found[0].keying, sure?.value != found[0].value { return [found[0]] }
            // The first that passed its check, else the first that was not repaired, else whatever there is.
            var best = sure ?? found.first { $0.source != .repaired } ?? found[0]
            if doubts.contains(where: { $0.doubts(best, as: definition) }) {
                best.confidence = min(best.confidence, doubtful)
            }
            return [best]
        }
    }
}
