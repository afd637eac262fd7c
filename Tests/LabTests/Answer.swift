import DossierModel
import berkas_lab

/// A dossier understood exactly as it was drawn.
struct Answer {
    let truth: SampleTruth

    init(_ truth: SampleTruth) {
        self.truth = truth
    }

    var dossier: Dossier {
        let application = truth.match.application
        let winner = application.map { Candidate(application: $0, score: 1, evidence: [], margin: 1) }
        return Dossier(
            submission: Submission(
                id: truth.case, origin: truth.case, receivedOn: CalendarDay(year: 2026, month: 11, day: 23)!,
                files: []),
            files: [], pages: truth.pages.map(page), documents: documents,
            match: winner.map(Match.one) ?? .none,
            proposal: application == nil ? .review : .attach,
            checklist: truth.checklist.map {
                ChecklistEntry(
                    requirement: $0.requirement, name: Phrase(id: "", en: ""),
                    status: ChecklistEntry.Status(rawValue: $0.status) ?? .ask)
            }, findings: [])
    }

    private func page(_ page: SampleTruth.TruePage) -> DossierPage {
        let roles: [String: PageRole] = ["blank": .blank, "separator": .separator, "cover": .cover]
        let id = PageID(file: page.file, number: page.number)
        let facts = PageFacts(
            stored: StoredFacts(
                storedSize: PixelSize(width: 10, height: 10), resolution: nil, bitsPerSample: 1,
                samplesPerPixel: 1,
                compression: "none"), size: PixelSize(width: 10, height: 10), resolutionIsPlausible: true,
            inkCoverage: 0,
            contrast: 1, paperLevel: 1, rotation: page.rotation)
        return DossierPage(
            id: id, role: roles[page.role] ?? .content,
            page: Page(number: page.number, facts: facts, recipe: [], text: nil, barcodes: []))
    }

    private var documents: [Document] {
        truth.documents.enumerated().map { index, drawn in
            let fields = drawn.fields.sorted { $0.key < $1.key }.map { name, printed in
                Field(
                    name: name, value: printed, raw: printed, page: drawn.pages[0], box: nil, confidence: 1,
                    source: .label,
                    verified: true)
            }
            let isAttached = truth.match.application != nil && drawn.requirement != nil
            return Document(
                number: index + 1, type: drawn.type, confidence: 1,
                regions: drawn.pages.map { PageRegion(page: $0) },
                fields: fields, proposal: isAttached ? .attach(to: truth.match.application ?? "") : .review,
                requirement: drawn.requirement)
        }
    }
}
