internal import Casework
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
        if let agreement = standing.agreement {
            AgreementTable(matrix: agreement, console: console).show()
        }
        PartyTable(parties: standing.partyLines, console: console).show()
        showFindings()
        showVerdict()
    }

    private func showDocuments() {
        guard !dossier.documents.isEmpty else { return }
        var table = Table(
            header: indonesian
                ? ["Dok.", "Jenis", "Halaman", "Tempat", "Oleh"] : ["Doc.", "Type", "Pages", "Place", "By"],
            least: [1: 12, 3: 16])
        table.rows = dossier.documents.map { document in
            let placement = standing.placements[document.number]
            return [
                String(document.number), document.type ?? "?", pages(of: document),
                place(of: document, placement),
                placement?.state == .review ? "-" : placement?.how.words.text(in: language) ?? "-",
            ]
        }
        console.result(table)
    }

    /// Application and requirement; the application only where it is not that of the whole dossier.
    private func place(of document: Document, _ placement: Placement?) -> String {
        guard case .attach(let number) = document.proposal else {
            return "(" + (placement?.state ?? .review).words.text(in: language) + ")"
        }
        let requirement = document.requirement ?? "-"
        return number == standing.application ? requirement : "\(number) \(requirement)"
    }

    /// `2-4` where the dossier is one file, else `lembar.tif:2-4`; a file of one page by its name alone.
    private func pages(of document: Document) -> String {
        var runs: [(file: String, first: Int, last: Int)] = []
        for page in document.pages {
            if let run = runs.last, run.file == page.file, run.last + 1 == page.number {
                runs[runs.count - 1].last = page.number
            } else {
                runs.append((page.file, page.number, page.number))
            }
        }
        return runs.map { run in
            let numbers = run.first == run.last ? "\(run.first)" : "\(run.first)-\(run.last)"
            if dossier.files.count == 1 { return numbers }
            return dossier.pages.count { $0.id.file == run.file } == 1 ? run.file : "\(run.file):\(numbers)"
        }.joined(separator: " ")
    }

    private func showChecklist() {
        guard !dossier.checklist.isEmpty else { return }
        if let application = standing.application {
            console.result(
                Phrase(
                    id: "\nDaftar persyaratan \(application):", en: "\nChecklist of \(application):"))
        }
        console.result(DossierReport.table(of: dossier.checklist, in: language))
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
