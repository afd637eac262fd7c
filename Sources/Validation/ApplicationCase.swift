package import DossierModel
package import Extraction

/// A dossier beside the application it belongs to: what a rule may look at.
package struct ApplicationCase: Sendable {
    /// The dossier's own, strangers' papers among them.
    package var documents: [Document]
    /// Papers that lie with the application from other submissions: compared with, never judged here.
    package var others: [Document]
    /// `nil` while no application is known.
    package var record: ApplicationRecord?
    /// With its rows; `nil` while none is known, or where the catalogue has none.
    package var permit: PermitType?
    /// The day at the counter.
    package var receivedOn: CalendarDay
    package var regions: RegionTable
    /// What was measured and read on the dossier's pages.
    let pages: [PageID: Page]

    package init(
        documents: [Document], others: [Document] = [], pages: [DossierPage] = [], record: ApplicationRecord?,
        permit: PermitType?, receivedOn: CalendarDay, regions: RegionTable
    ) {
        self.documents = documents
        self.others = others
        self.record = record
        self.permit = permit
        self.receivedOn = receivedOn
        self.regions = regions
        self.pages = Dictionary(
            pages.compactMap { page in page.page.map { (page.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// A dossier as it stands, beside the record of its application.
    package init(
        _ dossier: Dossier, others: [Document] = [], record: ApplicationRecord?, permits: PermitCatalogue,
        regions: RegionTable
    ) {
        self.init(
            documents: dossier.documents, others: others, pages: dossier.pages, record: record,
            permit: record.flatMap { permits.type($0.permitType) }, receivedOn: dossier.submission.receivedOn,
            regions: regions)
    }

    /// The papers that lie with the application; while none is known, all.
    var own: [Document] {
        guard let record else { return documents + others }
        return documents.filter { $0.proposal == .attach(to: record.number) } + others
    }

    func own(_ types: Set<String>) -> [Document] { own.filter { types.contains($0.type ?? "") } }

    /// The row of the checklist that a document fills.
    func requirement(of document: Document) -> Requirement? {
        guard let record, document.proposal == .attach(to: record.number) else { return nil }
        return document.requirement.flatMap { permit?.requirement($0) }
    }
}
