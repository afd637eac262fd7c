package import DossierModel
package import Foundation
internal import GRDB

/// Papers on their way over the counter: opened, filled file by file, closed when what arrived is what was counted.
package struct Handover: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable {
        case open
        /// Its files are a submission in the journal.
        case closed
        /// Given up by the station; the bytes that came stay in the vault.
        case discarded
    }

    /// A file that has arrived whole.
    package struct File: Hashable, Sendable, Codable {
        /// From 1, in the order of arrival.
        package var position: Int
        package var source: SourceFile
        /// Position of the rescan that takes its place; it stays in the history.
        package var replacedBy: Int?
        /// What a first look found, without recognising: a dossier of this one file. `nil` until it was looked at.
        package var look: Dossier?
    }

    /// 16 hexadecimal digits.
    package var id: String
    /// Id of the station.
    package var station: String
    package var openedAt: Date
    package var receivedOn: CalendarDay
    /// `nil` where nobody counted (a copier's folder).
    package var counted: SheetCount?
    /// The earlier submission that these papers complete.
    package var supplements: String?
    package var state: State
    package var submission: String?
    package var closedAt: Date?
    /// In the order of arrival, replaced ones included.
    package var files: [File]

    /// The files that count, in the order of arrival.
    package var standing: [File] { files.filter { $0.replacedBy == nil } }

    /// The new scan that takes the place of a page.
    package func rescan(of page: PageID) -> File? { standing.first { $0.source.rescans == page } }

    init(row: Row, files: [File]) throws {
        id = row["id"]
        station = row["station"]
        openedAt = Date(milliseconds: row["opened_at"])
        receivedOn = CalendarDay(iso: row["received_on"] as String) ?? CalendarDay(iso: "1970-01-01")!
        counted = try (row["counted"] as String?).map { try JSONText.decode(SheetCount.self, $0) }
        supplements = row["supplements"]
        state = State(rawValue: row["state"]) ?? .open
        submission = row["submission"]
        closedAt = (row["closed_at"] as Int64?).map { Date(milliseconds: $0) }
        self.files = files
    }
}

extension Handover.File {
    /// `nil` for a row whose digest is none.
    init?(row: Row) throws {
        guard let digest = Digest(hex: row["digest"]) else { return nil }
        self.init(
            position: row["position"],
            source: SourceFile(
                digest: digest, name: row["name"], byteCount: row["byte_count"],
                rescans: (row["rescans_file"] as String?).map {
                    PageID(file: $0, number: row["rescans_page"])
                }),
            replacedBy: row["replaced_by"],
            look: try (row["look"] as String?).map { try JSONText.decode(Dossier.self, $0) })
    }
}
