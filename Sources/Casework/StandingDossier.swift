package import DossierModel
package import Registry
package import Validation

/// A dossier as it stands now: as filed, with what officers decided since.
package struct StandingDossier {
    /// With the documents' present proposals, the present checklist and the findings that follow from it.
    package var dossier: Dossier
    /// Where each document lies, by its number; empty for a dossier that is not kept (`check`).
    package var placements: [Int: Placement] = [:]
    /// Overrides that stand, at most one a rule.
    package var overrides: [Decision] = []
    /// The application whose checklist it is; `nil` when it lies with none.
    package var application: String?
    /// Beside its application; `nil` for a dossier that is not kept.
    private let whole: ApplicationCase?

    package init(
        dossier: Dossier, placements: [Int: Placement] = [:], overrides: [Decision] = [],
        application: String? = nil, whole: ApplicationCase? = nil
    ) {
        self.dossier = dossier
        self.placements = placements
        self.overrides = overrides
        self.application = application
        self.whole = whole
    }

    /// What agrees with what; `nil` for a dossier that is not kept. Names are held against each other: few ask for it.
    package var agreement: AgreementMatrix? { whole.map { AgreementMatrix($0) } }

    /// Who it speaks of; `nil` for a dossier that is not kept.
    package var parties: [Party]? { whole.map { PartyList($0).parties } }

    /// The override that lets a finding pass; only what blocks needs one.
    package func override(of finding: Finding) -> Decision? {
        finding.severity == .block ? overrides.first { $0.rule == finding.rule } : nil
    }

    /// Findings that withhold "complete".
    package var blocking: [Finding] {
        dossier.findings.filter { $0.severity == .block && override(of: $0) == nil }
    }

    /// Documents that nobody has placed yet.
    package var waiting: Int {
        dossier.documents.count { document in
            placements[document.number].map { $0.state == .review } ?? (document.proposal == .review)
        }
    }

    /// True when nothing is open: every paper has its place, and nothing blocks that was not let pass.
    package var isComplete: Bool {
        application != nil && waiting == 0 && blocking.isEmpty
            && !dossier.checklist.contains { $0.status == .ask }
    }
}
