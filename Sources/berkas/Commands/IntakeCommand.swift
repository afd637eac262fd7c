internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

extension CalendarDay: ExpressibleByArgument {
    init?(argument: String) { self.init(iso: argument) }
}

struct IntakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake", abstract: "Take papers in: keep the bytes, read them, attach what is certain.",
        discussion: """
            Example:
              berkas intake scans/ --received 2026-11-23

            A file is a submission of its own. The files directly in a folder are one submission; each sub-folder is
            one, with all that lies below it. The same papers twice are once. A run that was killed is taken up by the
            next: `berkas intake` without a path finishes what is due.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var reading: ReadingArguments
    @Option(help: "Day at the counter, yyyy-mm-dd (else today).") var received: CalendarDay?
    @Flag(help: "Only make the bytes safe; `berkas work` reads them.") var later = false
    @Argument(help: "Files and folders.") var paths: [String] = []

    func run() async throws {
        try await Session.run(options) { session in
            let interruption = Interruption(session.console)
            defer { withExtendedLifetime(interruption) {} }
            var run = try IntakeRun(session, receivedOn: received ?? .today, passwords: reading.password)
            for path in paths { try await run.accept(path: path) }
            run.complainOfRefusals()
            if later { return accepted(run, session) }
            let due =
                try await run.register.journal().count { $0.state != .filed } + (try await run.copiesDue())
            try await run.work(reading)
            return try await report(run, changed: due > 0, session)
        }
    }

    private func accepted(_ run: IntakeRun, _ session: Session) -> ExitStatus {
        session.console.remark(
            Phrase(
                id: "\(run.submissions.count) kiriman tersimpan aman; `berkas work` membacanya.",
                en: "\(run.submissions.count) submissions are safe; `berkas work` reads them."))
        return run.refusals.isEmpty ? .ok : run.submissions.isEmpty ? .input : .partial
    }

    private func report(_ run: IntakeRun, changed: Bool, _ session: Session) async throws -> ExitStatus {
        let standing = session.standing(run.register, try Catalogues(session.home))
        var dossiers: [StandingDossier] = []
        for submission in run.submissions {
            if let dossier = try await standing.dossier(submission.id) { dossiers.append(dossier) }
        }
        let summary = IntakeSummary(dossiers: dossiers, language: session.console.language)
        if options.json {
            for dossier in dossiers { try session.console.json(DossierJSON(dossier)) }
        } else if !options.quiet, !dossiers.isEmpty {
            session.console.result(summary.table)
            session.console.result(summary.counts)
        }
        if !changed { session.console.remark(unchanged(run)) }
        if let fault = run.fault { return ExitStatus(fault.kind) }
        if !run.refusals.isEmpty { return dossiers.isEmpty ? .input : .partial }
        return changed ? summary.status : .ok
    }

    private func unchanged(_ run: IntakeRun) -> Phrase {
        if run.submissions.isEmpty, run.refusals.isEmpty {
            return Phrase(id: "Tidak ada yang menunggu dibaca.", en: "Nothing waits to be read.")
        }
        if run.submissions.isEmpty {
            return Phrase(id: "Tidak ada yang diterima.", en: "Nothing was taken in.")
        }
        return run.refusals.isEmpty
            ? Phrase(
                id: "Semuanya sudah ada; tidak ada yang berubah.",
                en: "Everything is already in; nothing changed.")
            : Phrase(
                id: "Selain yang disebut di atas, semuanya sudah ada; tidak ada yang berubah.",
                en: "But for what is named above everything is already in; nothing changed.")
    }
}
