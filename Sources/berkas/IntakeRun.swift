internal import Casework
internal import DossierModel
internal import Foundation
internal import Intake
internal import ReaderProcess
internal import Registry

/// Papers on their way in: all bytes safe first, then read, then filed. A killed run is taken up by the next.
struct IntakeRun {
    let session: Session
    let register: Register
    let vault: Vault
    let receivedOn: CalendarDay
    private let passwords: [String]
    private(set) var refusals: [HandedIn.Refusal] = []
    /// What was handed in this time, in order.
    private(set) var submissions: [Submission] = []
    /// The worst fault of this run.
    private(set) var fault: Fault?

    init(_ session: Session, receivedOn: CalendarDay, passwords: [String]) throws {
        self.session = session
        register = try session.home.openRegister()
        vault = try session.home.openVault(of: register)
        vault.clearIncoming()
        self.receivedOn = receivedOn
        self.passwords = passwords
    }

    /// Puts a submission's bytes into the vault, then journals it.
    mutating func accept(_ handedIn: HandedIn, officer: String? = nil) async throws {
        var files: [SourceFile] = []
        for entry in handedIn.entries {
            let stored = try vault.put(path: entry.path)
            files.append(SourceFile(digest: stored.digest, name: entry.name, byteCount: stored.byteCount))
        }
        let (submission, wasThere) = try await register.accept(
            files, origin: handedIn.origin, receivedOn: receivedOn, officer: officer)
        if wasThere { try await reopen(submission) }
        if !submissions.contains(where: { $0.id == submission.id }) { submissions.append(submission) }
    }

    /// Everything found at a path; what cannot be taken is kept aside with its reason.
    mutating func accept(path: String, officer: String? = nil) async throws {
        let (found, refused) = HandedIn.find(path)
        refusals += refused
        for handedIn in found { try await accept(handedIn, officer: officer) }
    }

    /// One sentence for each path that cannot be taken.
    func complainOfRefusals() {
        for refusal in refusals {
            session.console.complain(
                Phrase(
                    id: "\(refusal.path): \(refusal.message.id).",
                    en: "\(refusal.path): \(refusal.message.en)."))
        }
    }

    /// A submission with files that were locked is due again when passwords are given.
    private func reopen(_ submission: Submission) async throws {
        guard !passwords.isEmpty, let dossier = try await register.dossier(submission.id) else { return }
        let locked = dossier.files.contains { file in
            if case .refused(let defect) = file.outcome {
                defect.kind == .encrypted || defect.kind == .wrongPassword
            } else {
                false
            }
        }
        if locked { _ = try await register.reopen(submission.id) }
    }

    /// Filed dossiers whose archival copies are still to be made: what a full disk left, or what was filed before there were
    /// any.
    func copiesDue() async throws -> Int {
        session.settings[.copies] == "off" ? 0 : try await register.submissionsToCopy().count
    }

    /// Reads and files everything that is due, also what a killed run left, and waits for what of this run's papers
    /// another program reads.
    mutating func work(_ arguments: ReadingArguments) async throws {
        let handedIn = Set(submissions.map(\.id))
        let due = try await register.journal().filter { $0.state != .filed }.map(\.submission)
        let toCopy = try await copiesDue()
        if due.isEmpty, toCopy == 0 { return }
        let vault = self.vault
        let register = self.register
        let composition = try Composition(session, arguments, of: vault)
        let line = ProgressLine(session, arguments)
        defer { line.end() }
        let worker = composition.worker(register)
        // Whoever starts an intake wants it tried now, whatever rested.
        try await register.makeDue()
        var faults: [Fault] = []
        var told = false
        while true {
            faults += try await worker.drain { line.show($0) }
            let left = try await register.journal().filter {
                $0.state != .filed && handedIn.contains($0.submission.id)
            }
            if !faults.isEmpty || left.isEmpty { break }
            if !told {
                session.console.remark(
                    Phrase(
                        id: "\(left.count) kiriman sedang dibaca program lain; menunggu.",
                        en: "Another program is reading \(left.count) of the submissions; waiting for it."))
            }
            told = true
            try await Task.sleep(for: .milliseconds(200))
        }
        line.end()
        await composition.pool.rest()
        do {
            try await composition.copyDesk(session, register)?.drain()
        } catch let fault as Fault {
            faults.append(fault)
        }
        for message in Set(faults.map(\.message)) { session.console.complain(message) }
        if !faults.isEmpty {
            session.console.remark(
                Phrase(
                    id: "Yang sudah diterima tetap aman; `berkas intake` berikutnya melanjutkannya.",
                    en: "What was accepted is safe; the next `berkas intake` goes on with it."))
        }
        fault = faults.first
        for submission in due where !submissions.contains(where: { $0.id == submission.id }) {
            submissions.append(submission)
        }
    }
}
