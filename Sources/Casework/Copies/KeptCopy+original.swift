internal import DossierModel
internal import Registry

extension KeptCopy {
    /// A document that is a whole file which must not be rewritten: digitally signed, or digital from birth. `nil` for any
    /// other, of which a copy is made.
    init?(standingFor document: Document, in dossier: Dossier, recipe: String) {
        let names = Set(document.regions.map(\.page.file))
        guard let name = names.first, names.count == 1,
            let file = dossier.files.first(where: { $0.source.name == name }),
            case .read(let facts) = file.outcome, facts.format == .pdf
        else { return nil }
        let pages = dossier.pages.filter { $0.id.file == name }
        let isSigned = facts.signatureCount > 0
        let isDigital = pages.allSatisfy { $0.page?.text?.source == .embedded }
        guard isSigned || isDigital else { return nil }
        self.init(
            document: document.number, state: .original, digest: file.source.digest,
            byteCount: file.source.byteCount,
            reason: isSigned
                ? Phrase(
                    id: "bertanda tangan elektronik: berkas asli disimpan tanpa diubah bita pun",
                    en: "digitally signed: the original is kept bit for bit")
                : Phrase(
                    id: "dokumen digital sejak awal: berkas asli disimpan apa adanya",
                    en: "digital from birth: the original is kept as it is"), recipe: recipe)
    }
}
