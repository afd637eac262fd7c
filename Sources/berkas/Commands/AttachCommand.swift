internal import ArgumentParser
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
            let lock = try session.home.lock()
            defer { withExtendedLifetime(lock) {} }
            var run = try IntakeRun(session, receivedOn: received ?? .today)
            let record = try await run.register.requiredApplication(application)
            let officer = session.officer(officer)
            for file in files {
                try await run.accept(HandedIn(file: file), officer: officer)
            }
            try await run.work(reading)
            if let fault = run.fault { return ExitStatus(fault.kind) }
            return try await attach(run, to: record, officer: officer, session)
        }
    }

    private func attach(
        _ run: IntakeRun, to record: ApplicationRecord, officer: String, _ session: Session
    ) async throws -> ExitStatus {
        var status = ExitStatus.ok
        for submission in run.submissions.prefix(files.count) {
            let placements = try await run.register.placements(of: submission.id)
            for placement in placements {
                try await run.register.confirm(
                    placement.document, of: submission.id, to: record.number, requirement: requirement,
                    officer: officer, reason: reason, kind: .attach)
                session.console.remark(
                    Phrase(
                        id:
                            "\(submission.origin): dokumen \(placement.document) → \(record.number), \(requirement)",
                        en:
                            "\(submission.origin): document \(placement.document) → \(record.number), \(requirement)"
                    ))
            }
            if placements.isEmpty {
                session.console.complain(
                    Phrase(
                        id:
                            "\(submission.origin): tidak ada dokumen yang terbaca. Pindai ulang lalu coba lagi.",
                        en: "\(submission.origin): no document could be read. Scan it again and retry."))
                status = .input
            }
        }
        return status
    }
}
