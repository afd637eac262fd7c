internal import CSodium
package import DossierModel
internal import Foundation
internal import Glibc

/// The office's secret Ed25519 key (RFC 8032): a file outside the home, so that a copy of the data cannot sign.
package struct SigningKey: Sendable, CustomStringConvertible {
    package let verifyingKey: VerifyingKey
    /// libsodium's form: seed and public key.
    private let secret: [UInt8]

    private static let prefix = "berkas-ed25519-seed "

    /// `nil` unless `seed` is 32 bytes.
    package init?(seed: [UInt8]) {
        guard seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
        var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        guard unsafe crypto_sign_seed_keypair(&open, &secret, seed) == 0,
            let key = VerifyingKey(bytes: open)
        else { return nil }
        verifyingKey = key
        self.secret = secret
    }

    /// Reads a key file. A file within `home`, or one that others than its owner can use, is refused.
    package init(path: String, outside home: String) throws(Fault) {
        try SigningKey.require(path, outside: home)
        let file = try OwnedFile(path, O_RDONLY)
        var status = stat()
        guard unsafe fstat(file.descriptor, &status) == 0 else {
            throw Fault.system(errno, at: path, doing: "membuka", "open")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Fault(
                .access,
                Phrase(
                    id: "\(path): kunci penanda tangan dapat dibaca orang lain. "
                        + "Jalankan `chmod 600 \(path)`; bila mungkin sudah disalin orang, gantilah kuncinya.",
                    en: "\(path): others can read the signing key. "
                        + "Run `chmod 600 \(path)`; if somebody may have copied it, rotate the key."))
        }
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = try file.read(into: &buffer)
        let text = String(decoding: buffer.prefix(count), as: UTF8.self)
        guard text.hasPrefix(SigningKey.prefix), text.hasSuffix("\n"),
            let seed = Hexadecimal.bytes(text.dropFirst(SigningKey.prefix.count).dropLast()),
            let key = SigningKey(seed: seed)
        else {
            throw Fault(
                .integrity,
                Phrase(
                    id: "\(path): bukan kunci penanda tangan Berkas, atau rusak. "
                        + "Sebutkan file kunci yang benar, atau kembalikan dari cadangannya.",
                    en: "\(path): this is no signing key of Berkas, or it is damaged. "
                        + "Name the right key file, or restore it from its backup."))
        }
        self = key
    }

    /// Makes a key and its file, mode 0600, on the disk when this returns. What is there is never overwritten.
    package static func create(at path: String, outside home: String) throws(Fault) -> SigningKey {
        try require(path, outside: home)
        var source = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        guard let key = SigningKey(seed: seed) else {
            throw Fault.system(EIO, at: path, doing: "membuat", "make")
        }
        let bytes = Array((prefix + Hexadecimal.text(seed) + "\n").utf8)
        let temporary = "\(path).\(getpid()).new"
        defer { _ = unsafe unlink(temporary) }
        do {
            let file = try OwnedFile(temporary, O_WRONLY | O_CREAT | O_EXCL)
            guard fchmod(file.descriptor, 0o600) == 0 else {
                throw Fault.system(errno, at: path, doing: "menyimpan", "save")
            }
            try file.write(bytes, count: bytes.count)
            try file.synchronise()
        }
        // Unlike `rename`, `link` leaves a key alone that is there already.
        guard unsafe link(temporary, path) == 0 else {
            guard errno == EEXIST else { throw Fault.system(errno, at: path, doing: "menyimpan", "save") }
            throw Fault(
                .access,
                Phrase(
                    id: "\(path) sudah ada, dan kunci tidak pernah ditimpa. Sebutkan nama file yang lain.",
                    en: "\(path) is there already, and a key is never overwritten. Name another file."))
        }
        try OwnedFile.synchronise(folder: (path as NSString).deletingLastPathComponent)
        return key
    }

    package var id: String { verifyingKey.id }

    /// Ed25519, 64 bytes.
    package func signature(over message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }

    /// The id alone, so that no log shows the secret.
    package var description: String { "SigningKey \(id)" }

    private static func require(_ path: String, outside home: String) throws(Fault) {
        let (file, folder) = (
            (path as NSString).resolvingSymlinksInPath, (home as NSString).resolvingSymlinksInPath
        )
        guard file.hasPrefix(folder + "/") else { return }
        throw Fault(
            .access,
            Phrase(
                id: "\(path): kunci penanda tangan tidak boleh disimpan di dalam \(home), "
                    + "karena salinan data akan dapat menandatangani. Sebutkan tempat lain.",
                en: "\(path): a signing key must not lie within \(home), "
                    + "because a copy of the data could sign. Name another place."))
    }
}
