internal import ArgumentParser
internal import CLinux
internal import Foundation

/// The program: finds the command, and ends with the exit code of the table.
@main
struct Berkas: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "berkas",
        abstract: "Scanned dossiers become documents attached to applications.",
        discussion: """
            A first day:
              berkas init --home ~/office
              berkas applications import applications.csv --home ~/office
              berkas intake scans/ --home ~/office
              berkas review list --home ~/office

            Set BERKAS_HOME to leave out --home. `berkas exit-codes` tells how commands end.
            """,
        version: "berkas \(version)",
        subcommands: [
            InitCommand.self, ApplicationsCommand.self, CheckCommand.self, IntakeCommand.self,
            WorkCommand.self, ServeCommand.self,
            StationCommand.self, UserCommand.self, ClientCommand.self, BackupCommand.self,
            RestoreCommand.self, WebhookCommand.self,
            ReceiptCommand.self, ShortageCommand.self, VerifyCommand.self, KeyCommand.self,
            ExportCommand.self,
            AttachCommand.self, ReviewCommand.self, DossierCommand.self, CoverCommand.self,
            ConfigCommand.self,
            ExitCodesCommand.self,
        ])

    /// Of this software, as copies and `--version` tell it.
    static let version = "0.1.0"

    static func main() async {
        berkas_keep_no_freed_memory()
        do {
            let command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = command
                try command.run()
            }
        } catch {
            if exitCode(for: error) == .validationFailure {
                FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
                exit(withError: ExitStatus.arguments.code)
            }
            exit(withError: error)
        }
    }
}
