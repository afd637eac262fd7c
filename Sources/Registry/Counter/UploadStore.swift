package import DossierModel
internal import Foundation
internal import Glibc

/// The bytes of uploads on their way, one file each, on the vault's disk so that a whole one is taken in without a copy.
package struct UploadStore: Sendable {
    private let folder: String
    private let vault: Vault

    /// Makes the folder where it is missing.
    package init(_ home: Home, _ vault: Vault) throws {
        folder = home.folder + "/uploads"
        self.vault = vault
        try Vault.makeFolder(folder)
    }

    /// Bytes that are free on the vault's disk.
    package var room: Int {
        var status = statvfs()
        guard unsafe statvfs(folder, &status) == 0 else { return 0 }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    private func path(_ upload: Upload) -> String { folder + "/" + upload.id }

    /// Makes the file of a new upload, empty.
    package func create(_ upload: Upload) throws {
        _ = try OwnedFile(path(upload), O_WRONLY | O_CREAT | O_EXCL)
        try OwnedFile.synchronise(folder: folder)
    }

    /// The file, positioned behind the bytes that count; what a killed run wrote beyond them is cut off. `nil` while
    /// another request writes to it.
    package func open(_ upload: Upload) throws -> UploadFile? {
        try UploadFile(path(upload), from: upload.received)
    }

    /// Writes the parts' bytes one behind the other into a new upload's file.
    package func join(_ parts: [Upload], into upload: Upload) throws {
        try create(upload)
        guard let target = try UploadFile(path(upload), from: 0) else { return }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        for part in parts {
            let source = try OwnedFile(path(part), O_RDONLY)
            while case let count = try source.read(into: &buffer), count > 0 {
                try target.write(buffer, count: count)
            }
        }
        try target.synchronise()
    }

    /// Takes a whole upload into the vault. `known` is the digest of its bytes where they were all seen on their way;
    /// otherwise they are read. The upload's own name for them goes only after the register knows, see `forget`.
    package func takeIn(_ upload: Upload, known: Digest?) throws -> Digest {
        try vault.adopt(path(upload), known: known)
    }

    /// Removes an upload's file; no error when it is gone.
    package func forget(_ upload: Upload) { unsafe unlink(path(upload)) }
}
