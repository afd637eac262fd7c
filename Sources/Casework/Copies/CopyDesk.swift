internal import Archive
package import DossierModel
internal import Extraction
internal import Foundation
package import Registry

/// Makes the archival copies of dossiers: one PDF/A-2u a document, from the originals' own pictures where a PDF can hold
/// them, with the words on their ink. The same dossier gives the same bytes.
///
/// Level-triggered: it asks which dossiers lack copies. Two that make the same copy make the same file.
package struct CopyDesk: Sendable {
    /// A page of the opened file as it is kept: number from 1, and whether it is to be encoded anew.
    package typealias Paging = @Sendable (_ page: Int, _ anew: Bool) async throws -> KeptPicture
    package typealias Opening = @Sendable (SourceFile) async throws -> Paging

    private let register: Register
    private let store: CopyStore
    private let documents: DocumentCatalogue
    private let version: String
    private let open: Opening

    /// - Parameters:
    ///   - version: of this software, as the copies tell it.
    ///   - open: throws a `ScanDefect` where a file cannot be read, a `Fault` where the trouble is ours; so does what it gives.
    package init(
        _ register: Register, _ store: CopyStore, _ catalogues: Catalogues, version: String,
        open: @escaping Opening
    ) {
        self.register = register
        self.store = store
        documents = catalogues.documents
        self.version = version
        self.open = open
    }

    /// Makes what is missing until nothing is. Throws a `Fault`.
    package func drain() async throws {
        while let next = try await register.submissionsToCopy(limit: 1).first {
            _ = try await copies(of: next)
        }
    }

    /// Makes what is missing until the task is cancelled. A fault is told and tried again later.
    package func run(onFault tell: @Sendable (Fault) -> Void) async throws {
        while true {
            do {
                try await drain()
                try await Task.sleep(for: .milliseconds(500))
            } catch let fault as Fault {
                tell(fault)
                try await Task.sleep(for: .seconds(30))
            }
        }
    }

    /// The copies of a dossier as it stands, by the numbers of its documents; made where they are not there or where
    /// something that they tell has changed. `nil` when the submission is not filed. Throws a `Fault`.
    package func copies(of submission: String) async throws -> [Int: KeptCopy]? {
        guard let dossier = try await register.dossier(submission),
            let revision = try await register.revision(of: submission)
        else { return nil }
        let former = try await register.copies(of: submission)
        var copies: [KeptCopy] = []
        for document in dossier.documents {
            copies.append(try await copy(of: document, in: dossier, former: former[document.number]))
        }
        let isDue = try await register.copiedRevision(of: submission) != revision
        if isDue || copies != former.values.sorted(by: { $0.document < $1.document }) {
            for digest in try await register.keep(copies, of: submission, revision: revision) {
                store.remove(digest)
            }
        }
        return Dictionary(copies.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func copy(
        of document: Document, in dossier: Dossier, former: KeptCopy?
    ) async throws -> KeptCopy {
        guard let (copy, pages) = content(of: document, in: dossier) else {
            return failed(document, Phrase(id: "hari terima salah", en: "the day of receipt is wrong"), "")
        }
        let recipe = SHA256.hex(
            Array(
                ("\(version) \(copy.application ?? "-") \(copy.typeName.id) \(dossier.submission.receivedOn)\n"
                    + pages.entries.map(\.parts).joined(separator: "\n")).utf8))
        if let former, former.recipe == recipe {
            // What failed is tried again: a reader may have ended for want of memory.
            if former.state == .original || (former.state == .made && former.digest.map(store.holds) == true)
            {
                return former
            }
        }
        if let original = KeptCopy(standingFor: document, in: dossier, recipe: recipe) { return original }
        do {
            return try await made(document, copy, pages, recipe)
        } catch let defect as ScanDefect {
            let words = defect.kind.words
            return failed(document, words, recipe)
        } catch let error as ArchivalCopyError {
            return failed(document, error.words, recipe)
        }
    }

    /// What a copy tells of its document, and its pages; `nil` when the day of receipt makes no sense.
    func content(of document: Document, in dossier: Dossier) -> (copy: ArchivalCopy, pages: CopyPages)? {
        let type =
            document.type.flatMap { documents[$0]?.name }
            ?? Phrase(id: "Dokumen tak dikenal", en: "Unknown document")
        let pages = CopyPages(document, of: dossier, name: type.id)
        var application: String?
        if case .attach(let number) = document.proposal { application = number }
        guard let time = WITATime(text: "\(dossier.submission.receivedOn)T00:00:00+08:00") else { return nil }
        let copy = ArchivalCopy(
            title: type, typeName: type, application: application, time: time, version: version,
            outline: pages.entries.isEmpty ? [] : [ArchivalCopy.Bookmark(title: type.id, page: 1)])
        return (copy, pages)
    }

    /// A page's picture as the archival copy has it, and why the source's own stream could not stay.
    static func picture(
        of entry: CopyPages.Entry, _ paging: Paging
    ) async throws -> (picture: KeptPicture, reencoded: Phrase?) {
        let picture = try await paging(entry.id.number, false)
        guard case .mustBeReencoded(let why) = ArchivalAdmission(picture.image, bytes: picture.bytes) else {
            return (picture, nil)
        }
        return (try await paging(entry.id.number, true), why)
    }

    private func failed(_ document: Document, _ reason: Phrase, _ recipe: String) -> KeptCopy {
        KeptCopy(
            document: document.number, state: .failed, digest: nil, byteCount: 0, reason: reason,
            recipe: recipe)
    }

    private func made(
        _ document: Document, _ copy: ArchivalCopy, _ pages: CopyPages, _ recipe: String
    ) async throws -> KeptCopy {
        let draft = try store.draft()
        var writer = try ArchivalCopyWriter(copy) { try draft.append($0) }
        var told: [KeptCopy.Page] = []
        var files: [String: Paging] = [:]
        for entry in pages.entries {
            let paging: Paging
            if let known = files[entry.source.name] {
                paging = known
            } else {
                paging = try await open(entry.source)
                files[entry.source.name] = paging
            }
            let (picture, reason) = try await CopyDesk.picture(of: entry, paging)
            try writer.append(ArchivalPage(entry, picture), bytes: picture.bytes)
            told.append(
                KeptCopy.Page(
                    id: entry.id, coding: picture.image.coding.name,
                    isPassedThrough: picture.image.isPassedThrough, reencoded: reason,
                    byteCount: picture.bytes.count))
        }
        try writer.finish()
        let count = draft.byteCount
        return KeptCopy(
            document: document.number, state: .made, digest: try draft.seal(), byteCount: count, pages: told,
            recipe: recipe)
    }
}

extension KeptImage.Coding {
    fileprivate var name: String {
        switch self {
        case .jpeg: "jpeg"
        case .jpx: "jpx"
        case .flate: "flate"
        case .group4: "group4"
        case .jbig2: "jbig2"
        }
    }
}
