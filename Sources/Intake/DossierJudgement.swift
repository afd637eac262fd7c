internal import Checks
internal import DossierModel
internal import Extraction

/// What is said of a dossier as a whole: where it is to go, and what the checks find.
struct DossierJudgement {
    let checks: CheckBook
    let register: any ApplicationRegister

    /// Sets proposal and findings. Throws the register's `Fault`.
    func judge(_ dossier: inout Dossier) async throws {
        dossier.proposal = proposal(for: dossier)
        dossier.findings = try await findings(on: dossier)
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
    private func findings(on dossier: Dossier) async throws -> [Finding] {
        var findings: [Finding] = []
        var first: [Digest: String] = [:]
        for file in dossier.files {
            let original = first[file.source.digest]
            if original == nil { first[file.source.digest] = file.source.name }
            let earlier = try await register.submissions(
                holding: file.source.digest, except: dossier.submission.id)
            findings += checks.findings(
                on: FileSubject(
                    source: file.source, outcome: file.outcome,
                    earlierSubmissions: earlier, duplicateOf: original))
        }
        for page in dossier.pages {
            guard let reading = page.reading else { continue }
            findings += checks.findings(on: reading, of: page.id.file)
        }
        return findings + checks.findings(on: dossier)
    }
}

extension DossierPage {
    /// What its reader said; `nil` where a new scan stands in its place.
    fileprivate var reading: PageReading? {
        switch (role, page) {
        case (.replaced, _): nil
        case (.unreadable(let defect), _): .unreadable(number: id.number, defect)
        case (_, let page?): .read(page)
        case (_, nil): nil
        }
    }
}
