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
    let register: Register
    let store: CopyStore
    let documents: DocumentCatalogue
    let version: String
    let reader: @Sendable () -> any CopyReader

    /// - Parameters:
    ///   - version: of this software, as the copies tell it.
    ///   - reader: a new one for each dossier.
    package init(
        _ register: Register, _ store: CopyStore, _ catalogues: Catalogues, version: String,
        reader: @escaping @Sendable () -> any CopyReader
    ) {
        self.register = register
        self.store = store
        documents = catalogues.documents
        self.version = version
        self.reader = reader
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
        let reader = self.reader()
        var copies: [KeptCopy] = []
        for document in dossier.documents {
            copies.append(
                try await copy(of: document, in: dossier, by: reader, former: former[document.number]))
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
        of document: Document, in dossier: Dossier, by reader: any CopyReader, former: KeptCopy?
    ) async throws -> KeptCopy {
        guard let plan = CopyPlan(document, of: dossier, documents, version: version) else {
            return failed(document, Phrase(id: "hari terima salah", en: "the day of receipt is wrong"), "")
        }
        let recipe = plan.recipe
        if let former, former.recipe == recipe {
            // What failed is tried again: a reader may have ended for want of memory.
            if former.state == .original || (former.state == .made && former.digest.map(store.holds) == true)
            {
                return former
            }
        }
        if let original = KeptCopy(standingFor: document, in: dossier, recipe: recipe) { return original }
        do {
            let draft = CopyDraft(plan: plan, reader: reader, store: store)
            let (digest, byteCount, told) = try await draft.made()
            return KeptCopy(
                document: document.number, state: .made, digest: digest, byteCount: byteCount, pages: told,
                recipe: recipe)
        } catch let defect as ScanDefect {
            let words = defect.kind.words
            return failed(document, words, recipe)
        } catch let error as ArchivalCopyError {
            return failed(document, error.words, recipe)
        } catch let difference as PageDiffers {
            return failed(document, difference.words, recipe)
        }
    }

    private func failed(_ document: Document, _ reason: Phrase, _ recipe: String) -> KeptCopy {
        KeptCopy(
            document: document.number, state: .failed, digest: nil, byteCount: 0, reason: reason,
            recipe: recipe)
    }
}
