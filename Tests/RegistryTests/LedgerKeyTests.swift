import DossierModel
import Foundation
import GRDB
import Registry
import Testing

@Suite("Ledger: signing keys")
struct LedgerKeyTests {
    @Test("a key file is made once, with mode 0600, and read back")
    func file() throws {
        let scratch = try TemporaryHome()
        let path = scratch.home.folder + "-key"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let key = try SigningKey.create(at: path, outside: scratch.home.folder)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try SigningKey(path: path, outside: scratch.home.folder).verifyingKey == key.verifyingKey)
        let again = #expect(throws: Fault.self) {
            try SigningKey.create(at: path, outside: scratch.home.folder)
        }
        #expect(again?.message.en.contains("never overwritten") == true)
        #expect("\(key)" == "SigningKey \(key.id)")
    }

    @Test("a file that others can use is refused, with what to do", arguments: [0o640, 0o604, 0o610, 0o622])
    func permissions(mode: Int) throws {
        let scratch = try TemporaryHome()
        let path = scratch.home.folder + "-key"
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try SigningKey.create(at: path, outside: scratch.home.folder)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        let fault = #expect(throws: Fault.self) { try SigningKey(path: path, outside: scratch.home.folder) }
        #expect(fault?.kind == .access && fault?.message.id.contains("chmod 600") == true)
    }

    @Test("a key within the home is refused, by a symbolic link too")
    func inside() throws {
        let scratch = try TemporaryHome()
        let home = scratch.home.folder
        #expect(throws: Fault.self) { try SigningKey.create(at: home + "/key", outside: home) }
        #expect(!FileManager.default.fileExists(atPath: home + "/key"))
        let link = home + "-link"
        defer { try? FileManager.default.removeItem(atPath: link) }
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home)
        #expect(throws: Fault.self) { try SigningKey.create(at: link + "/key", outside: home) }
    }

    @Test(
        "what is no key file is refused",
        arguments: ["", "hello", "berkas-ed25519-seed 00\n", "berkas-ed25519-seed "])
    func damaged(text: String) throws {
        let scratch = try TemporaryHome()
        let path = scratch.home.folder + "-key"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let fault = #expect(throws: Fault.self) { try SigningKey(path: path, outside: scratch.home.folder) }
        #expect(fault?.kind == .integrity)
    }

    /// RFC 8032, section 7.1, tests 2 and 3.
    @Test(
        "the vectors of RFC 8032",
        arguments: [
            (
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            ),
            (
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                    + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
            ),
        ])
    func vectors(seed: String, open: String, message: String, signature: String) throws {
        let key = try #require(Hexadecimal.bytes(seed).flatMap { SigningKey(seed: $0) })
        let bytes = try #require(Hexadecimal.bytes(message))
        #expect(key.verifyingKey.hex == open)
        #expect(Hexadecimal.text(key.signature(over: bytes)) == signature)
        #expect(key.verifyingKey.verifies(key.signature(over: bytes), over: bytes))
        #expect(!key.verifyingKey.verifies(key.signature(over: bytes), over: bytes + [0]))
    }

    @Test("a key is rotated by the one before it, and old heads stay valid")
    func rotation() async throws {
        let scratch = try TemporaryHome()
        let register = scratch.register
        let (first, second, stranger) = (try scratch.key(1), try scratch.key(2), try scratch.key(3))
        await #expect(throws: Fault.self) { try await register.ledgerHead(signedBy: first) }
        #expect(try await register.enterKey(first) == 0)
        #expect(try await register.enterKey(first) == 0)
        let old = try await register.ledgerHead(signedBy: first)
        #expect(old.isSigned(by: first.verifyingKey) && !old.isSigned(by: second.verifyingKey))
        #expect(try await register.ledgerHead(signedBy: first) == old)
        await #expect(throws: Fault.self) { try await register.enterKey(second) }
        await #expect(throws: Fault.self) { try await register.enterKey(second, endorsedBy: stranger) }
        #expect(try await register.enterKey(second, endorsedBy: first) == 1)
        await #expect(throws: Fault.self) { try await register.ledgerHead(signedBy: first) }
        await #expect(throws: Fault.self) { try await register.enterKey(first, endorsedBy: second) }
        let new = try await register.ledgerHead(signedBy: second)
        #expect(new.size == 2 && new.key == second.id)
        #expect(try await register.ledgerKeys().map(\.key) == [first.verifyingKey, second.verifyingKey])
        #expect(try await register.ledgerKeys().map(\.since) == [0, 1])
        #expect(try await register.ledgerHeads() == [old, new])
        let report = try await register.verifyLedger()
        #expect(report.isSound && report.keys == 2 && report.heads == 2)
    }

    @Test("a key that the one before it did not sign is found, though all hashes are right")
    func intruder() async throws {
        let scratch = try TemporaryHome()
        let register = scratch.register
        let (first, thief) = (try scratch.key(1), try scratch.key(2))
        try await register.enterKey(first)
        try await register.logAccess(.view, submission: "s", officer: "Ani")
        let position = try await register.ledgerSize()
        // An even position completes no node but its own.
        #expect(position == 2)
        let claim = "berkas ledger key v1\nposition: \(position)\nkey: \(thief.verifyingKey.hex)\n"
        let signature = Hexadecimal.text(thief.signature(over: Array(claim.utf8)))
        let entry =
            #"{"at":"2026-11-24T00:00:00Z","key":"\#(thief.verifyingKey.hex)","kind":"key","#
            + #""signature":"\#(signature)"}"#
        let leaf = LedgerHash.leaf(Array(entry.utf8))
        let id = thief.id
        let open = thief.verifyingKey.bytes
        try await scratch.database().write { database in
            try database.execute(
                sql: "INSERT INTO ledger (position, entry) VALUES (?, ?)",
                arguments: [position, Data(entry.utf8)])
            try database.execute(
                sql: "INSERT INTO ledger_nodes (level, number, hash) VALUES (0, ?, ?)",
                arguments: [position, Data(leaf.bytes)])
            try database.execute(
                sql: "INSERT INTO ledger_keys (id, public, since) VALUES (?, ?, ?)",
                arguments: [id, Data(open), position])
        }
        let damages = try await register.verifyLedger().damages
        #expect(damages.map(\.table) == [.ledger] && damages.map(\.position) == [position])
    }

    @Test("a head with anything changed is not signed any more")
    func head() async throws {
        let scratch = try TemporaryHome()
        let key = try scratch.key()
        try await scratch.register.enterKey(key)
        let head = try await scratch.register.ledgerHead(signedBy: key)
        var others = [SignedHead](repeating: head, count: 5)
        others[0].size += 1
        others[1].root = String(head.root.reversed())
        others[2].signedAt += " "
        others[3].key = "00000000"
        others[4].signature = String(head.signature.reversed())
        for other in others { #expect(!other.isSigned(by: key.verifyingKey)) }
    }
}
