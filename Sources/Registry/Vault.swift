package import DossierModel
internal import Foundation
internal import Glibc

/// The bytes as they were handed in: content-addressed, write-once, durable before anybody is told so.
///
/// An object is `ab/cdef…` below the vault's folder, the payload and nothing else (readers map the descriptor from
/// its first byte), beside `ab/cdef….meta` with format version, key id (0: not encrypted) and length. Objects are
/// read-only; nothing here deletes one.
package struct Vault: Sendable {
    /// A payload in the vault.
    package struct Stored: Hashable, Sendable {
        package var digest: Digest
        package var byteCount: Int
        /// True when the vault held these bytes before.
        package var wasThere: Bool
    }

    package let folder: String
    package let identity: VaultIdentity
    private static let chunk = 1 << 18

    /// Opens an existing vault; `expected` is what the register remembers. Throws `Fault(.integrity)` when the folder
    /// holds another store or none (an unmounted disk), rather than writing beside it.
    package init(folder: String, expecting expected: String) throws {
        let identity = try VaultIdentity.read(from: folder)
        guard identity.uuid == expected else {
            throw Fault(
                .integrity,
                Phrase(
                    id: "\(folder): ini bukan tempat penyimpanan milik register ini "
                        + "(\(identity.uuid), seharusnya \(expected)). Pasang disk yang benar.",
                    en: "\(folder): this is not the store of this register "
                        + "(\(identity.uuid), expected \(expected)). Mount the right disk."))
        }
        self.folder = folder
        self.identity = identity
    }

    /// Makes an empty vault with a new identity.
    package static func create(folder: String) throws -> VaultIdentity {
        try makeFolder(folder)
        return try VaultIdentity.create(in: folder)
    }

    /// Copies a file's bytes in; they are on the disk, read back and compared, when this returns. The same bytes
    /// twice are once.
    package func put(path: String) throws -> Stored {
        let source = try OwnedFile(path, O_RDONLY | O_NOFOLLOW)
        return try put(source)
    }

    private func put(_ source: borrowing OwnedFile) throws -> Stored {
        let incoming = folder + "/incoming"
        try Vault.makeFolder(incoming)
        // Named by the writer, so that nobody clears it away as a dead run's.
        let temporary = incoming + "/" + UUID().uuidString + " " + WorkerID.own.description
        defer { unsafe unlink(temporary) }
        let (hex, count) = try copy(source, to: temporary)
        guard let digest = Digest(hex: hex) else { throw Vault.mismatch(temporary) }
        let target = path(of: digest)
        if try Vault.byteCount(target) != nil {
            guard try Vault.hash(target) == hex else { throw Vault.mismatch(target) }
            return Stored(digest: digest, byteCount: count, wasThere: true)
        }
        guard try Vault.hash(temporary) == hex else { throw Vault.mismatch(temporary) }
        try commit(temporary, to: target, byteCount: count)
        return Stored(digest: digest, byteCount: count, wasThere: false)
    }

    /// Gives a file of ours on the same disk a name in the vault too; it is durable when this returns, and the same
    /// bytes twice are once. `known` is its digest where every byte was hashed on its way to the disk.
    func adopt(_ path: String, known: Digest?) throws -> Digest {
        let hex = try known?.hex ?? Vault.hash(path)
        guard let digest = Digest(hex: hex), let count = try Vault.byteCount(path) else {
            throw Fault.system(ENOENT, at: path, doing: "membaca", "read")
        }
        let target = self.path(of: digest)
        if try Vault.byteCount(target) != nil {
            guard try Vault.hash(target) == hex else { throw Vault.mismatch(target) }
            return digest
        }
        let incoming = folder + "/incoming"
        try Vault.makeFolder(incoming)
        let temporary = incoming + "/" + UUID().uuidString + " " + WorkerID.own.description
        defer { unsafe unlink(temporary) }
        guard unsafe link(path, temporary) == 0, unsafe chmod(temporary, 0o400) == 0 else {
            throw Fault.system(errno, at: path, doing: "menyimpan", "save")
        }
        try OwnedFile(temporary, O_RDONLY).synchronise()
        try commit(temporary, to: target, byteCount: count)
        return digest
    }

    /// A read-only descriptor on the payload, which the caller closes. Throws `Fault(.integrity)` when it is gone or its
    /// bytes no longer give its name: a page that a disk lost must not be filed as one that was handed in damaged.
    package func open(_ digest: Digest) throws -> Int32 {
        guard try verifies(digest) else { throw Vault.changed(path(of: digest)) }
        return try Vault.open(path: path(of: digest))
    }

    /// A read-only descriptor on a file that is not taken in (`check`), which the caller closes.
    package static func open(path: String) throws -> Int32 {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault.system(errno, at: path, doing: "membuka", "open") }
        return descriptor
    }

    /// True when the payload is there and its bytes still give its name.
    package func verifies(_ digest: Digest) throws -> Bool {
        try Vault.byteCount(path(of: digest)) != nil && Vault.hash(path(of: digest)) == digest.hex
    }

    /// Removes what killed runs left half copied; what a living process is at stays.
    package func clearIncoming() {
        let incoming = folder + "/incoming"
        for name in (try? FileManager.default.contentsOfDirectory(atPath: incoming)) ?? [] {
            let writer = name.split(separator: " ", maxSplits: 1).last.flatMap { WorkerID(String($0)) }
            if let writer, writer.isAlive != false { continue }
            unsafe unlink(incoming + "/" + name)
        }
    }

    /// Digest and length of a file that is not taken in (`check`).
    package static func measure(path: String) throws -> (digest: Digest, byteCount: Int) {
        guard let count = try byteCount(path), let digest = Digest(hex: try hash(path)) else {
            throw Fault.system(ENOENT, at: path, doing: "membaca", "read")
        }
        return (digest, count)
    }

    package func path(of digest: Digest) -> String {
        "\(folder)/\(digest.hex.prefix(2))/\(digest.hex.dropFirst(2))"
    }

    private func copy(_ source: borrowing OwnedFile, to path: String) throws -> (hex: String, count: Int) {
        let target = try OwnedFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o400)
        var stream = DigestStream()
        var buffer = [UInt8](repeating: 0, count: Vault.chunk)
        var total = 0
        while case let count = try source.read(into: &buffer), count > 0 {
            stream.update(buffer, count: count)
            try target.write(buffer, count: count)
            total += count
        }
        try target.synchronise()
        return (stream.finish(), total)
    }

    /// The sidecar first, then the payload's name, then the folder: a payload with its name is always whole.
    private func commit(_ temporary: String, to target: String, byteCount: Int) throws {
        let shelf = (target as NSString).deletingLastPathComponent
        try Vault.makeFolder(shelf)
        let meta = Array("{\"bytes\":\(byteCount),\"format\":1,\"key\":0}\n".utf8)
        let temporaryMeta = temporary + ".meta"
        defer { unsafe unlink(temporaryMeta) }
        do {
            let file = try OwnedFile(temporaryMeta, O_WRONLY | O_CREAT | O_EXCL, mode: 0o400)
            try file.write(meta, count: meta.count)
            try file.synchronise()
        }
        for (from, to) in [(temporaryMeta, target + ".meta"), (temporary, target)] {
            guard unsafe rename(from, to) == 0 else {
                throw Fault.system(errno, at: to, doing: "menyimpan", "save")
            }
        }
        try OwnedFile.synchronise(folder: shelf)
        try OwnedFile.synchronise(folder: folder)
    }

    /// `nil` when there is no such file.
    private static func byteCount(_ path: String) throws -> Int? {
        var status = stat()
        if unsafe stat(path, &status) == 0 { return Int(status.st_size) }
        if errno == ENOENT { return nil }
        throw Fault.system(errno, at: path, doing: "membaca", "read")
    }

    private static func hash(_ path: String) throws -> String {
        let file = try OwnedFile(path, O_RDONLY)
        var stream = DigestStream()
        var buffer = [UInt8](repeating: 0, count: chunk)
        while case let count = try file.read(into: &buffer), count > 0 {
            stream.update(buffer, count: count)
        }
        return stream.finish()
    }

    static func makeFolder(_ path: String) throws(Fault) {
        if unsafe mkdir(path, 0o700) == 0 {
            try OwnedFile.synchronise(folder: (path as NSString).deletingLastPathComponent)
        } else if errno != EEXIST {
            throw Fault.system(errno, at: path, doing: "membuat folder", "make the folder")
        }
    }

    /// Makes a folder and those above it that are missing.
    static func makeFolders(_ path: String) throws(Fault) {
        var status = stat()
        if unsafe stat(path, &status) == 0 {
            if status.st_mode & S_IFMT == S_IFDIR { return }
            throw Fault.system(ENOTDIR, at: path, doing: "membuat folder", "make the folder")
        }
        let above = (path as NSString).deletingLastPathComponent
        if errno == ENOENT, above != path { try makeFolders(above) }
        try makeFolder(path)
    }

    private static func changed(_ path: String) -> Fault {
        Fault(
            .integrity,
            Phrase(
                id: "\(path): isinya bukan lagi yang dahulu diterima, atau hilang. Pulihkan dari cadangan.",
                en: "\(path): no longer holds what was taken in, or is gone. Restore it from a backup."))
    }

    private static func mismatch(_ path: String) -> Fault {
        Fault(
            .integrity,
            Phrase(
                id:
                    "\(path): isi yang dibaca kembali berbeda dari yang ditulis. Periksa disk sebelum melanjutkan.",
                en:
                    "\(path): what was read back differs from what was written. Check the disk before going on."
            ))
    }
}
