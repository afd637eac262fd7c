internal import Archive
internal import DossierModel
internal import Extraction
internal import Registry

/// What the copy of a document is to be, from the dossier as it stands.
struct CopyPlan {
    let copy: ArchivalCopy
    let pages: CopyPages
    /// Digest of everything that the copy tells, beside the bytes of its sources: another one asks for another copy.
    let recipe: String

    /// `nil` when the day of receipt is no day.
    init?(_ document: Document, of dossier: Dossier, _ catalogue: DocumentCatalogue, version: String) {
        let type =
            document.type.flatMap { catalogue[$0]?.name }
            ?? Phrase(id: "Dokumen tak dikenal", en: "Unknown document")
        pages = CopyPages(document, of: dossier, name: type.id)
        var application: String?
        if case .attach(let number) = document.proposal { application = number }
        let day = dossier.submission.receivedOn
        guard let time = WITATime(midnight: day) else { return nil }
        copy = ArchivalCopy(
            title: type, typeName: type, application: application, time: time, version: version,
            outline: pages.entries.isEmpty ? [] : [ArchivalCopy.Bookmark(title: type.id, page: 1)])
        recipe = SHA256.hex(
            Array(
                ("\(version) \(application ?? "-") \(type.id) \(day)\n"
                    + pages.entries.map(\.parts).joined(separator: "\n")).utf8))
    }
}
