package import DossierModel
internal import Foundation
internal import Glibc

/// Where archival copies lie: `copies/ab/cdef….pdf` below the home, by the digest of their bytes. They are derived from the
/// vault's originals and can be made again, so none is ever the only one of anything.
package struct CopyStore: Sendable {
    package let folder: String

    package init(_ home: Home) { folder = home.folder + "/copies" }

    package func path(of digest: Digest) -> String {
        "\(folder)/\(digest.hex.prefix(2))/\(digest.hex.dropFirst(2)).pdf"
    }

    package func holds(_ digest: Digest) -> Bool { unsafe access(path(of: digest), R_OK) == 0 }

    /// A copy on its way; durable when it is sealed. What is not sealed leaves nothing behind.
    package final class Draft {
        private let file: OwnedFile
        private let store: CopyStore
        private let temporary: String
        private var stream = DigestStream()
        package private(set) var byteCount = 0

        fileprivate init(_ store: CopyStore) throws {
            self.store = store
            let incoming = store.folder + "/incoming"
            try Vault.makeFolders(incoming)
            temporary = incoming + "/" + UUID().uuidString
            file = try OwnedFile(temporary, O_RDWR | O_CREAT | O_EXCL, mode: 0o400)
        }

        deinit { unsafe unlink(temporary) }

        package func append(_ bytes: [UInt8]) throws {
            try file.write(bytes, count: bytes.count)
            stream.update(bytes, count: bytes.count)
            byteCount += bytes.count
        }

        /// A read-only descriptor on what was written, which the caller closes.
        package func open() throws -> Int32 { try Vault.open(path: temporary) }

        /// Gives it its place. The same bytes twice are once.
        package func seal() throws -> Digest {
            try file.synchronise()
            guard let digest = Digest(hex: stream.finish()) else {
                throw Fault.system(EIO, at: temporary, doing: "menyimpan", "save")
            }
            stream = DigestStream()
            let target = store.path(of: digest)
            let shelf = (target as NSString).deletingLastPathComponent
            try Vault.makeFolders(shelf)
            guard unsafe rename(temporary, target) == 0 else {
                throw Fault.system(errno, at: target, doing: "menyimpan", "save")
            }
            try OwnedFile.synchronise(folder: shelf)
            return digest
        }
    }

    package func draft() throws -> Draft { try Draft(self) }

    /// Removes a copy that nothing names any more.
    package func remove(_ digest: Digest) { unsafe unlink(path(of: digest)) }
}
