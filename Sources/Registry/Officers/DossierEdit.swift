package import DossierModel

/// What an officer's correction took away or put in its place: documents with where they lay, and pages that were
/// turned. Two of them, before and after, stand in the history.
package struct DossierEdit: Codable, Hashable, Sendable {
    package var documents: [Document]
    package var placements: [Placement]
    package var pages: [PageTurn]

    /// An officer's turn of a page, for people's eyes; the original stays.
    package struct PageTurn: Codable, Hashable, Sendable {
        package var page: PageID
        package var quarters: Int
    }

    var isEmpty: Bool { documents.isEmpty && pages.isEmpty }

    /// The documents and turns of `dossier` that are not the same in `other`.
    init(of dossier: Dossier, against other: Dossier, placements: [Placement]) {
        documents = dossier.documents.filter { !other.documents.contains($0) }
        let numbers = Set(documents.map(\.number))
        self.placements = placements.filter { numbers.contains($0.document) }
        pages = zip(dossier.pages, other.pages).compactMap { page, another in
            page.turned == another.turned ? nil : PageTurn(page: page.id, quarters: page.turned ?? 0)
        }
    }

    /// Puts this in the place of `after`. `false` when `after` is not what stands there now.
    func replace(_ after: DossierEdit, in dossier: inout Dossier) -> Bool {
        guard after.documents.allSatisfy(dossier.documents.contains) else { return false }
        let numbers = Set(after.documents.map(\.number))
        dossier.documents.removeAll { numbers.contains($0.number) }
        guard documents.allSatisfy({ one in !dossier.documents.contains { $0.number == one.number } }) else {
            return false
        }
        dossier.documents.append(contentsOf: documents)
        dossier.documents.sort { $0.number < $1.number }
        for turn in pages {
            for index in dossier.pages.indices where dossier.pages[index].id == turn.page {
                dossier.pages[index].turned = turn.quarters == 0 ? nil : turn.quarters
            }
        }
        return true
    }
}
