import DossierModel
import Foundation
import Registry
import Testing

@Suite("Vault")
struct VaultTests {
    @Test("bytes are kept under their SHA-256, and twice is once")
    func put() throws {
        let scratch = try TemporaryHome()
        let path = try scratch.file("a", "abc")
        let first = try scratch.vault.put(path: path)
        // FIPS 180-4's own example.
        #expect(first.digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(first.byteCount == 3 && !first.wasThere)
        #expect(try scratch.vault.put(path: path).wasThere)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: scratch.vault.path(of: first.digest)))
                == Data("abc".utf8))
        #expect(try scratch.vault.verifies(first.digest))
    }

    @Test("what a killed run left half copied is cleared and hurts nothing")
    func leftovers() throws {
        let scratch = try TemporaryHome()
        let incoming = scratch.home.vaultPath + "/incoming"
        try FileManager.default.createDirectory(atPath: incoming, withIntermediateDirectories: true)
        try Data("ab".utf8).write(to: URL(fileURLWithPath: incoming + "/half"))
        scratch.vault.clearIncoming()
        #expect(try FileManager.default.contentsOfDirectory(atPath: incoming).isEmpty)
        #expect(try !scratch.vault.put(path: try scratch.file("a", "abc")).wasThere)
    }

    @Test("an object whose bytes changed is noticed, not believed")
    func damage() throws {
        let scratch = try TemporaryHome()
        let path = try scratch.file("a", "abc")
        let stored = try scratch.vault.put(path: path)
        let object = scratch.vault.path(of: stored.digest)
        try FileManager.default.removeItem(atPath: object)
        try Data("abd".utf8).write(to: URL(fileURLWithPath: object))
        #expect(try !scratch.vault.verifies(stored.digest))
        #expect(throws: Fault.self) { try scratch.vault.put(path: path) }
    }

    @Test("a missing or foreign store is refused")
    func identity() throws {
        let scratch = try TemporaryHome()
        let other = try TemporaryHome()
        #expect(throws: Fault.self) {
            try Vault(folder: other.home.vaultPath, expecting: scratch.vault.identity.uuid)
        }
        try FileManager.default.removeItem(atPath: scratch.home.vaultPath + "/identity.json")
        let kind = #expect(throws: Fault.self) { try scratch.home.openVault(of: scratch.register) }?.kind
        #expect(kind == .integrity)
    }

    @Test("what a living process copies in is not cleared; a dead one's is")
    func living() throws {
        let scratch = try TemporaryHome()
        let incoming = scratch.home.vaultPath + "/incoming"
        try FileManager.default.createDirectory(atPath: incoming, withIntermediateDirectories: true)
        let dead = WorkerID(
            host: WorkerID.own.host, process: WorkerID.own.process,
            birth: WorkerID.own.description.split(separator: " ")[2] + " 1")
        for writer in [WorkerID.own, dead] {
            for ending in ["", ".meta"] {
                try Data("ab".utf8).write(to: URL(fileURLWithPath: "\(incoming)/x \(writer)\(ending)"))
            }
        }
        scratch.vault.clearIncoming()
        let left = try FileManager.default.contentsOfDirectory(atPath: incoming).sorted()
        #expect(left == ["x \(WorkerID.own)", "x \(WorkerID.own).meta"])
    }
}
