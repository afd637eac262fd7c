internal import DossierModel
package import Foundation
package import Registry

/// What officers confirmed and corrected, by type of document, and what it took.
package struct LabelReport: Sendable {
    /// Of one type of document as it stands now.
    package struct Line: Hashable, Sendable {
        package var documents = 0
        /// Whose type an officer changed or gave.
        package var retyped = 0
        package var confirmed = 0
        package var corrected = 0
        package var typed = 0
        package var removed = 0
        /// Of the corrected and removed, those that were shown as sure.
        package var unflagged = 0

        fileprivate mutating func count(_ label: ReadingLabel) {
            guard label.field != nil else {
                if label.verdict != .confirmed { retyped += 1 }
                return
            }
            switch label.verdict {
            case .confirmed: confirmed += 1
            case .corrected: corrected += 1
            case .typed: typed += 1
            case .removed: removed += 1
            }
            if !label.flagged, label.verdict != .confirmed { unflagged += 1 }
        }
    }

    package private(set) var labels: [ReadingLabel] = []
    /// By type; `?` of documents without one.
    package private(set) var lines: [String: Line] = [:]
    /// Dossiers that officers worked on in the console, with their keystrokes and fields typed there.
    package let worked: Int
    package let keys: Int
    package let fieldsTyped: Int

    package init(_ register: Register, since: Date) async throws {
        let figures = try await register.figures(since: since)
        (worked, keys, fieldsTyped) = (figures.worked, figures.keys, figures.fieldsTyped)
        for submission in try await register.reviewed(since: since) {
            guard let first = try await register.firstReading(submission),
                let now = try await register.dossier(submission)
            else { continue }
            let placements = try await register.placements(of: submission)
            add(
                ReadingLabel.all(
                    first: first, now: now,
                    placements: Dictionary(
                        placements.map { ($0.document, $0) }, uniquingKeysWith: { one, _ in one })))
        }
    }

    private mutating func add(_ new: [ReadingLabel]) {
        labels += new
        for (_, labels) in Dictionary(grouping: new, by: \.document) {
            lines[labels[0].type ?? "?", default: Line()].documents += 1
        }
        for label in new { lines[label.type ?? "?", default: Line()].count(label) }
    }
}
