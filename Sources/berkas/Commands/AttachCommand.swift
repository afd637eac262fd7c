internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Registry

struct AttachCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "An officer attaches files to an application's requirement.",
        discussion: "Example:\n  berkas attach 161/SIPA/XI/2026 ijazah.pdf --as ijazah --officer Sari")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var reading: ReadingArguments
    @Argument(help: "The application's number.") var application: String
    @Argument(help: "Files.") var files: [String]
    @Option(name: .customLong("as"), help: "Id of the requirement.") var requirement: String
    @Option(help: "Who decides (else the configuration, else the user).") var officer: String?
    @Option(help: "Why, for the history.") var reason: String?
    @Option(help: "Day at the counter, yyyy-mm-dd (else today).") var received: CalendarDay?

    func run() async throws {
        try await Session.run(options) { session in
            let interruption = Interruption(session.console)
            defer { withExtendedLifetime(interruption) {} }
            var run = try IntakeRun(session, receivedOn: received ?? .today, passwords: reading.password)
            let record = try await run.register.requiredApplication(application)
            try Catalogues(session.home).require(requirement, of: record)
            let officer = session.officer(officer)
            for file in files { try await run.accept(path: file, officer: officer) }
            run.complainOfRefusals()
            let handedIn = run.submissions
            try await run.work(reading)
            if let fault = run.fault { return ExitStatus(fault.kind) }
            var outcomes: [ExitStatus] = []
            for submission in handedIn {
                outcomes.append(try await attach(submission, run, to: record, officer: officer, session))
            }
            if options.json {
                let standing = session.standing(run.register, try Catalogues(session.home))
                for submission in handedIn {
                    if let dossier = try await standing.dossier(submission.id) {
                        try session.console.json(DossierJSON(dossier))
                    }
                }
            }
            let failures = run.refusals.map { _ in ExitStatus.input } + outcomes.filter { $0 != .ok }
            if failures.isEmpty { return .ok }
            return outcomes.contains(.ok) ? .partial : failures[0]
        }
    }

    /// All documents of a submission go under the requirement, whatever the machine proposed.
    private func attach(
        _ submission: Submission, _ run: IntakeRun, to record: ApplicationRecord, officer: String,
        _ session: Session
    ) async throws -> ExitStatus {
        let name = submission.origin
        let dossier = try await run.register.dossier(submission.id)
        for placement in try await run.register.placements(of: submission.id) {
            let changed = try await run.register.confirm(
                placement.document, of: submission.id, to: record.number, requirement: requirement,
                officer: officer, reason: reason, kind: .attach)
            let pages =
                dossier?.documents.first { $0.number == placement.document }?.pages.map(\.description) ?? []
            let what = pages.joined(separator: " ")
            session.console.remark(
                changed
                    ? Phrase(
                        id: "\(name) (\(submission.id)): dokumen \(placement.document) (\(what)) "
                            + "dilekatkan ke \(record.number) sebagai \(requirement).",
                        en: "\(name) (\(submission.id)): document \(placement.document) (\(what)) "
                            + "attached to \(record.number) as \(requirement).")
                    : Phrase(
                        id: "\(name) (\(submission.id)): dokumen \(placement.document) sudah di sana; "
                            + "tidak ada yang berubah.",
                        en: "\(name) (\(submission.id)): document \(placement.document) lies there already; "
                            + "nothing changed."))
        }
        if let dossier, !dossier.documents.isEmpty { return .ok }
        session.console.complain(
            Phrase(
                id: "\(name): disimpan, tetapi tidak ada dokumen yang terbaca di dalamnya. "
                    + "Lihat `berkas dossier show \(submission.id)`.",
                en: "\(name): kept, but no document could be read in it. "
                    + "See `berkas dossier show \(submission.id)`."))
        guard let dossier else { return .input }
        return IntakeSummary(
            dossiers: [StandingDossier(dossier: dossier)], language: session.console.language
        )
        .status
    }
}
