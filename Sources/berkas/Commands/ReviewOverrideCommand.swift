internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Registry

struct ReviewOverrideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override", abstract: "Let a blocking finding pass, with the reason.",
        discussion: """
            Example:
              berkas review override 0f3c9a2b71d4e685 MissingRequirement --reason "menyusul, disposisi kepala"

            The findings stay and show who let them pass; --withdraw takes it back. The history keeps both.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String
    @Argument(help: "Name of the rule, as `berkas dossier show` prints it.") var rule: String
    @Option(help: "Why, for the history.") var reason: String
    @Option(help: "Who decides (else the configuration, else the user).") var officer: String?
    @Flag(help: "Take an override back.") var withdraw = false

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason must not be empty.") }
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let id = try await register.submissionID(startingWith: submission)
            let officer = session.officer(officer)
            if withdraw {
                let changed = try await register.withdrawOverride(
                    rule, of: id, officer: officer, reason: reason)
                session.console.remark(
                    changed
                        ? Phrase(id: "\(rule): pengecualian ditarik.", en: "\(rule): blocks again.")
                        : Phrase(
                            id: "\(rule): tidak ada pengecualian; tidak ada yang berubah.",
                            en: "\(rule): nothing is let pass; nothing changed."))
                try await printOverrides(of: id, register, session)
                return .ok
            }
            try await requireBlock(in: try await standing.dossier(id), of: id)
            let changed = try await register.override(rule, of: id, officer: officer, reason: reason)
            session.console.remark(
                changed
                    ? Phrase(
                        id: "\(rule): dikecualikan oleh \(officer).", en: "\(rule): let pass by \(officer).")
                    : Phrase(
                        id: "\(rule): sudah dikecualikan; tidak ada yang berubah.",
                        en: "\(rule): is let pass already; nothing changed."))
            try await printOverrides(of: id, register, session)
            return .ok
        }
    }

    /// With `--json`: those that stand now.
    private func printOverrides(of id: String, _ register: Register, _ session: Session) async throws {
        guard options.json else { return }
        for decision in try await register.overrides(of: id) { try session.console.json(decision) }
    }

    /// Only what blocks can be let pass.
    private func requireBlock(in standing: StandingDossier?, of id: String) async throws {
        let rules = standing?.dossier.findings.filter { $0.severity == .block }.map(\.rule) ?? []
        if rules.contains(rule) { return }
        let known = Set(rules).sorted().joined(separator: ", ")
        throw Fault(
            .other,
            Phrase(
                id: "\(id): \(rule) tidak memblokir di sini. "
                    + (known.isEmpty ? "Tidak ada yang memblokir." : "Yang memblokir: \(known)."),
                en: "\(id): \(rule) does not block here. "
                    + (known.isEmpty ? "Nothing blocks." : "What blocks: \(known).")))
    }
}
