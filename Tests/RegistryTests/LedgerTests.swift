import DossierModel
import Foundation
import GRDB
import Registry
import Testing

@Suite("Ledger: what is entered")
struct LedgerTests {
    @Test("every decision is an entry, in one transaction with it, and the ledger verifies")
    func decisions() async throws {
        let scratch = try TemporaryHome()
        let dossier = try await scratch.history()
        let history = try await scratch.register.history()
        #expect(try await scratch.register.ledgerSize() == history.count)
        let report = try await scratch.register.verifyLedger()
        #expect(report.damages == [])
        #expect(report.decisions == history.count && report.size == history.count)
        let first = try #require(try await scratch.register.ledgerEntry(at: 0))
        let text = String(decoding: first, as: UTF8.self)
        #expect(text.hasPrefix(#"{"at":""#) && text.contains(#""decision":1,"kind":"import""#))
        _ = dossier
    }

    @Test("no entry names a person, an application or a reason")
    func nothingPersonal() async throws {
        let scratch = try TemporaryHome()
        let dossier = try await scratch.history()
        try await scratch.register.logAccess(
            .view, submission: dossier.submission.id, page: 1, officer: "Ani")
        for position in 0..<(try await scratch.register.ledgerSize()) {
            let bytes = try #require(try await scratch.register.ledgerEntry(at: position))
            let text = String(decoding: bytes, as: UTF8.self)
            for word in ["Ani", "A/1", "Sari", "6474014101909901", "salah tempat"] {
                #expect(!text.contains(word), "\(text)")
            }
        }
    }

    @Test("a view, an export and a receipt are entries of their own")
    func accesses() async throws {
        let scratch = try TemporaryHome()
        let dossier = try await scratch.history()
        let size = try await scratch.register.ledgerSize()
        let id = dossier.submission.id
        #expect(
            try await scratch.register.logAccess(.view, submission: id, document: 2, page: 3, officer: "Ani")
                == size)
        #expect(try await scratch.register.logAccess(.export, submission: id, officer: "Budi") == size + 1)
        let digest = dossier.submission.files[0].digest
        #expect(
            try await scratch.register.logReceipt(
                "K7QM-2XRT-94WD", seal: digest, submission: id, officer: "Ani")
                == size + 2)
        let text = String(
            decoding: try #require(try await scratch.register.ledgerEntry(at: size)), as: UTF8.self)
        #expect(text.contains(#""document":2,"kind":"view","page":3"#))
        #expect(try await scratch.register.verifyLedger().isSound)
    }

    @Test("proofs of the stored tree hold under its roots")
    func proofs() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.history()
        let key = try scratch.key()
        try await scratch.register.enterKey(key)
        let early = try await scratch.register.ledgerHead(signedBy: key)
        for _ in 0..<9 {
            try await scratch.register.logAccess(.view, submission: "s", officer: "Ani")
        }
        let late = try await scratch.register.ledgerHead(signedBy: key)
        #expect(late.size == early.size + 9)
        let (first, second) = (try hash(early.root), try hash(late.root))
        let growth = try await scratch.register.consistencyProof(from: early.size, to: late.size)
        #expect(growth.joins(first, to: second))
        for position in 0..<late.size {
            let leaf = LedgerHash.leaf(try #require(try await scratch.register.ledgerEntry(at: position)))
            let proof = try await scratch.register.inclusionProof(of: position)
            #expect(proof.holds(leaf, under: second))
            if position < early.size {
                let proof = try await scratch.register.inclusionProof(of: position, in: early.size)
                #expect(proof.holds(leaf, under: first))
            }
        }
        await #expect(throws: Fault.self) { try await scratch.register.inclusionProof(of: late.size) }
    }

    private func hash(_ hex: String) throws -> LedgerHash {
        try #require(Hexadecimal.bytes(hex).flatMap { LedgerHash(bytes: $0) })
    }

    @Test("the ledger's tables cannot be changed, only a secret be erased")
    func appendOnly() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.history()
        let key = try scratch.key()
        try await scratch.register.enterKey(key)
        _ = try await scratch.register.ledgerHead(signedBy: key)
        let database = try scratch.database()
        for sql in [
            "UPDATE ledger SET entry = x'00'", "DELETE FROM ledger", "UPDATE ledger_nodes SET hash = x'00'",
            "DELETE FROM ledger_nodes", "UPDATE ledger_secrets SET body = ''",
            "UPDATE ledger_heads SET size = 1", "DELETE FROM ledger_heads",
            "UPDATE ledger_keys SET since = 0",
            "DELETE FROM ledger_keys", "INSERT INTO ledger (position, entry) VALUES (99, x'00')",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try database.write { try $0.execute(sql: sql) } }
        }
        #expect(try await scratch.register.verifyLedger().isSound)
    }

    @Test("an entry without a decision can lose its secret, and still verifies")
    func erasure() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.history()
        let position = try await scratch.register.logAccess(.view, submission: "s", officer: "Ani")
        try await scratch.database().write {
            try $0.execute(sql: "DELETE FROM ledger_secrets WHERE position = ?", arguments: [position])
        }
        let report = try await scratch.register.verifyLedger()
        #expect(report.isSound && report.erased == 1)
    }

    @Test("a register from before the ledger gets its decisions entered, in order")
    func migration() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.history()
        let path = scratch.home.registerPath
        try await scratch.database().write { database in
            for table in ["heads", "keys", "secrets", "nodes"] {
                try database.execute(sql: "DROP TABLE ledger_\(table)")
            }
            try database.execute(
                sql: "DROP TABLE ledger; DELETE FROM grdb_migrations WHERE identifier = '0004 ledger'")
        }
        let register = try Register(path: path)
        let report = try await register.verifyLedger()
        #expect(report.isSound)
        #expect(report.decisions == (try await register.history().count) && report.decisions > 4)
        _ = try await register.importApplications([
            ApplicationRecord(number: "A/9", permitType: "SIPA", applicantName: "Sri")
        ])
        #expect(try await register.verifyLedger().decisions == report.decisions + 1)
    }
}

extension TemporaryHome {
    /// Some of every kind of decision that the register makes; returns the dossier that it is about.
    func history() async throws -> Dossier {
        _ = try await register.importApplications(Self.applications)
        let dossier = dossier(of: try await submission())
        let id = dossier.submission.id
        try await register.file(dossier)
        try await register.confirm(2, of: id, to: "A/1", requirement: "ijazah", officer: "Ani")
        _ = try await register.undo(2, of: id, officer: "Ani", reason: "salah tempat")
        try await register.reject(2, of: id, officer: "Ani", reason: "bukan milik pemohon")
        try await register.override("blank-page", of: id, officer: "Ani", reason: "halaman belakang")
        return dossier
    }

    /// A second connection, for what the register itself would never do.
    func database() throws -> DatabaseQueue { try DatabaseQueue(path: home.registerPath) }

    /// A signing key that depends on `number` only.
    func key(_ number: UInt8 = 1) throws -> SigningKey {
        try #require(SigningKey(seed: [UInt8](repeating: number, count: 32)))
    }
}
