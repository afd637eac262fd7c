internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Officers who may log in to the review console.",
        discussion: """
            Example:
              berkas user add sari --role verifikator
              berkas user list
              berkas user role sari arsip
              berkas user password sari
              berkas user close sari

            A password is asked for, or read from standard input where that is no terminal.
            """,
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserRoleCommand.self, UserPasswordCommand.self,
            UserCloseCommand.self, UserOpenCommand.self,
        ])
}

extension Role: ExpressibleByArgument {}

struct UserAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Let an officer in.",
        discussion: "Example:\n  berkas user add sari --role verifikator")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "What the officer types to log in.") var name: String
    @Option(help: "loket, verifikator, arsip, admin or auditor.") var role: Role

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let user = try await register.addUser(
                name, role: role, hash: try Password.hash(try session.password(for: name)),
                by: session.officer(nil))
            if options.json { try session.console.json(user) }
            session.console.remark(
                Phrase(
                    id: "\(name) sekarang boleh masuk sebagai \(role.rawValue).",
                    en: "\(name) may now log in as \(role.rawValue)."))
            return .ok
        }
    }
}

struct UserListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every officer.", discussion: "Example:\n  berkas user list")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            let users = try await session.home.openRegister().users()
            if options.json {
                for user in users { try session.console.json(user) }
                return .ok
            }
            let indonesian = session.console.language == .indonesian
            var table = Table(
                header: indonesian ? ["Nama", "Peran", "Keadaan"] : ["Name", "Role", "State"], ids: [0])
            table.rows = users.map {
                [
                    $0.name, $0.role.rawValue,
                    $0.closedAt == nil
                        ? (indonesian ? "boleh masuk" : "may log in") : (indonesian ? "ditutup" : "closed"),
                ]
            }
            session.console.result(table)
            return .ok
        }
    }
}

struct UserRoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Change what an officer is there for.",
        discussion: "Example:\n  berkas user role sari arsip")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The officer's name.") var name: String
    @Argument(help: "loket, verifikator, arsip, admin or auditor.") var role: Role

    func run() async throws {
        try await Session.run(options) { session in
            let changed = try await session.home.openRegister().setRole(
                role, of: name, by: session.officer(nil))
            session.tell(changed, Phrase(id: "\(name): \(role.rawValue).", en: "\(name): \(role.rawValue)."))
            return .ok
        }
    }
}

struct UserPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Give an officer a new password; open sessions end.",
        discussion: "Example:\n  berkas user password sari")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The officer's name.") var name: String

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            _ = try await register.requiredUser(name)
            let hash = try Password.hash(try session.password(for: name))
            try await register.setPassword(hash: hash, of: name, by: session.officer(nil))
            session.tell(
                true, Phrase(id: "\(name): kata sandi baru berlaku.", en: "\(name): the new password holds."))
            return .ok
        }
    }
}

struct UserCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Shut an officer out; the history stays.",
        discussion: "Example:\n  berkas user close sari")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The officer's name.") var name: String

    func run() async throws {
        try await Session.run(options) { session in
            let changed = try await session.home.openRegister().setOpen(
                false, name, by: session.officer(nil))
            session.tell(
                changed, Phrase(id: "\(name) tidak boleh masuk lagi.", en: "\(name) may not log in any more.")
            )
            return .ok
        }
    }
}

struct UserOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Let an officer in again.",
        discussion: "Example:\n  berkas user open sari")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The officer's name.") var name: String

    func run() async throws {
        try await Session.run(options) { session in
            let changed = try await session.home.openRegister().setOpen(true, name, by: session.officer(nil))
            session.tell(changed, Phrase(id: "\(name) boleh masuk lagi.", en: "\(name) may log in again."))
            return .ok
        }
    }
}

extension Session {
    fileprivate func tell(_ changed: Bool, _ sentence: Phrase) {
        console.remark(
            changed ? sentence : Phrase(id: "Tidak ada yang berubah.", en: "Nothing changed."))
    }

    /// Typed twice on a terminal, without being shown; else a line of standard input.
    fileprivate func password(for name: String) throws -> String {
        guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
        let first = unsafe String(cString: getpass(prompt("Kata sandi \(name): ", "Password of \(name): ")))
        let second = unsafe String(cString: getpass(prompt("Sekali lagi: ", "Once more: ")))
        guard first == second else {
            throw Fault(
                .other,
                Phrase(id: "Kedua kata sandi tidak sama.", en: "The two passwords are not the same."))
        }
        return first
    }

    private func prompt(_ id: String, _ en: String) -> String {
        Phrase(id: id, en: en).text(in: console.language)
    }
}
