internal import Casework
internal import DossierModel
internal import Extraction
internal import Registry

/// A dossier as its page shows it: pages on the left, the chosen document in the middle, its paper on the right.
struct DossierView {
    let standing: StandingDossier
    let revision: Int
    /// Whose it is by what stands in it now.
    let match: Match
    /// Wishes to detach that nobody has answered.
    let requests: [Decision]
    /// Of each application that it may go to, by number.
    let permits: [String: PermitType]
    let console: ReviewConsole
    let visit: Visit

    private var dossier: Dossier { standing.dossier }

    /// The document asked for; else the first that waits, else the first.
    func chosen(_ number: Int?) -> Document? {
        dossier.documents.first { $0.number == number }
            ?? dossier.documents.first { isWaiting($0) } ?? dossier.documents.first
    }

    private func isWaiting(_ document: Document) -> Bool {
        standing.placements[document.number]?.state == .review
    }

    func values(document number: Int?) -> [String: Any] {
        let chosen = self.chosen(number)
        let parties = standing.partyLines
        var values: [String: Any] = [
            "submission": dossier.submission.id, "revision": revision,
            "origin": visit.shown(dossier.submission.origin),
            "received": dossier.submission.receivedOn.description,
            "documents": dossier.documents.map { summary(of: $0, chosen) },
            "loose": loosePages(),
            "checklist": dossier.checklist.map(row(of:)), "hasChecklist": !dossier.checklist.isEmpty,
            "findings": dossier.findings.map(row(of:)), "hasFindings": !dossier.findings.isEmpty,
            "parties": parties.map(row(of:)),
            "hasParties": !parties.isEmpty,
            "complete": standing.isComplete, "waiting": standing.waiting,
            "allDecided": standing.waiting == 0,
        ]
        if let chosen { values["document"] = DocumentView(of: chosen, in: self).values() }
        return values
    }

    private func summary(of document: Document, _ chosen: Document?) -> [String: Any] {
        [
            "number": document.number, "submission": dossier.submission.id,
            "name": visit.say(console.name(ofDocument: document.type)),
            "chosen": document.number == chosen?.number,
            "state": standing.placements[document.number].map { visit.say($0.state.words) } ?? "",
            "waits": isWaiting(document), "doubts": document.fields.count(where: \.isDoubtful),
            "hasDoubts": document.fields.contains(where: \.isDoubtful),
            "pages": document.pages.map(thumbnail(of:)),
        ]
    }

    /// Pages that no document holds: blank ones, covers, what cannot be read.
    private func loosePages() -> [[String: Any]] {
        let held = Set(dossier.documents.flatMap(\.pages))
        return dossier.pages.filter { !held.contains($0.id) }.map { page in
            thumbnail(of: page.id).merging(["role": visit.say(page.role.words)]) { $1 }
        }
    }

    func index(of page: PageID) -> Int { (dossier.pages.firstIndex { $0.id == page } ?? -1) + 1 }

    func page(_ id: PageID) -> DossierPage? { dossier.pages.first { $0.id == id } }

    func thumbnail(of page: PageID) -> [String: Any] {
        [
            "index": index(of: page), "submission": dossier.submission.id,
            "title": visit.shown(page.description), "number": page.number,
        ]
    }

    private func row(of entry: ChecklistEntry) -> [String: Any] {
        [
            "name": visit.say(entry.name), "status": visit.say(entry.status.words),
            "class": entry.status.rawValue, "note": entry.note.map(visit.say) ?? "",
            "documents": entry.documents.map(String.init).joined(separator: ", "),
        ]
    }

    private func row(of party: PartyLine) -> [String: Any] {
        [
            "name": visit.shown(party.name), "roles": party.roles.map(visit.say).joined(separator: ", "),
            "doubtful": party.isDoubtful, "papers": party.documents.map(String.init).joined(separator: ", "),
        ]
    }

    private func row(of finding: Finding) -> [String: Any] {
        let override = standing.override(of: finding)
        return [
            "rule": finding.rule, "severity": visit.say(finding.severity.words),
            "class": finding.severity.rawValue, "message": visit.say(finding.message),
            "remedy": visit.say(finding.remedy), "submission": dossier.submission.id,
            "blocks": finding.severity == .block && override == nil && visit.may(.decide),
            "passed": override.map { "\($0.officer ?? ""): \($0.reason ?? "")" } ?? "",
            "form_token": visit.session.formToken,
        ]
    }

    func candidate(_ candidate: Candidate, _ record: ApplicationRecord) -> [String: Any] {
        var row: [String: Any] = [
            "number": record.number, "score": Int((candidate.score * 100).rounded()),
            "applicant": visit.shown(record.applicantName),
            "permit": visit.say(console.name(ofPermit: record.permitType)),
            "sure": match == .one(candidate) && visit.may(.decide),
            "evidence": candidate.evidence.map {
                ["for": $0.weight > 0, "note": visit.say($0.note), "decisive": $0.decisive] as [String: Any]
            },
        ]
        row["nik"] = record.nik.map(visit.shown)
        row["birth"] = record.birthDate?.description
        row["company"] = record.companyName
        row["nib"] = record.nib
        return row
    }
}

extension PageRole {
    /// For people.
    var words: Phrase {
        switch self {
        case .content: Phrase(id: "isi", en: "content")
        case .blank: Phrase(id: "kosong", en: "blank")
        case .separator: Phrase(id: "pemisah", en: "separator")
        case .cover: Phrase(id: "lembar pengantar", en: "cover sheet")
        case .duplicate(let page): Phrase(id: "kembar \(page)", en: "same as \(page)")
        case .replaced(let page):
            Phrase(id: "dipindai ulang: \(page)", en: "scanned again: \(page)")
        case .unreadable(let defect):
            Phrase(id: "tidak terbaca: \(defect.kind.words.id)", en: "unreadable: \(defect.kind.words.en)")
        }
    }
}
