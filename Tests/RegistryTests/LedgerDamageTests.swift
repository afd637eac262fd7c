import DossierModel
import Foundation
import GRDB
import Registry
import Testing

@Suite("Ledger: damage is found where it is")
struct LedgerDamageTests {
    /// Every column that could be changed by hand, and the table's key.
    static let columns: [(LedgerDamage.Table, String, [String])] = [
        (
            .decisions, "position",
            [
                "kind", "submission", "document", "application", "officer", "reason", "before", "after",
                "undoes", "rule", "decided_at",
            ]
        ),
        (.ledger, "position", ["entry"]),
        (.nodes, "level, number", ["hash"]),
        (.secrets, "position", ["salt", "body"]),
        (.heads, "size", ["root", "signed_at", "key", "signature", "size"]),
        (.keys, "since", ["id", "public"]),
    ]

    /// A register with history, two keys, three heads, accesses; its triggers are gone.
    static func register() async throws -> TemporaryHome {
        let scratch = try TemporaryHome()
        let dossier = try await scratch.history()
        let (first, second) = (try scratch.key(1), try scratch.key(2))
        try await scratch.register.enterKey(first, officer: "Ani")
        _ = try await scratch.register.ledgerHead(signedBy: first)
        try await scratch.register.logAccess(
            .view, submission: dossier.submission.id, page: 1, officer: "Ani")
        _ = try await scratch.register.ledgerHead(signedBy: first)
        try await scratch.register.enterKey(second, endorsedBy: first)
        try await scratch.register.logAccess(.export, submission: dossier.submission.id, officer: "Ani")
        _ = try await scratch.register.ledgerHead(signedBy: second)
        // One entry more than the last head, and an odd number of them.
        try await scratch.register.logAccess(
            .view, submission: dossier.submission.id, page: 2, officer: "Ani")
        try await scratch.database().write { database in
            for name in try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            {
                try database.execute(sql: "DROP TRIGGER \(name)")
            }
        }
        #expect(try await scratch.register.verifyLedger().damages == [])
        return scratch
    }

