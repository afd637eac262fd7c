internal import DossierModel
internal import Foundation
internal import GRDB

/// A copy of a home that can become one again: register, vault, settings and catalogues, in the same shape. The signing key
/// is not in it: whoever finds a backup cannot sign.
package struct Backup: Sendable {
    /// What a finished backup says of itself; written last, so that a cut one has none.
    package struct Summary: Codable, Hashable, Sendable {
        /// ISO 8601, UTC.
        package var at: String
        /// Files of the vault.
        package var objects: Int
        /// Of them, those that an earlier backup in the same folder did not have.
        package var added: Int
        package var ledgerEntries: Int
        /// Root of the ledger, to compare with heads that were kept.
        package var ledgerRoot: String
    }

    package let folder: String
    private var summaryPath: String { folder + "/backup.json" }

    package init(folder: String) { self.folder = Home(folder: folder).folder }

    /// Takes a backup while others work. The register is one moment's; every file that it knows is beside it. Into the
    /// folder of an earlier backup only what is new is copied.
    package func take(of home: Home, _ register: Register, _ vault: Vault) async throws -> Summary {
        let copy = Home(folder: folder)
        try Vault.makeFolders(copy.folder)
        try Vault.makeFolder(copy.vaultPath)
        try replace("vault/identity.json", from: home.folder)
        let target = try Vault(folder: copy.vaultPath, expecting: vault.identity.uuid)
        try? FileManager.default.removeItem(atPath: summaryPath)
        let partial = copy.registerPath + ".part"
        try? FileManager.default.removeItem(atPath: partial)
        let (size, root) = try await register.snapshot(to: partial)
        // Asked after the snapshot: all that it knows is among them.
        let digests = try await register.digests()
        var added = 0
        for digest in digests {
            if FileManager.default.fileExists(atPath: target.path(of: digest)) { continue }
            let stored = try target.put(path: vault.path(of: digest))
            guard stored.digest == digest else { throw Backup.damaged(vault.path(of: digest)) }
            added += 1
        }
        try replace("berkas.yaml", from: home.folder)
        try Vault.makeFolder(copy.cataloguesPath)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: home.cataloguesPath)) ?? [] {
            try replace("catalogues/" + name, from: home.folder)
        }
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: copy.registerPath + ending)
        }
        try FileManager.default.moveItem(atPath: partial, toPath: copy.registerPath)
        let summary = Summary(
            at: register.clock().ISO8601Format(), objects: digests.count, added: added, ledgerEntries: size,
            ledgerRoot: root)
        try Data(try JSONText.encode(summary).utf8).write(to: URL(fileURLWithPath: summaryPath))
        try OwnedFile.synchronise(folder: folder)
        return summary
    }

    /// Makes a home of this backup, which must not be there yet. Every file and the whole ledger are verified before it
    /// gets its name. Throws a `Fault` that names what does not verify.
    package func restore(to home: Home) async throws -> Summary {
        guard let data = FileManager.default.contents(atPath: summaryPath),
            let summary = try? JSONDecoder().decode(Summary.self, from: data)
        else {
            throw Fault(
                .integrity,
                Phrase(
                    id: "\(folder): bukan cadangan yang selesai (backup.json tidak ada).",
                    en: "\(folder): no finished backup (there is no backup.json)."))
        }
        if FileManager.default.fileExists(atPath: home.folder) {
            throw Fault(
                .conflict,
                Phrase(
                    id: "\(home.folder) sudah ada. Pindahkan dahulu; tidak ada yang ditimpa.",
                    en: "\(home.folder) exists. Move it away first; nothing is overwritten."))
        }
        let making = Home(folder: home.folder + ".restoring")
        try? FileManager.default.removeItem(atPath: making.folder)
        try Vault.makeFolders((making.folder as NSString).deletingLastPathComponent)
        do { try FileManager.default.copyItem(atPath: folder, toPath: making.folder) } catch {
            throw Fault.system(errno, at: making.folder, doing: "menyalin", "copy")
        }
        try? FileManager.default.removeItem(atPath: making.folder + "/backup.json")
        try await Backup.verify(making, summary)
        try FileManager.default.moveItem(atPath: making.folder, toPath: home.folder)
        try OwnedFile.synchronise(folder: (home.folder as NSString).deletingLastPathComponent)
        return summary
    }

    private static func verify(_ home: Home, _ summary: Summary) async throws {
        let register = try home.openRegister()
        let vault = try home.openVault(of: register)
        for digest in try await register.digests() where try !vault.verifies(digest) {
            throw damaged(vault.path(of: digest))
        }
        guard try await register.verifyLedger().isSound,
            try await register.ledgerSize() == summary.ledgerEntries,
            try await register.ledgerRoot(at: summary.ledgerEntries) == summary.ledgerRoot
        else { throw damaged(home.registerPath) }
    }

    private func replace(_ name: String, from home: String) throws {
        let target = folder + "/" + name
        try? FileManager.default.removeItem(atPath: target)
        do { try FileManager.default.copyItem(atPath: home + "/" + name, toPath: target) } catch {
            throw Fault.system(errno, at: target, doing: "menyalin", "copy")
        }
    }

    private static func damaged(_ path: String) -> Fault {
        Fault(
            .integrity,
            Phrase(
                id: "\(path): isinya tidak cocok dengan catatannya. Pakai cadangan lain.",
                en: "\(path): what is in it does not fit what is recorded. Use another backup."))
    }
}
