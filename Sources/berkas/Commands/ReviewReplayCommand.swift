internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Registry

struct ReviewReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Try other thresholds on dossiers that are settled, before setting them.",
        discussion: """
            Example:
              berkas review replay --error 0.02 --margin 5

            Every dossier is matched as the machine first read it, over the register as it is now, and held against where its
            documents lie by now. Nothing is changed. What holds is set in berkas.yaml: match_error, match_margin.
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "Largest estimated error to try, 0 to 0.5 (else the configuration's).") var error: Double?
    @Option(help: "Least margin in bits to try, 0 to 64 (else the configuration's).") var margin: Double?

    /// What `--json` prints.
    private struct Answer: Encodable {
        var mostError: Double
        var leastMargin: Double
        var confirmed: MatchReplay.Count
        var unopposed: MatchReplay.Count
        var divided: Int
        var strays: [MatchReplay.Stray]
    }

    func validate() throws {
        if let error, !(0...0.5).contains(error) {
            throw ValidationError("--error is a share from 0 to 0.5.")
        }
        if let margin, !(0...64).contains(margin) { throw ValidationError("--margin is 0 to 64 bits.") }
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (_, standing) = try session.standing()
            var tried = session.thresholds
            tried.mostError = error ?? tried.mostError
            tried.leastMargin = margin ?? tried.leastMargin
            let replay = try await MatchReplay(standing, thresholds: tried)
            if options.json {
                try session.console.json(
                    Answer(
                        mostError: tried.mostError, leastMargin: tried.leastMargin,
                        confirmed: replay.confirmed,
                        unopposed: replay.unopposed, divided: replay.divided, strays: replay.strays))
                return .ok
            }
            show(replay, tried, session.console)
            return .ok
        }
    }

    private func show(_ replay: MatchReplay, _ tried: MatchThresholds, _ console: Console) {
        let isIndonesian = console.language == .indonesian
        let (error, margin) = (
            MatchReason.percent(tried.mostError), MatchReason.tenths(tried.leastMargin)
        )
        console.result(
            Phrase(
                id: "Perkiraan salah paling banyak \(error), jarak paling sedikit \(margin) bit:",
                en: "Estimated error at most \(error), margin at least \(margin) bits:"))
        var table = Table(
            header: isIndonesian
                ? ["Diputuskan oleh", "Berkas", "Benar", "Salah", "Ke petugas"]
                : ["Settled by", "Dossiers", "Right", "Wrong", "To a person"])
        table.rows = [
            (isIndonesian ? "petugas" : "officers", replay.confirmed),
            (isIndonesian ? "mesin, tak dibantah" : "the machine, unopposed", replay.unopposed),
        ].map { name, count in
            [name] + [count.dossiers, count.right, count.wrong, count.unsure].map(String.init)
        }
        console.result(table)
        for stray in replay.strays {
            console.result(
                Phrase(
                    id: "Salah: \(stray.submission) ke \(stray.attached), padahal milik \(stray.belongs).",
                    en: "Wrong: \(stray.submission) to \(stray.attached), though it is \(stray.belongs)'s."))
        }
        if replay.divided > 0 {
            console.remark(
                Phrase(
                    id: "\(replay.divided) kiriman terbagi ke beberapa permohonan; tidak dihitung.",
                    en: "\(replay.divided) submissions lie with several applications; not counted."))
        }
    }
}
