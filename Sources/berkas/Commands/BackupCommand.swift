internal import ArgumentParser
internal import DossierModel
internal import Registry

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the home to another disk, while everybody works.",
        discussion: """
            Example:
              berkas backup /mnt/cadangan/berkas

            Into the folder of an earlier backup only what is new is copied. The signing key is not copied: keep it apart.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The folder of the backup.") var folder: String

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let vault = try session.home.openVault(of: register)
            let summary = try await Backup(folder: folder).take(of: session.home, register, vault)
            if options.json { try session.console.json(summary) }
            session.console.remark(
                Phrase(
                    id: "\(folder): \(summary.objects) berkas (\(summary.added) baru), "
                        + "\(summary.ledgerEntries) entri buku besar. Kunci tidak ikut: simpan \(session.keyPath) "
                        + "terpisah.",
                    en: "\(folder): \(summary.objects) files (\(summary.added) new), "
                        + "\(summary.ledgerEntries) ledger entries. The key is not in it: keep \(session.keyPath) "
                        + "apart."))
            return .ok
        }
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make a home of a backup; every file and the ledger are verified.",
        discussion: "Example:\n  berkas restore /mnt/cadangan/berkas --home /srv/berkas")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The folder of the backup.") var folder: String

    func run() async throws {
        try await Session.run(options) { session in
            let summary = try await Backup(folder: folder).restore(to: session.home)
            if options.json { try session.console.json(summary) }
            session.console.remark(
                Phrase(
                    id:
                        "\(session.home.folder): \(summary.objects) berkas dan \(summary.ledgerEntries) entri "
                        + "buku besar, keadaan \(summary.at), semua terverifikasi.",
                    en:
                        "\(session.home.folder): \(summary.objects) files and \(summary.ledgerEntries) ledger "
                        + "entries, as of \(summary.at), all verified."))
            return .ok
        }
    }
}
