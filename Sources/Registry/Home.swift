internal import DossierModel
internal import Foundation
internal import Glibc

/// One folder that holds everything of an office: `berkas.yaml`, `register.sqlite`, `vault/`, `catalogues/`.
package struct Home: Sendable {
    package let folder: String

    package init(folder: String) {
        var path = (folder as NSString).standardizingPath
        if !path.hasPrefix("/") { path = FileManager.default.currentDirectoryPath + "/" + path }
        self.folder = path
    }

    package var configurationPath: String { folder + "/berkas.yaml" }
    package var registerPath: String { folder + "/register.sqlite" }
    package var vaultPath: String { folder + "/vault" }
    package var cataloguesPath: String { folder + "/catalogues" }

    /// Makes the folder and what belongs in it; what is there stays. Returns `true` when something was made.
    package func initialise(configuration: String) throws -> Bool {
        let wasThere =
            FileManager.default.fileExists(atPath: registerPath)
            && FileManager.default.fileExists(atPath: vaultPath + "/identity.json")
            && FileManager.default.fileExists(atPath: configurationPath)
        try Vault.makeFolders(folder)
        let register = try Register(path: registerPath, create: true)
        if let known = try register.setting("vault") {
            _ = try Vault(folder: vaultPath, expecting: known)
        } else {
            try register.setOnce("vault", try Vault.create(folder: vaultPath).uuid)
        }
        try Vault.makeFolder(cataloguesPath)
        if !FileManager.default.fileExists(atPath: configurationPath) {
            let bytes = Array(configuration.utf8)
            let file = try OwnedFile(configurationPath, O_WRONLY | O_CREAT | O_EXCL)
            try file.write(bytes, count: bytes.count)
            try file.synchronise()
        }
        return !wasThere
    }

    package func openRegister() throws -> Register { try Register(path: registerPath) }

    /// The vault that the register knows; any other is refused.
    package func openVault(of register: Register) throws -> Vault {
        guard let known = try register.setting("vault") else {
            throw Fault(
                .integrity,
                Phrase(
                    id: "\(folder): register tidak mengenal vault. Jalankan `berkas init` lagi.",
                    en: "\(folder): the register knows no vault. Run `berkas init` again."))
        }
        return try Vault(folder: vaultPath, expecting: known)
    }
}
