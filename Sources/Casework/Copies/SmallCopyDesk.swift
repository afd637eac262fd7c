internal import Archive
package import DossierModel
internal import Extraction
package import Registry

/// Makes small copies of documents: readable ones that keep within a number of bytes, for systems that take no more.
///
/// Lossless where the archival copy fits; otherwise in layers, which give way step by step (`LayerStep.ladder`); refused
/// where the words can no longer be read. The same dossier, limit and version give the same bytes.
package struct SmallCopyDesk: Sendable {
    /// Pages of an opened file, from 1.
    package struct Source: Sendable {
        package var weigh: @Sendable (_ page: Int, LayerRequest, [LayerStep]) async throws -> [Int]
        package var layers: @Sendable (_ page: Int, LayerRequest, LayerStep) async throws -> LayeredPicture
        /// As it is in the archival copy; `anew` where that is not the source's own stream.
        package var archived: @Sendable (_ page: Int, _ anew: Bool) async throws -> KeptPicture

        package init(
            weigh: @escaping @Sendable (Int, LayerRequest, [LayerStep]) async throws -> [Int],
            layers: @escaping @Sendable (Int, LayerRequest, LayerStep) async throws -> LayeredPicture,
            archived: @escaping @Sendable (Int, Bool) async throws -> KeptPicture
        ) {
            self.weigh = weigh
            self.layers = layers
            self.archived = archived
        }
    }

    /// Share of a page's sure words that must be read again. The reader itself loses some: of 23 pages of SampleDocs, read again
    /// from their archival copies, which lose nothing, the worst kept 0.967 of its words. Three times that is more than
    /// chance; print of three points at 150 dots an inch keeps 0.73.
    package var readable = 0.9
    /// On a page of few words one or two may be missing by chance.
    package var fewLost = 2
    /// Bytes that a page's dictionaries take beside those of the archival copy: two more images, their references.
    private static let pageBytes = 700

    private let store: CopyStore
    private let desk: CopyDesk
    private let open: @Sendable (SourceFile) async throws -> Source
    private let read: @Sendable (_ descriptor: Int32) async throws -> [PageReading]

    /// - Parameters:
    ///   - open: throws a `ScanDefect` where a file cannot be read, a `Fault` where the trouble is ours; so does what it gives.
    ///   - read: reads a finished file's pages in order, and takes the descriptor over.
    package init(
        _ store: CopyStore, _ desk: CopyDesk,
        open: @escaping @Sendable (SourceFile) async throws -> Source,
        read: @escaping @Sendable (_ descriptor: Int32) async throws -> [PageReading]
    ) {
        self.store = store
        self.desk = desk
        self.open = open
        self.read = read
    }

    /// - Parameters:
    ///   - archival: what is kept of the document.
    ///   - limit: bytes of the file.
    ///
    /// Throws a `Fault`.
    package func copy(
        of document: Document, in dossier: Dossier, archival: KeptCopy, limit: Int
    ) async throws -> SmallCopy {
        switch archival.state {
        case .failed: return SmallCopy(outcome: .refused(.noCopy(archival.reason)))
        case .original:
            if archival.byteCount <= limit { return SmallCopy(outcome: .original(archival)) }
            return SmallCopy(outcome: .refused(.original(archival, limit: limit)))
        case .made:
            // A page cut from a sheet holds the whole sheet in its archival copy, strangers' cards included.
            if archival.byteCount <= limit, document.regions.allSatisfy({ $0.box == nil }) {
                return SmallCopy(outcome: .archival(archival))
            }
            do {
                return try await made(document, dossier, archival, limit)
            } catch let defect as ScanDefect {
                return SmallCopy(outcome: .refused(.noCopy(defect.kind.words)))
            } catch let error as ArchivalCopyError {
                return SmallCopy(outcome: .refused(.noCopy(error.words)))
            }
        }
    }

    private func made(
        _ document: Document, _ dossier: Dossier, _ archival: KeptCopy, _ limit: Int
    ) async throws -> SmallCopy {
        guard let archived = CopyPlan(document, of: dossier, desk.documents, version: desk.version),
            archived.pages.entries.count == archival.pages.count
        else { return SmallCopy(outcome: .refused(.noCopy(nil))) }
        var copy = archived.copy
        let pages = archived.pages
        copy.note = Phrase(
            id: "Salinan kecil untuk dikirim; bukan salinan arsip.",
            en: "A small copy for sending; not the archival copy.")
        let sources = try await opened(pages)
        let plan = try await plan(pages, sources, archival)
        var from = 0
        while let step = plan.step(within: limit, from: from) {
            let draft = try await written(copy, pages, archival, sources, plan, step)
            // The plan's bytes beside the pictures are an estimate.
            if draft.byteCount <= limit { return try await judged(draft, pages, plan, step, limit) }
            from = step + 1
        }
        return SmallCopy(outcome: .refused(.limit(limit, least: plan.least)))
    }

    private func opened(_ pages: CopyPages) async throws -> [String: Source] {
        var sources: [String: Source] = [:]
        for entry in pages.entries where sources[entry.source.name] == nil {
            sources[entry.source.name] = try await open(entry.source)
        }
        return sources
    }

    private func plan(
        _ pages: CopyPages, _ sources: [String: Source], _ archival: KeptCopy
    ) async throws -> SmallCopyPlan {
        var weights: [SmallCopyPlan.Weight] = []
        for (entry, kept) in zip(pages.entries, archival.pages) {
            guard let source = sources[entry.source.name] else { continue }
            let steps = try await source.weigh(entry.id.number, entry.layers, LayerStep.ladder)
            weights.append(
                SmallCopyPlan.Weight(
                    steps: steps, archived: entry.layers.part == nil ? kept.byteCount : nil))
        }
        let pictures = archival.pages.reduce(0) { $0 + $1.byteCount }
        return SmallCopyPlan(
            weights: weights,
            rest: archival.byteCount - pictures + SmallCopyDesk.pageBytes * pages.entries.count)
    }

    private func written(
        _ copy: ArchivalCopy, _ pages: CopyPages, _ archival: KeptCopy, _ sources: [String: Source],
        _ plan: SmallCopyPlan, _ step: Int
    ) async throws -> CopyStore.Draft {
        let draft = try store.draft()
        var writer = try ArchivalCopyWriter(copy) { try draft.append($0) }
        for ((entry, kept), weight) in zip(zip(pages.entries, archival.pages), plan.weights) {
            guard let source = sources[entry.source.name] else { continue }
            if weight.keepsArchived(step) {
                let picture = try await source.archived(entry.id.number, !kept.isPassedThrough)
                try writer.append(ArchivalPage(entry, picture), bytes: picture.bytes)
            } else {
                let picture = try await source.layers(
                    entry.id.number, entry.layers, LayerStep.ladder[step])
                try writer.append(
                    ArchivalPage(entry, picture), bytes: picture.base.bytes, print: picture.print)
            }
        }
        try writer.finish()
        return draft
    }

    /// The copy, when its words can be read again.
    private func judged(
        _ draft: CopyStore.Draft, _ pages: CopyPages, _ plan: SmallCopyPlan, _ step: Int, _ limit: Int
    ) async throws -> SmallCopy {
        let readings = try await read(try draft.open())
        var told: [SmallCopy.PageReading] = []
        var refusal: SmallCopy.Refusal?
        for (index, entry) in pages.entries.enumerated() {
            let words = readings.indices.contains(index) ? readings[index].page?.text?.words ?? [] : []
            let recall = WordRecall(of: entry.words, on: words)
            let isArchived = plan.weights[index].keepsArchived(step)
            told.append(
                SmallCopy.PageReading(
                    id: entry.id, isArchived: isArchived, words: recall.words, lost: recall.lost))
            // What is the archival copy's own picture has lost nothing, whatever the reader makes of it.
            if !isArchived, recall.share < readable, recall.lost > fewLost, refusal == nil {
                refusal = .unreadable(
                    page: index + 1, recall, limit: limit, larger: plan.larger(than: step, limit: limit))
            }
        }
        return SmallCopy(
            outcome: refusal.map { .refused($0) } ?? .made(draft, LayerStep.ladder[step]), pages: told)
    }
}
