internal import DossierModel

/// A dossier for people: documents, checklist, findings.
struct DossierReport {
    let dossier: Dossier
    let console: Console

    private var indonesian: Bool { console.language == .indonesian }

    func show() {
        console.result(
            "\(dossier.submission.id)  \(dossier.submission.origin)  \(dossier.submission.receivedOn)")
        var documents = Table(
            header: indonesian
                ? ["Dok.", "Jenis", "Halaman", "Usulan", "Persyaratan"]
                : ["Doc.", "Type", "Pages", "Proposal", "Requirement"])
        documents.rows = dossier.documents.map { document in
            let target: String =
                if case .attach(let number) = document.proposal { number } else {
                    indonesian ? "tinjau" : "review"
                }
            return [
                String(document.number), document.type ?? "?",
                document.pages.map(\.description).joined(separator: " "), target, document.requirement ?? "-",
            ]
        }
        console.result(documents.text(width: console.width))
        if !dossier.checklist.isEmpty {
            var checklist = Table(
                header: indonesian ? ["Persyaratan", "Keadaan"] : ["Requirement", "Status"])
            checklist.rows = dossier.checklist.map {
                [$0.name.text(in: console.language), $0.status.rawValue]
            }
            console.result("\n" + checklist.text(width: console.width))
        }
        showFindings()
    }

    /// One paragraph each: rule, sentence, what to do.
    func showFindings() {
        for finding in dossier.findings {
            console.result(
                "\n[\(finding.severity.rawValue)] \(finding.rule): \(finding.message.text(in: console.language))"
                    + "\n    \(finding.remedy.text(in: console.language))")
        }
    }
}
