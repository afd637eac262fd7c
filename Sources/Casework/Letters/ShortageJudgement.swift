internal import DossierModel
internal import Extraction
internal import Intake
internal import Registry

/// An application's checklist over its papers, requirement by requirement.
struct ShortageJudgement {
    let items: [Shortage.Item]
    let remarks: [Shortage.Remark]

    /// Rules whose findings the items tell.
    private static let told: Set = ["MissingRequirement", "ExpiredDocument"]

    /// - Parameter day: the last day at the counter; expiry is judged against it.
    init(
        record: ApplicationRecord, permit: PermitType, papers: ShortagePapers, catalogues: Catalogues,
        on day: CalendarDay
    ) {
        var numbered = papers.attached.map(\.document)
        for index in numbered.indices { numbered[index].number = index + 1 }
        let checklist = Intake.checklist(
            of: record, documents: numbered, unreadable: papers.unreadable, permits: catalogues.permits,
            on: day)
        items = checklist.compactMap { entry in
            guard let requirement = permit.requirement(entry.requirement) else { return nil }
            let fillers = entry.documents.map { papers.attached[$0 - 1] }
            guard
                let (state, note) = ShortageJudgement.state(
                    of: entry, requirement, filledBy: fillers, papers, on: day)
            else { return nil }
            return Shortage.Item(
                requirement: entry.requirement, name: entry.name, state: state,
                rule: requirement.rule(for: record, catalogues), note: note, papers: fillers.map(\.paper))
        }
        remarks = papers.dossiers.flatMap { standing in
            let submission = standing.dossier.submission.id
            return standing.blocking.filter { finding in
                if ShortageJudgement.told.contains(finding.rule) { return false }
                guard case .page(let page) = finding.location else {
                    return standing.application == record.number
                }
                // Its requirement is met by another paper by now, or says so itself.
                if papers.unreadable.values.joined().contains(where: { $0.id == page }) { return false }
                let isNobodys = !standing.dossier.documents.contains { $0.pages.contains(page) }
                return papers.holds(page, of: submission)
                    || (isNobodys && standing.application == record.number)
            }.map { Shortage.Remark(rule: $0.rule, message: $0.message, remedy: $0.remedy) }
        }
    }

    /// `nil` for what is not needed, or optional and not there.
    private static func state(
        of entry: ChecklistEntry, _ requirement: Requirement, filledBy fillers: [ShortagePapers.Entry],
        _ papers: ShortagePapers, on day: CalendarDay
    ) -> (Shortage.Item.State, Phrase?)? {
        switch entry.status {
        case .met: return (.met, nil)
        case .notNeeded, .optional: return nil
        case .ask: return (.ask, entry.note)
        case .expired:
            return passed("ExpiredDocument", papers) ?? (.expired, expiry(of: fillers, on: day))
        case .missing, .unreadable:
            let waiting = papers.waiting.filter { requirement.accepts.contains($0.document.type ?? "") }
            if let note = Phrase(pages: waiting.flatMap(\.paper.pages)) { return (.checking, note) }
            if let passed = passed("MissingRequirement", papers) { return passed }
            return entry.status == .missing
                ? (.missing, nil) : (.unreadable, defects(papers.unreadable[entry.requirement] ?? []))
        }
    }

    private static func passed(_ rule: String, _ papers: ShortagePapers) -> (Shortage.Item.State, Phrase?)? {
        papers.override(of: rule).map { override in
            let reason = override.reason ?? "-"
            return (.letPass, Phrase(id: "Alasan: \(reason)", en: "Reason: \(reason)"))
        }
    }

    /// The latest day that was read, and where.
    private static func expiry(of fillers: [ShortagePapers.Entry], on day: CalendarDay) -> Phrase? {
        guard
            let (last, field) = fillers.compactMap({ Intake.expiry(of: $0.document, on: day) })
                .max(by: { $0.day < $1.day }),
            let page = Phrase(pages: [field.page])
        else { return nil }
        var note = Phrase(
            id: "berlaku sampai \(last.words.id), terbaca pada \(page.id)",
            en: "valid until \(last.words.en), as read on \(page.en)")
        if field.isDoubtful || !field.verified {
            note.id += "; tanggal ini perlu dicocokkan dengan kertasnya"
            note.en += "; the date has to be compared with the paper"
        }
        return note
    }

    private static func defects(_ pages: [DossierPage]) -> Phrase? {
        let notes = pages.compactMap { page -> Phrase? in
            guard case .unreadable(let defect) = page.role, let place = Phrase(pages: [page.id]) else {
                return nil
            }
            let reason = defect.kind.words
            return Phrase(id: "\(place.id): \(reason.id)", en: "\(place.en): \(reason.en)")
        }
        if notes.isEmpty { return nil }
        return Phrase(
            id: notes.map(\.id).joined(separator: "; "), en: notes.map(\.en).joined(separator: "; "))
    }
}
