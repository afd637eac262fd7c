package import DossierModel

/// The cover sheets and slips of one application as they lie in a dossier, and where some of them should lie.
package struct CoverSheetRun: Hashable, Sendable {
    /// Sheets that are not there, next to each other.
    package struct Gap: Hashable, Sendable {
        package var sheets: ClosedRange<Int>
        /// The pages of the sheets before and behind it; `nil` where none is there.
        package var after: PageID?
        package var before: PageID?
    }

    package let application: String
    /// Sheets that were printed.
    package let count: Int
    package let gaps: [Gap]

    /// Those of every application, by its number.
    package static func runs(in pages: [DossierPage]) -> [CoverSheetRun] {
        var counts: [String: Int] = [:]
        var places: [String: [Int: PageID]] = [:]
        for page in pages {
            for code in page.page?.coverCodes ?? [] {
                counts[code.application] = max(code.count, counts[code.application] ?? 0)
                if places[code.application]?[code.sheet] == nil {
                    places[code.application, default: [:]][code.sheet] = page.id
                }
            }
        }
        return counts.sorted { $0.key < $1.key }.map { application, count in
            CoverSheetRun(
                application: application, count: count, gaps: gaps(count, places[application] ?? [:]))
        }
    }

    private static func gaps(_ count: Int, _ places: [Int: PageID]) -> [Gap] {
        var gaps: [Gap] = []
        var last: PageID?
        for sheet in 1...count {
            if let place = places[sheet] {
                last = place
            } else if let gap = gaps.last, gap.sheets.upperBound == sheet - 1 {
                gaps[gaps.count - 1].sheets = gap.sheets.lowerBound...sheet
            } else {
                let next = (sheet...count).lazy.compactMap { places[$0] }.first
                gaps.append(Gap(sheets: sheet...sheet, after: last, before: next))
            }
        }
        return gaps
    }
}
