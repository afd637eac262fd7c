internal import DossierModel
internal import Extraction
internal import Intake
internal import Registry

/// The papers of several dossiers, as one application sees them.
struct ShortagePapers {
    struct Entry {
        var paper: Shortage.Paper
        var document: Document
    }

    let dossiers: [StandingDossier]
    /// What lies with the application.
    private(set) var attached: [Entry] = []
    /// What waits for an officer, of the dossiers that are the application's.
    private(set) var waiting: [Entry] = []
    /// Pages behind slips, by requirement.
    private(set) var unreadable: [String: [DossierPage]] = [:]

    /// - Parameter application: `nil` for papers of none, all of which wait.
    init(_ dossiers: [StandingDossier], of application: String?, _ types: DocumentCatalogue) {
        self.dossiers = dossiers
        for standing in dossiers {
            let isOwn = standing.application == application
            for document in standing.dossier.documents {
                let paper = Shortage.Paper(
                    submission: standing.dossier.submission.id, document: document.number,
                    name: document.type.flatMap { types[$0]?.name }
                        ?? Phrase(id: "dokumen yang belum dikenali", en: "a paper not recognised yet"),
                    pages: document.pages)
                let placement = standing.placements[document.number]
                if placement?.state == .attached, placement?.application == application {
                    attached.append(Entry(paper: paper, document: document))
                } else if isOwn, placement?.state == .review {
                    waiting.append(Entry(paper: paper, document: document))
                }
            }
            if isOwn {
                unreadable.merge(Intake.unreadablePages(in: standing.dossier.pages)) { $0 + $1 }
            }
        }
    }

    /// The last override of a rule that stands in any of the dossiers.
    func override(of rule: String) -> Decision? {
        dossiers.compactMap { standing in standing.overrides.first { $0.rule == rule } }.last
    }

    /// True where a page is one of papers that lie with the application or wait for an officer.
    func holds(_ page: PageID, of submission: String) -> Bool {
        (attached + waiting).contains { $0.paper.submission == submission && $0.paper.pages.contains(page) }
    }
}
