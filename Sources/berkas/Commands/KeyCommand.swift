internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Registry

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The office's signing key.",
        discussion: "Example:\n  berkas key list\n  berkas key head > 2026-11-24.head",
        subcommands: [KeyListCommand.self, KeyRotateCommand.self, KeyHeadCommand.self])
}

struct KeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every public key that ever signed, the one in force last.",
        discussion: "Example:\n  berkas key list")

    private struct Listed: Encodable {
        var id: String
        var key: String
        var since: Int
    }

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            let keys = try await session.home.openRegister().ledgerKeys()
            if options.json {
                for key in keys {
                    try session.console.json(Listed(id: key.key.id, key: key.key.hex, since: key.since))
                }
                return .ok
            }
            for key in keys { session.console.result("\(key.key.id) \(key.key.hex)") }
            return .ok
        }
    }
}

struct KeyRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "A new signing key, vouched for by the one in force.",
        discussion: """
            Example:
              berkas key rotate --to /etc/berkas/office-2027.key

            What the old key signed stays verifiable. Set signing_key to the new file afterwards, and give out the page of
            `berkas verify page` anew.
            """)

    @OptionGroup var options: GlobalOptions
    @Option(name: .customLong("to"), help: "The new key's file, outside the home; it must not be there yet.")
    var path: String
    @Option(help: "Who decides (else the configuration, else the user).") var officer: String?

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let former = try session.signingKey()
            let key = try SigningKey.create(at: path, outside: session.home.folder)
            try await register.enterKey(key, endorsedBy: former, officer: session.officer(officer))
            session.console.remark(
                Phrase(
                    id: "Kunci \(key.id) berlaku. Tulis signing_key: \(path) di berkas.yaml.",
                    en: "The key \(key.id) is in force. Write signing_key: \(path) in berkas.yaml."))
            return .ok
        }
    }
}

struct KeyHeadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head", abstract: "Sign the ledger as it is now: a head to print or to keep elsewhere.",
        discussion:
            "Example:\n  berkas key head > 2026-11-24.head\n  berkas verify ledger --head 2026-11-24.head")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            try session.console.json(
                try await session.home.openRegister().ledgerHead(signedBy: try session.signingKey()))
            return .ok
        }
    }
}
