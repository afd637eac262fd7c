internal import DossierModel
internal import Extraction
internal import Matching

/// Which permits a dossier asks for: what its letter says, or else what its papers are needed for.
struct Purpose {
    let permits: PermitCatalogue

    /// Fields whose words name the permit: a letter's subject, a receipt's line.
    private static let fields: Set<String> = ["perihal", "jenis_izin"]

    /// One claim for each letter that names a permit; without any, one for each paper that a checklist asks for.
    func claims(of documents: [Document]) -> [Claim] {
        let letters = documents.flatMap { document in
            document.fields.filter { Purpose.fields.contains($0.name) }.compactMap { field in
                claim(.purpose, permits.types(namedIn: field.value).map(\.id), document.number, field.page)
            }
        }
        if !letters.isEmpty { return letters }
        return documents.compactMap { document in
            guard let type = document.type, let page = document.pages.first else { return nil }
            let asking = permits.types.filter { $0.requirements.contains { $0.accepts.contains(type) } }
            return claim(.paper, asking.map(\.id), document.number, page)
        }
    }

    private func claim(_ kind: Claim.Kind, _ permits: [String], _ document: Int, _ page: PageID) -> Claim? {
        guard !permits.isEmpty else { return nil }
        return Claim(
            kind: kind, value: permits.joined(separator: " "), verified: false, document: document, page: page)
    }
}
