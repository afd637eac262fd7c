package import DossierModel
internal import Intake

extension Standing {
    /// Throws a `Fault(.notFound)` when no dossier of that submission is filed.
    package func requiredDossier(_ submission: String) async throws -> StandingDossier {
        guard let standing = try await dossier(submission) else {
            throw Fault(
                .notFound,
                Phrase(
                    id: "\(submission) belum dibaca. Jalankan `berkas work`.",
                    en: "\(submission) is not read yet. Run `berkas work`."))
        }
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
