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

    /// The caller holds the home's lock.
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

    /// Reads and files everything that is due, also what a killed run left.
    mutating func work(_ arguments: ReadingArguments) async throws {
        let due = try await register.journal(.received).map(\.submission)
        if due.isEmpty { return }
        let vault = self.vault
        let register = self.register
        let composition = try Composition(session, arguments) { file in
            OpenFile(adopting: try vault.open(file.digest))
        }
        let line = ProgressLine(session, arguments)
        defer { line.end() }
        let faults = try await withThrowingTaskGroup(of: Fault?.self) { group in
            var faults: [Fault] = []
            for (index, submission) in due.enumerated() {
                if index >= composition.jobs, let fault = try await group.next() ?? nil {
                    faults.append(fault)
                    // What failed here fails for the others too; they stay due.
                    if fault.kind != .other { break }
                }
                group.addTask {
                    do {
                        let dossier = try await composition.dossier(of: submission, register: register) {
                            line.show($0)
                        }
                        try await register.file(dossier)
                        return nil
                    } catch let fault as Fault {
                        // The note is for `dossier list`; where it cannot be kept the fault itself still is told.
                        try? await register.note(fault, for: submission.id)
                        return fault
                    }
                }
            }
            for try await fault in group { if let fault { faults.append(fault) } }
            return faults
        }
        line.end()
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
