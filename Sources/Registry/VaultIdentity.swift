internal import DossierModel
internal import Foundation
internal import Glibc

/// Says which store a vault is, so that an unmounted or exchanged disk is noticed before a byte is written.
package struct VaultIdentity: Codable, Hashable, Sendable {
    package var uuid: String
    /// Counts up when the store is restored or moved; 1 at first.
    package var epoch: Int

    private static let name = "identity.json"

    static func read(from folder: String) throws -> VaultIdentity {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name),
            let identity = try? JSONDecoder().decode(VaultIdentity.self, from: data)
        else {
            throw Fault(
                .integrity,
                Phrase(
                    id: "\(folder)/\(name) tidak ada atau rusak: tempat penyimpanan tidak terpasang? "
                        + "Pasang disk yang benar; jangan membuat yang baru di tempatnya.",
                    en: "\(folder)/\(name) is missing or damaged: is the store not mounted? "
                        + "Mount the right disk; do not make a new one in its place."))
        }
        return identity
    }

    /// An identity that is there already is kept (a killed `init`).
    static func create(in folder: String) throws -> VaultIdentity {
        if FileManager.default.fileExists(atPath: folder + "/" + name) { return try read(from: folder) }
        let identity = VaultIdentity(uuid: UUID().uuidString.lowercased(), epoch: 1)
        let bytes = Array(try JSONText.encode(identity).utf8)
        let temporary = folder + "/" + name + ".new"
        do {
            let file = try OwnedFile(temporary, O_WRONLY | O_CREAT | O_TRUNC)
            try file.write(bytes, count: bytes.count)
            try file.synchronise()
        }
        guard unsafe rename(temporary, folder + "/" + name) == 0 else {
            throw Fault.system(errno, at: folder, doing: "menyimpan", "save")
        }
        try OwnedFile.synchronise(folder: folder)
        return identity
    }
}
