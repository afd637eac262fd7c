internal import DossierModel
internal import Registry

/// A dossier for people: documents, checklist, findings.
struct DossierReport {
    let standing: StandingDossier
    let console: Console

    private var dossier: Dossier { standing.dossier }
    private var language: Language { console.language }
    private var indonesian: Bool { language == .indonesian }

    func show() {
        console.result(
            "\(dossier.submission.id)  \(dossier.submission.origin)  \(dossier.submission.receivedOn)")
        showDocuments()
        showChecklist()
        showFindings()
        showVerdict()
    }

    private func showDocuments() {
        var table = Table(
            header: indonesian
                ? ["Dok.", "Jenis", "Halaman", "Permohonan", "Persyaratan", "Oleh"]
                : ["Doc.", "Type", "Pages", "Application", "Requirement", "By"],
            yielding: [2], least: [2: 12, 3: .max])
        table.rows = dossier.documents.map { document in
            let placement = standing.placements[document.number]
            let target: String =
                if case .attach(let number) = document.proposal { number } else {
                    "(" + (placement?.state ?? .review).words.text(in: language) + ")"
                }
            return [
                String(document.number), document.type ?? "?",
                document.pages.map(\.description).joined(separator: " "), target, document.requirement ?? "-",
                placement?.state == .review ? "-" : placement?.how.words.text(in: language) ?? "-",
            ]
        }
        console.result(table.text(width: console.width))
    }

    private func showChecklist() {
        guard !dossier.checklist.isEmpty else { return }
        if let application = standing.application {
            console.result(
                Phrase(
                    id: "\nDaftar persyaratan \(application):", en: "\nChecklist of \(application):"))
        }
        console.result(DossierReport.table(of: dossier.checklist, in: language).text(width: console.width))
    }

    /// Requirement, its status, and why where that is not plain.
    static func table(of checklist: [ChecklistEntry], in language: Language) -> Table {
        var table = Table(
            header: language == .indonesian
                ? ["Persyaratan", "Id", "Keadaan"] : ["Requirement", "Id", "Status"],
            yielding: [0], least: [0: 20, 1: .max])
        table.rows = checklist.map { entry in
            let note = entry.note.map { ": " + $0.text(in: language) } ?? ""
            return [
                entry.name.text(in: language), entry.requirement,
                entry.status.words.text(in: language) + note,
            ]
        }
        return table
    }

    /// One paragraph each: rule, sentence, what to do, and who let it pass.
    func showFindings() {
        for finding in dossier.findings {
            console.result(
                "\n[\(finding.severity.words.text(in: language))] \(finding.rule): "
                    + finding.message.text(in: language) + "\n    " + finding.remedy.text(in: language))
            if let override = standing.override(of: finding) {
                let (officer, reason) = (override.officer ?? "", override.reason ?? "")
                console.result(
                    Phrase(
                        id: "    Dikecualikan oleh \(officer): \"\(reason)\"",
                        en: "    Let pass by \(officer): \"\(reason)\""))
            }
        }
    }

    private func showVerdict() {
        if standing.isComplete {
            console.result(Phrase(id: "\nLengkap.", en: "\nComplete."))
            return
        }
        let (blocks, waiting) = (standing.blocking.count, standing.waiting)
        let questions = dossier.checklist.count { $0.status == .ask }
        console.result(
            Phrase(
                id: "\nBelum lengkap: \(blocks) temuan blok, \(waiting) dokumen menunggu, "
                    + "\(questions) pertanyaan.",
                en: "\nNot complete: \(blocks) blocking findings, \(waiting) documents waiting, "
                    + "\(questions) questions."))
    }
}
