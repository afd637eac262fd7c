internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

struct WorkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Read and file what is due, as a process of its own.",
        discussion: """
            Example:
              berkas work --home /srv/berkas
              berkas work --once

            Any number of workers share the work of a home; `berkas serve` has one inside. What meets a fault of ours (a
            full disk, a lost database) rests and is tried again for as long as the fault lasts.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var reading: ReadingArguments
    @Flag(help: "End when nothing is due.") var once = false

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let vault = try session.home.openVault(of: register)
            vault.clearIncoming()
            let composition = try Composition(session, reading, of: vault)
            let worker = composition.worker(register)
            let copies = try composition.copyDesk(session, register)
            if once {
                let status = try await drain(worker, register, session)
                if status == .ok { try await copies?.drain() }
                return status
            }
            session.console.remark(
                Phrase(
                    id: "Menunggu kiriman di \(session.home.folder); Ctrl-C untuk berhenti.",
                    en: "Waiting for submissions in \(session.home.folder); Ctrl-C ends it."))
            try await Termination.cancelling {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await worker.run { session.console.complain($0.message) } }
                    if let copies {
                        group.addTask { try await copies.run { session.console.complain($0.message) } }
                    }
                    try await group.waitForAll()
                }
            }
            return .ok
        }
    }

    private func drain(_ worker: Worker, _ register: Register, _ session: Session) async throws -> ExitStatus
    {
        let interruption = Interruption(session.console)
        defer { withExtendedLifetime(interruption) {} }
        let line = ProgressLine(session, reading)
        let faults = try await worker.drain { line.show($0) }
        line.end()
        for message in Set(faults.map(\.message)) { session.console.complain(message) }
        return faults.first.map { ExitStatus($0.kind) } ?? .ok
    }
}
