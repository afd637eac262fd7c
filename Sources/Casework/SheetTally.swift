internal import Archive
internal import DossierModel
internal import Registry

/// The paper of a dossier and its supplements, counted for the receipt.
struct SheetTally {
    private(set) var sheets = Receipt.Sheets(
        declared: 0, fronts: 0, backs: 0, blanks: 0, covers: 0, returned: 0)

    init(_ dossiers: [(dossier: StandingDossier, handover: Handover?)]) {
        for (standing, handover) in dossiers {
            sheets.returned += handover?.counted?.returned ?? 0
            sheets.declared += handover?.counted?.sheets ?? 0
            let duplex = handover?.counted?.duplex ?? false
            let rescans = Dictionary(
                standing.dossier.submission.files.map { ($0.name, $0.rescans) },
                uniquingKeysWith: { first, _ in first }
            ).compactMapValues(\.self)
            for page in standing.dossier.pages {
                switch page.role {
                case .blank: sheets.blanks += 1
                case .cover, .separator: sheets.covers += 1
                case .replaced: break
                case .content, .duplicate, .unreadable:
                    if duplex, (rescans[page.id.file] ?? page.id).number.isMultiple(of: 2) {
                        sheets.backs += 1
                    } else {
                        sheets.fronts += 1
                    }
                }
            }
        }
    }
}
