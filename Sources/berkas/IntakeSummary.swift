internal import Casework
internal import DossierModel
internal import Intake

/// The table at the end of an intake, and the line of counts that balance.
struct IntakeSummary {
    let dossiers: [StandingDossier]
    let language: Language

    private var indonesian: Bool { language == .indonesian }

    var balance: Balance { dossiers.map { Balance($0.dossier) }.reduce(Balance(), +) }

    var table: Table {
        var table = Table(
            header: indonesian
                ? ["Berkas masuk", "Hal.", "Dok.", "Temuan", "Usulan", "Kurang"]
                : ["Dossier", "Pages", "Docs", "Findings", "Proposal", "Missing"],
            yielding: [5], least: [4: .max, 5: 14])
        table.rows = dossiers.map(\.dossier).map { dossier in
            [
                dossier.submission.origin.split(separator: "/").last.map { String($0) }
                    ?? dossier.submission.id,
                String(dossier.pages.count), String(dossier.documents.count), findings(of: dossier),
                proposal(of: dossier),
                dossier.checklist.filter { $0.status == .missing }.map(\.requirement).joined(separator: " "),
            ]
        }
        return table
    }

    /// `2 block, 1 review`
    private func findings(of dossier: Dossier) -> String {
        Finding.Severity.allCases.reversed().compactMap { severity in
            let count = dossier.findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.words.text(in: language))"
        }.joined(separator: ", ")
    }

    private func proposal(of dossier: Dossier) -> String {
        switch dossier.proposal {
        case .attach:
            if case .one(let winner) = dossier.match { "→ " + winner.application } else { "→" }
        case .review: indonesian ? "tinjau" : "review"
        case .refuse: indonesian ? "ditolak" : "refused"
        }
    }

    var counts: Phrase {
        let sum = balance
        return Phrase(
            id: "Berkas \(sum.filesAccepted) = \(sum.filesRead) terbaca + \(sum.filesRefused) ditolak; "
                + "halaman \(sum.pages) = \(sum.content) isi + \(sum.blank) kosong + \(sum.separators) pemisah + "
                + "\(sum.covers) sampul + \(sum.duplicates) ganda + \(sum.unreadable) tak terbaca; "
                + "dokumen \(sum.documents) = \(sum.attached) dilekatkan + \(sum.inReview) ditinjau.",
            en: "Files \(sum.filesAccepted) = \(sum.filesRead) read + \(sum.filesRefused) refused; "
                + "pages \(sum.pages) = \(sum.content) content + \(sum.blank) blank + \(sum.separators) separator + "
                + "\(sum.covers) cover + \(sum.duplicates) duplicate + \(sum.unreadable) unreadable; "
                + "documents \(sum.documents) = \(sum.attached) attached + \(sum.inReview) in review.")
    }

    /// The worst outcome, papers that cannot be read before those that wait.
    var status: ExitStatus {
        if dossiers.contains(where: { !Balance($0.dossier).holds }) { return .unbalanced }
        let defects = dossiers.flatMap(\.dossier.files).compactMap { file in
            if case .refused(let defect) = file.outcome { defect } else { nil }
        }
        if let first = defects.first {
            return defects.count < balance.filesAccepted ? .partial : ExitStatus(first.kind)
        }
        if dossiers.contains(where: { $0.waiting > 0 || $0.dossier.proposal == .review }) { return .review }
        if dossiers.flatMap(\.dossier.checklist).contains(where: { $0.status == .missing }) {
            return .incomplete
        }
        return .ok
    }
}
