package import DossierModel
internal import Intake

extension Standing {
    /// Throws `Fault(.conflict)` before the submission is filed.
    package func requiredDossier(_ submission: String) async throws -> StandingDossier {
        guard let standing = try await dossier(submission) else { throw Fault.unread(submission) }
        return standing
    }

    /// Whose a dossier is by what stands in it and in the register now, officers' corrections included.
    ///
    /// - Parameter tried: other thresholds than the office's.
    package func match(of dossier: Dossier, tried: MatchThresholds? = nil) async throws -> Match {
        try await Intake.match(
            of: dossier, in: register, permits: permits, thresholds: tried ?? thresholds)
    }
}

extension Fault {
    /// A submission whose dossier is not filed yet.
    package static func unread(_ submission: String) -> Fault {
        Fault(
            .conflict,
            Phrase(
                id: "Kiriman \(submission) belum selesai dibaca. Lihat `berkas dossier why \(submission)`.",
                en: "The submission \(submission) is not read yet. See `berkas dossier why \(submission)`."))
    }
}
