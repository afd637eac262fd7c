package import DossierModel
internal import Registry

extension CopyDesk {
    /// Where the picture of a page's difference goes: the document's number, the page in the copy from 1, a PNG.
    package typealias DifferenceSink = (_ document: Int, _ page: Int, _ png: [UInt8]) throws -> Void

    /// Holds the copies of a dossier against the originals again, from the files as they lie there now. Nothing is made.
    /// `nil` when the submission is not filed. Throws a `ScanDefect` where an original cannot be read any more, a `Fault`.
    /// - Parameters:
    ///   - original: whether the vault's file of that digest is as it was; throws a `Fault` when it is gone.
    ///   - difference: `nil` where no pictures are wanted.
    package func inspect(
        _ submission: String, original: (Digest) throws -> Bool, difference: DifferenceSink? = nil
    ) async throws -> [CopyVerdict]? {
        guard let dossier = try await register.dossier(submission) else { return nil }
        let copies = try await register.copies(of: submission)
        let reader = self.reader()
        var verdicts: [CopyVerdict] = []
        for document in dossier.documents {
            guard let copy = copies[document.number] else { continue }
            var verdict = CopyVerdict(document: document.number, type: document.type, state: .none)
            switch copy.state {
            case .failed: break
            case .original:
                let isWhole = try copy.digest.map(original) ?? false
                verdict.state = isWhole ? .original : .altered
            case .made:
                try await inspect(copy, document, dossier, by: reader, &verdict, difference)
            }
            verdicts.append(verdict)
        }
        return verdicts
    }

    private func inspect(
        _ copy: KeptCopy, _ document: Document, _ dossier: Dossier, by reader: any CopyReader,
        _ verdict: inout CopyVerdict, _ difference: DifferenceSink?
    ) async throws {
        guard let digest = copy.digest, store.holds(digest) else {
            verdict.state = .missing
            return
        }
        guard try Vault.measure(path: store.path(of: digest)).digest == digest else {
            verdict.state = .altered
            return
        }
        guard let plan = CopyPlan(document, of: dossier, documents, version: version),
            plan.recipe == copy.recipe, plan.pages.entries.count == copy.pages.count
        else {
            verdict.state = .stale
            return
        }
        var pages: [CopiedPage] = []
        for (index, (entry, told)) in zip(plan.pages.entries, copy.pages).enumerated() {
            // A stream of the source's own is turned as the source says; one made here lies as it is shown.
            var orientation = 1
            if told.isPassedThrough {
                orientation = try await reader.picture(
                    of: entry.source, page: entry.id.number, anew: false, keeping: nil
                ).orientation
            }
            pages.append(
                CopiedPage(
                    number: index + 1, source: entry.source, sourceNumber: entry.id.number,
                    orientation: orientation, recipe: entry.recipe))
        }
        let path = store.path(of: digest)
        let proofs = try await reader.proofs(of: pages, in: Vault.open(path: path), byViewer: true)
        verdict.pages = zip(plan.pages.entries, proofs).map { CopyVerdict.Page(id: $0.id, proof: $1) }
        verdict.state = proofs.allSatisfy(\.isSound) ? .sound : .differs
        guard let difference else { return }
        for page in pages {
            let picture = try await reader.difference(of: page, in: Vault.open(path: path))
            try difference(document.number, page.number, picture)
        }
    }
}
