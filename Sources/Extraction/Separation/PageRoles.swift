package import DossierModel

/// Decides what each page is in its dossier.
package struct PageRoles: Sendable {
    var blankness = Blankness()

    package init() {}

    /// The pages with what each of them is; nothing here needs words or a catalogue.
    package func pages(_ pages: [ReadPage]) -> [DossierPage] {
        pages.map { DossierPage(id: $0.id, role: role(of: $0), page: $0.reading.page) }
    }

    func role(of page: ReadPage) -> PageRole {
        if let scan = page.replacedBy { return .replaced(by: scan) }
        guard case .read(let content) = page.reading else {
            guard case .unreadable(_, let defect) = page.reading else { return .content }
            return .unreadable(defect)
        }
        if !content.coverCodes.isEmpty { return .cover }
        if content.barcodes.contains(where: \.isPatchT) { return .separator }
        // Before duplicates: two blank backs look alike, and blank is what they are.
        if blankness.isBlank(content) { return .blank }
        if let original = page.duplicateOf { return .duplicate(of: original) }
        return .content
    }
}
