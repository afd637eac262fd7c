internal import Checks
internal import DossierModel
internal import Extraction

/// What is said of a dossier as a whole: where it is to go, and what the checks find.
struct DossierJudgement {
    let checks: CheckBook
    let register: any ApplicationRegister

    /// Sets proposal and findings. Throws the register's `Fault`.
    func judge(_ dossier: inout Dossier, _ reading: SubmissionReading) async throws {
        dossier.proposal = proposal(for: dossier)
        dossier.findings = try await findings(on: dossier, reading)
    }

    private func proposal(for dossier: Dossier) -> DossierProposal {
        let refused = dossier.files.allSatisfy { if case .refused = $0.outcome { true } else { false } }
        if refused { return .refuse }
        if case .one = dossier.match, dossier.documents.contains(where: { $0.proposal != .review }) {
            return .attach
        }
        return .review
    }

    /// Findings in the order a person works: files, pages, then the dossier.
    private func findings(on dossier: Dossier, _ reading: SubmissionReading) async throws -> [Finding] {
        var findings: [Finding] = []
        for file in dossier.files {
            let earlier = try await register.submissions(
                holding: file.source.digest, except: dossier.submission.id)
            findings += checks.findings(
                on: FileSubject(
                    source: file.source, outcome: file.outcome,
                    earlierSubmissions: earlier, duplicateOf: reading.duplicateOf[file.source.name]))
        }
        for page in reading.pages where page.replacedBy == nil {
            findings += checks.findings(on: page.reading, of: page.id.file)
        }
        return findings + checks.findings(on: dossier)
    }
}
