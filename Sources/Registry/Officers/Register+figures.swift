package import Foundation
internal import GRDB

/// What happened in a span of time, in numbers.
package struct Figures: Sendable {
    /// By hour of the counter's day (WITA), 0…23.
    package var dossiersByHour = [Int](repeating: 0, count: 24)
    package var pagesByHour = [Int](repeating: 0, count: 24)
    package var dossiers = 0
    package var pages = 0
    package var documents = 0
    /// Documents that the machine attached and nobody moved.
    package var automatic = 0
    /// Documents that wait.
    package var waiting = 0
    /// Seconds from the counter to the filing, of each dossier filed in the span, sorted.
    package var waits: [Double] = []
    package var keys = 0
    package var fieldsTyped = 0
    /// Dossiers that an officer worked on.
    package var worked = 0
    /// Findings by the place the papers came from and by rule, most first.
    package var worst: [(origin: String, rule: String, count: Int, pages: Int)] = []
}

extension Register {
    /// - Parameter since: what was taken in or worked on from then on.
    package func figures(since: Date) async throws -> Figures {
        let from = since.ISO8601Format()
        return try await read { database in
            var figures = Figures()
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT a.decided_at AS came, r.decided_at AS filed,
                        \(Register.pageCount) AS pages,
                        json_extract(d.body, '$.submission.origin') AS origin
                    FROM decisions a
                    JOIN dossiers d ON d.submission = a.submission AND d.revision = 1
                    LEFT JOIN decisions r ON r.submission = a.submission AND r.kind = 'read'
                    WHERE a.kind = 'accept' AND a.decided_at >= ? GROUP BY a.submission
                    """,
                arguments: [from])
            while let row = try rows.next() { try figures.count(row) }
            for row in try Row.fetchAll(
                database,
                sql: """
                    SELECT p.state, p.how, COUNT(*) AS n FROM placements p
                    WHERE p.submission IN (
                        SELECT submission FROM decisions WHERE kind = 'accept' AND decided_at >= ?)
                    GROUP BY p.state, p.how
                    """,
                arguments: [from])
            {
                let count: Int = row["n"]
                figures.documents += count
                if row["state"] == "attached", row["how"] == "automatic" { figures.automatic += count }
                if row["state"] == "review" { figures.waiting += count }
            }
            let effort = try Row.fetchOne(
                database,
                sql: """
                    SELECT COALESCE(SUM(keys), 0) AS keys, COALESCE(SUM(fields), 0) AS fields,
                        COUNT(DISTINCT submission) AS worked FROM efforts WHERE spent_at >= ?
                    """,
                arguments: [since.milliseconds])
            figures.keys = effort?["keys"] ?? 0
            figures.fieldsTyped = effort?["fields"] ?? 0
            figures.worked = effort?["worked"] ?? 0
            figures.waits.sort()
            figures.worst = try Register.worst(since: from, in: database)
            return figures
        }
    }

    /// SQL for the pages of the dossier `d`: those in rows, and those that stand in its body from before they had some.
    private static let pageCount = """
        json_array_length(d.body, '$.pages') + (SELECT COUNT(*) FROM dossier_pages g
            WHERE g.submission = d.submission AND g.revision = d.revision)
        """

    /// By station or folder: what comes before the last `/` of the origin.
    private static func worst(
        since from: String, in database: Database
    ) throws -> [(origin: String, rule: String, count: Int, pages: Int)] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT json_extract(d.body, '$.submission.origin') AS origin,
                    \(Register.pageCount) AS pages,
                    (SELECT json_group_array(json_extract(f.value, '$.rule'))
                        FROM json_each(d.body, '$.findings') f) AS rules
                FROM dossiers d JOIN decisions a ON a.submission = d.submission AND a.kind = 'accept'
                WHERE d.revision = 1 AND a.decided_at >= ?
                """,
            arguments: [from])
        var counts: [String: [String: Int]] = [:]
        var pages: [String: Int] = [:]
        for row in rows {
            let origin = Register.place(row["origin"] ?? "")
            pages[origin, default: 0] += row["pages"]
            for rule in try JSONText.decode([String].self, row["rules"] ?? "[]") {
                counts[origin, default: [:]][rule, default: 0] += 1
            }
        }
        return counts.flatMap { origin, rules in
            rules.map { (origin, $0.key, $0.value, pages[origin] ?? 0) }
        }.sorted { ($0.2, $1.0, $1.1) > ($1.2, $0.0, $0.1) }
    }

    static func place(_ origin: String) -> String {
        guard let slash = origin.lastIndex(of: "/") else { return origin }
        return String(origin[..<slash])
    }
}

extension Figures {
    fileprivate mutating func count(_ row: Row) throws {
        let count: Int = row["pages"]
        pages += count
        dossiers += 1
        guard let came = (row["came"] as String?).flatMap({ try? Date($0, strategy: .iso8601) }) else {
            return
        }
        let hour = (Int(came.timeIntervalSince1970) / 3600 + 8) % 24
        dossiersByHour[hour] += 1
        pagesByHour[hour] += count
        if let filed = (row["filed"] as String?).flatMap({ try? Date($0, strategy: .iso8601) }) {
            waits.append(max(0, filed.timeIntervalSince(came)))
        }
    }
}
