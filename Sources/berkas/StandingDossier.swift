internal import DossierModel
internal import Registry

/// A dossier as it stands now: as filed, with what officers decided since.
struct StandingDossier {
    /// With the documents' present proposals, the present checklist and the findings that follow from it.
    var dossier: Dossier
    /// Where each document lies, by its number; empty for a dossier that is not kept (`check`).
    var placements: [Int: Placement] = [:]
    /// Overrides that stand, at most one a rule.
    var overrides: [Decision] = []
    /// The application whose checklist it is; `nil` when it lies with none.
    var application: String?

    /// The override that lets a finding pass; only what blocks needs one.
    func override(of finding: Finding) -> Decision? {
        finding.severity == .block ? overrides.first { $0.rule == finding.rule } : nil
    }

    /// Findings that withhold "complete".
    var blocking: [Finding] {
        dossier.findings.filter { $0.severity == .block && override(of: $0) == nil }
    }

    /// Documents that nobody has placed yet.
    var waiting: Int {
        dossier.documents.count { document in
            placements[document.number].map { $0.state == .review } ?? (document.proposal == .review)
        }
    }

    /// True when nothing is open: every paper has its place, and nothing blocks that was not let pass.
    var isComplete: Bool {
        application != nil && waiting == 0 && blocking.isEmpty
            && !dossier.checklist.contains { $0.status == .ask }
    }
}
