internal import ArgumentParser
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

            Set BERKAS_HOME to leave out --home. Exit codes: 0 all is well; 1 wrong arguments; 2 a file cannot be
            read; 3 something is not installed; 5 no access; 8 encrypted; 9 configuration; 15 other; 21 something
            waits for review; 22 papers are missing; 26 some files taken, some not; 27 a store does not verify.
            """,
        subcommands: [
            InitCommand.self, ApplicationsCommand.self, CheckCommand.self, IntakeCommand.self,
            AttachCommand.self, ReviewCommand.self, DossierCommand.self, ConfigCommand.self,
        ])

    static func main() async {
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