    @Test("each value of each row of each table, with one byte changed", arguments: columns)
    func changed(table: LedgerDamage.Table, key: String, columns: [String]) async throws {
        let scratch = try await Self.register()
        let database = try scratch.database()
        let rows = try database.read {
            try Row.fetchAll($0, sql: "SELECT rowid AS row, * FROM \(table.rawValue) ORDER BY \(key)")
        }
        var tried = 0
        for row in rows {
            let id: Int64 = row["row"]
            for column in columns where row.hasColumn(column) {
                let value: DatabaseValue = row[column]
                for other in Self.changes(of: value) {
                    try await Self.set(table, column, id, other, in: database)
                    let report = try await scratch.register.verifyLedger()
                    let position: Int =
                        switch table {
                        case .decisions, .ledger, .secrets: row["position"]
                        case .nodes: row["number"]
                        case .heads: column == "size" ? Int.fromDatabaseValue(other)! : row["size"]
                        case .keys: row["since"]
                        }
                    let level: Int? = table == .nodes ? row["level"] : nil
                    let found = report.damages.filter {
                        $0.table == table && $0.position == position && $0.level == level
                    }
                    #expect(found.count == 1, "\(table) \(id) \(column): \(report.damages.map(\.message.en))")
                    #expect(
                        report.damages.count == 1,
                        "\(table) \(id) \(column): \(report.damages.map(\.message.en))")
                    try await Self.set(table, column, id, value, in: database)
                    tried += 1
                }
            }
        }
        #expect(tried >= rows.count && !rows.isEmpty)
        #expect(try await scratch.register.verifyLedger().damages == [])
    }

    private static func set(
        _ table: LedgerDamage.Table, _ column: String, _ row: Int64, _ value: DatabaseValue,
        in database: DatabaseQueue
    ) async throws {
        // A text bound as such would end at a zero byte.
        let text = value.isText ? String.fromDatabaseValue(value) : nil
        let (bytes, expression) =
            text.map { (Data($0.utf8).databaseValue, "CAST(? AS TEXT)") } ?? (value, "?")
        try await database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(
                sql: "UPDATE \(table.rawValue) SET \(column) = \(expression) WHERE rowid = ?",
                arguments: [bytes, row])
        }
    }

    /// First, middle and last byte changed; nothing becomes something.
    private static func changes(of value: DatabaseValue) -> [DatabaseValue] {
        switch value.storage {
        case .null: []
        case .int64(let number): [(number + 1000).databaseValue]
        case .double(let number): [(number + 1).databaseValue]
        case .string(let text):
            places(text.utf8.count).map { place in
                var bytes = Array(text.utf8)
                bytes[place] = bytes[place] == 65 ? 66 : 65
                return String(decoding: bytes, as: UTF8.self).databaseValue
            } + [(text + "\u{0}x").databaseValue]
        case .blob(let data):
            places(data.count).map { place in
                var bytes = Array(data)
                bytes[place] ^= 1
                return Data(bytes).databaseValue
            }
        }
    }

    private static func places(_ count: Int) -> Set<Int> { count == 0 ? [] : [0, count / 2, count - 1] }

    @Test("letters that only look the same are a change")
    func lookalike() async throws {
        let scratch = try await Self.register()
        let database = try scratch.database()
        try await database.write {
            try $0.execute(sql: "UPDATE decisions SET reason = 'x' WHERE reason IS NULL")
        }
        #expect(try await scratch.register.verifyLedger().damages.allSatisfy { $0.table == .decisions })
        #expect(try await !scratch.register.verifyLedger().isSound)
    }

    @Test(
        "rows that are gone or added",
        arguments: [
            ("DELETE FROM decisions WHERE position = 3", LedgerDamage.Table.decisions, 3),
            ("DELETE FROM decisions WHERE position = (SELECT MAX(position) FROM decisions)", .decisions, 9),
            (
                "INSERT INTO decisions (position, kind, decided_at) VALUES (10, 'attach', '2026-11-24T00:00:00Z')",
                .decisions, 10
            ),
            ("DELETE FROM ledger_secrets WHERE position = 4", .secrets, 4),
            ("INSERT INTO ledger_secrets (position, salt, body) VALUES (99, x'00', '')", .secrets, 99),
            ("DELETE FROM ledger_nodes WHERE level = 1 AND number = 2", .nodes, 2),
            ("INSERT INTO ledger_nodes (level, number, hash) VALUES (6, 0, x'00')", .nodes, 0),
            ("DELETE FROM ledger_keys WHERE since = 9", .keys, 9),
            ("INSERT INTO ledger_keys (id, public, since) VALUES ('00000000', x'00', 2)", .keys, 2),
            ("DELETE FROM ledger WHERE position = 5", .ledger, 5),
            ("DELETE FROM ledger WHERE position = 0", .ledger, 0),
            ("DELETE FROM ledger WHERE position = 13", .ledger, 13),
            ("DELETE FROM ledger WHERE position >= 12", .ledger, 12),
            (
                "DELETE FROM ledger WHERE position >= 6; DELETE FROM ledger_nodes WHERE (number + 1) << level > 6",
                .ledger, 6
            ),
        ])
    func rows(sql: String, table: LedgerDamage.Table, position: Int) async throws {
        let scratch = try await Self.register()
        let size = try await scratch.register.ledgerSize()
        try await scratch.database().writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: sql)
        }
        let report = try await scratch.register.verifyLedger()
        #expect(
            report.damages.contains { $0.table == table && $0.position == position },
            "of \(size): \(report.damages.map(\.message.en))")
    }

    @Test("a history rewritten with all its hashes is told by the heads, also by one kept elsewhere")
    func rewritten() async throws {
        let scratch = try await Self.register()
        let kept = try #require(try await scratch.register.ledgerHeads().last)
        let other = try await Self.register()
        try await other.database().writeWithoutTransaction { database in
            try database.execute(sql: "DELETE FROM ledger_heads")
        }
        // Another office's ledger of the same shape: sound in itself.
        #expect(try await other.register.verifyLedger().isSound)
        let report = try await other.register.verifyLedger(heads: [kept])
        #expect(report.damages.map(\.table) == [.ledger])
        #expect(report.damages.first?.position == kept.size)
        #expect(
            try await scratch.register.verifyLedger(heads: [kept], trusting: [scratch.key(1).verifyingKey])
                .isSound)
        let stranger = try scratch.key(9).verifyingKey
        #expect(try await scratch.register.verifyLedger(trusting: [stranger]).damages.map(\.table) == [.keys])
    }

    @Test("a ledger cut with all that hangs on it is told by a head kept elsewhere")
    func cut() async throws {
        let scratch = try await Self.register()
        let kept = try #require(try await scratch.register.ledgerHeads().last)
        try await scratch.database().writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    DELETE FROM ledger WHERE position >= 11; DELETE FROM ledger_secrets WHERE position >= 11;
                    DELETE FROM ledger_nodes WHERE (number + 1) << level > 11;
                    DELETE FROM ledger_heads WHERE size > 11
                    """)
        }
        let alone = try await scratch.register.verifyLedger()
        let report = try await scratch.register.verifyLedger(heads: [kept])
        #expect(alone.damages.filter { $0.table == .ledger } == [])
        #expect(report.damages.contains { $0.table == .ledger && $0.position == 11 })
    }

    @Test("what was edited is not signed")
    func refusesToSign() async throws {
        let scratch = try await Self.register()
        try await scratch.database().writeWithoutTransaction { database in
            try database.execute(
                sql: "UPDATE ledger_nodes SET hash = zeroblob(32) WHERE level = 3 AND number = 0")
        }
        let key = try scratch.key(2)
        let fault = await #expect(throws: Fault.self) { try await scratch.register.ledgerHead(signedBy: key) }
        #expect(fault?.kind == .integrity)
    }
}

extension DatabaseValue {
    fileprivate var isText: Bool { if case .string = storage { true } else { false } }
}
