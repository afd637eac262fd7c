internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Registry

struct ReviewWhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Why a submission is whose it is, or why nobody but an officer can say.",
        discussion: """
            Example:
              berkas review why 0f3c9a2b71d4e685

            Evidence is counted in bits: one more makes it twice as likely that the dossier is the application's own. It
            is weighed anew over the register as it is now and with what officers have corrected.
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String

    /// What `--json` prints.
    private struct Answer: Encodable {
        var submission: String
        var match: DossierJSON.Outcome
        /// Bits of every application before anything is read.
        var prior: Double
        var mostError: Double
        var leastMargin: Double
        var sentences: [Phrase]
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let id = try await register.submissionID(startingWith: submission)
            let dossier = try await standing.requiredDossier(id).dossier
            let reason = MatchReason(
                try await standing.match(of: dossier), session.thresholds, isRead: !dossier.pages.isEmpty)
            if options.json {
                try session.console.json(
                    Answer(
                        submission: id, match: .init(reason.match), prior: MatchReason.prior,
                        mostError: session.thresholds.mostError, leastMargin: session.thresholds.leastMargin,
                        sentences: reason.sentences))
                return .ok
            }
            for sentence in reason.sentences { session.console.result(sentence) }
            for candidate in reason.match.candidates {
                show(candidate, try await register.application(candidate.application), session.console)
            }
            return .ok
        }
    }

    private func show(_ candidate: Candidate, _ record: ApplicationRecord?, _ console: Console) {
        let language = console.language
        let about = [candidate.application, record?.applicantName, record?.permitType].compactMap(\.self)
        console.result("\n" + about.joined(separator: "  "))
        let before = Phrase(id: "sebelum ada yang dibaca", en: "before anything is read")
        let lines =
            [(MatchReason.prior, before, false)]
            + candidate.evidence.map { ($0.weight, $0.note, $0.decisive) }
        for (bits, note, isDecisive) in lines {
            let number = (bits < 0 ? "" : "+") + MatchReason.tenths(bits)
            let mark = isDecisive ? " *" : "  "
            console.result(
                String(repeating: " ", count: max(0, 7 - number.count)) + number + mark
                    + note.text(in: language))
        }
        let (bits, margin) = (
            MatchReason.tenths(MatchReason.bits(of: candidate)), MatchReason.tenths(candidate.margin)
        )
        let error = candidate.error.map(MatchReason.percent) ?? "?"
        console.result(
            Phrase(
                id: "= \(bits) bit; perkiraan salah \(error); \(margin) bit dari calon berikutnya",
                en: "= \(bits) bits; estimated error \(error); \(margin) bits from the next"))
    }
}
