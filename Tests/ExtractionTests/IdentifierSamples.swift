import DossierModel
import Testing

import Extraction

/// What the tests of identifiers share: a fixed day and the table that ships.
enum IdentifierSamples {
    static let today = CalendarDay(year: 2026, month: 11, day: 23)!
    static let regions = (try? RegionTable.builtIn()) ?? RegionTable([])

    static func read(_ kind: IdentifierKind, _ text: String) -> IdentifierReading? {
        kind.read(text, regions: regions, today: today)
    }
}
