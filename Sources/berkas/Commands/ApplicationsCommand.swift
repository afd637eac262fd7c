internal import ArgumentParser

struct ApplicationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "applications", abstract: "The digital applications that papers are attached to.",
        discussion: "Example:\n  berkas applications import applications.csv\n  berkas applications list",
        subcommands: [
            ApplicationsImportCommand.self, ApplicationsListCommand.self, ApplicationsShowCommand.self,
        ])
}
