package import DossierModel
package import Foundation
internal import GRDB

extension Register {
    /// Notes a new upload.
    package func add(_ upload: Upload) async throws {
        try await write { database in
            if let handover = upload.handover {
                try Register.requireOpen(try Register.handover(handover, in: database))
            }
            try database.execute(
                sql: """
                    INSERT INTO uploads (id, station, handover, closes, name, replaces, replaces_page,
                        metadata, part, concatenates, length, received, complete, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    upload.id, upload.station, upload.handover, upload.closesHandover, upload.name,
                    upload.replaces, upload.replacesPage, upload.metadata, upload.isPart,
                    upload.concatenates, upload.length, upload.received, upload.isComplete,
                    upload.expiresAt.milliseconds,
                ])
        }
    }

    /// An upload of a station; `nil` when it has none of that id.
    package func upload(_ id: String, of station: String) async throws -> Upload? {
        try await read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM uploads WHERE id = ? AND station = ?", arguments: [id, station]
            ).map(Upload.init(row:))
        }
    }

    /// Notes how many bytes are on the disk, and how long the upload may rest.
    package func advance(_ upload: Upload, to received: Int, length: Int?, expiresAt: Date) async throws {
        try await write {
            try $0.execute(
                sql: "UPDATE uploads SET received = ?, length = ?, expires_at = ? WHERE id = ?",
                arguments: [received, length, expiresAt.milliseconds, upload.id])
        }
    }

    /// A whole upload's bytes are in the vault: in one transaction it is complete, its file is in the handover, and a
    /// handover of its own is closed. Twice is once. `digest` is `nil` for a part.
    package func complete(_ upload: Upload, digest: Digest?, origin: String) async throws {
        let moment = clock()
        try await write { database in
            let done = try Bool.fetchOne(
                database, sql: "SELECT complete FROM uploads WHERE id = ?", arguments: [upload.id])
            if done != false { return }
            try database.execute(
                sql: "UPDATE uploads SET complete = TRUE, received = COALESCE(length, received) WHERE id = ?",
                arguments: [upload.id])
            guard let id = upload.handover, let digest else { return }
            let handover = try Register.handover(id, in: database)
            try Register.requireOpen(handover)
            try Register.add(upload, digest, to: handover, in: database)
            guard upload.closesHandover else { return }
            let files = [SourceFile(digest: digest, name: upload.name, byteCount: upload.length ?? 0)]
            let submission = Submission(
                id: Register.submissionID(of: files), origin: origin, receivedOn: handover.receivedOn,
                files: files)
            _ = try Register.accept(submission, officer: nil, in: database, at: moment)
            try database.execute(
                sql: "UPDATE handovers SET state = 'closed', submission = ?, closed_at = ? WHERE id = ?",
                arguments: [submission.id, moment.milliseconds, id])
        }
    }

    /// The file takes its place; a name that stands already gets a number, since no page may hide another.
    private static func add(
        _ upload: Upload, _ digest: Digest, to handover: Handover, in database: Database
    ) throws {
        let position = handover.files.count + 1
        let rescanned = Register.rescannedPage(by: upload, in: handover)
        for file in Register.files(replacedBy: upload, rescanning: rescanned, in: handover) {
            try database.execute(
                sql: "UPDATE handover_files SET replaced_by = ? WHERE handover = ? AND position = ?",
                arguments: [position, handover.id, file.position])
        }
        let taken = Set(handover.files.map(\.source.name))
        var name = upload.name
        var number = 2
        while taken.contains(name) {
            let parts = upload.name.split(separator: ".", omittingEmptySubsequences: false)
            name =
                parts.count < 2
                ? "\(upload.name) (\(number))"
                : parts.dropLast().joined(separator: ".") + " (\(number))." + (parts.last ?? "")
            number += 1
        }
        try database.execute(
            sql: """
                INSERT INTO handover_files
                    (handover, position, name, digest, byte_count, rescans_file, rescans_page)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                handover.id, position, name, digest.hex, upload.length ?? 0, rescanned?.file,
                rescanned?.number,
            ])
    }

    /// The page that the upload is a new scan of: named by it, or that of the new scan which it replaces. `nil` when the
    /// file does not stand any more: what arrived then stands for itself.
    private static func rescannedPage(by upload: Upload, in handover: Handover) -> PageID? {
        guard let named = upload.replaces,
            let file = handover.standing.first(where: { $0.source.name == named })
        else { return nil }
        return upload.replacesPage.map { PageID(file: named, number: $0) } ?? file.source.rescans
    }

    /// Files that give way: of a whole file, itself and the new scans of its pages; of a page, its earlier new scan.
    private static func files(
        replacedBy upload: Upload, rescanning page: PageID?, in handover: Handover
    ) -> [Handover.File] {
        handover.standing.filter { file in
            guard upload.replacesPage == nil else { return file.source.rescans == page && page != nil }
            return file.source.name == upload.replaces
                || (upload.replaces != nil && file.source.rescans?.file == upload.replaces)
        }
    }

    /// Forgets an upload; bytes that are in the vault stay there.
    package func remove(_ upload: Upload) async throws {
        try await write {
            try $0.execute(sql: "DELETE FROM uploads WHERE id = ?", arguments: [upload.id])
        }
    }

    /// Uploads whose bytes are all here but which were not completed, because the program was killed.
    package func wholeUploads() async throws -> [Upload] {
        try await read {
            try Row.fetchAll($0, sql: "SELECT * FROM uploads WHERE NOT complete AND received = length")
                .map(Upload.init(row:))
        }
    }

    /// Uploads that rested too long: unfinished ones, parts, and finished ones whose files are elsewhere.
    package func expiredUploads() async throws -> [Upload] {
        let now = clock().milliseconds
        return try await read {
            try Row.fetchAll($0, sql: "SELECT * FROM uploads WHERE expires_at < ?", arguments: [now])
                .map(Upload.init(row:))
        }
    }

    /// Uploads that are not complete.
    package func openUploadCount() async throws -> Int {
        try await read {
            try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM uploads WHERE NOT complete") ?? 0
        }
    }

    /// Submissions that are not filed, and files that nobody has looked at.
    package func backlog() async throws -> Int {
        try await read {
            try Int.fetchOne(
                $0,
                sql: """
                    SELECT (SELECT COUNT(*) FROM submissions WHERE state <> 'filed')
                        + (SELECT COUNT(*) FROM handover_files f JOIN handovers h ON h.id = f.handover
                           WHERE f.look IS NULL AND h.state = 'open')
                    """) ?? 0
        }
    }

    /// True when the vault's object of that digest is known to the register: a station need not send it again.
    package func holds(_ digest: Digest) async throws -> Bool {
        try await read {
            try Bool.fetchOne(
                $0,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM files WHERE digest = ?1)
                        OR EXISTS (SELECT 1 FROM handover_files WHERE digest = ?1)
                    """,
                arguments: [digest.hex]) ?? false
        }
    }
}
