internal import Archive
internal import DossierModel
internal import Registry

/// One writing of a document's copy, and what proves it: pages that do not show what their sources show are written anew,
/// first encoded here, then without any loss. What then still differs is no copy.
struct CopyDraft {
    /// How a page's picture is to come into the copy.
    private enum Way: Int, Comparable {
        case stored, anew, lossless

        var next: Way? { Way(rawValue: rawValue + 1) }
        static func < (one: Way, other: Way) -> Bool { one.rawValue < other.rawValue }
    }

    let plan: CopyPlan
    let reader: any CopyReader
    let store: CopyStore

    /// Throws a `ScanDefect`, an `ArchivalCopyError` or a `Fault`; `PageDiffers` where no way of writing a page shows what
    /// its source shows.
    func made() async throws -> (digest: Digest, byteCount: Int, pages: [KeptCopy.Page]) {
        var ways = [Way](repeating: .stored, count: plan.pages.entries.count)
        while true {
            let draft = try store.draft()
            var (told, copied, written) = try await write(ways, to: draft)
            let proofs = try await reader.proofs(of: copied, in: draft.open(), byViewer: false)
            for (index, proof) in proofs.enumerated() { told[index].proof = proof.basis }
            let faulty = proofs.indices.filter { !proofs[$0].isSound }
            if faulty.isEmpty {
                let count = draft.byteCount
                return (try draft.seal(), count, told)
            }
            for index in faulty {
                guard let next = max(ways[index], written[index]).next else {
                    throw PageDiffers(page: index + 1, proof: proofs[index])
                }
                ways[index] = next
            }
        }
    }

    /// Which way each page took is told too: a picture that PDF/A cannot take as it is was encoded anew in any case.
    private func write(
        _ ways: [Way], to draft: CopyStore.Draft
    ) async throws -> (told: [KeptCopy.Page], copied: [CopiedPage], written: [Way]) {
        var writer = try ArchivalCopyWriter(plan.copy) { try draft.append($0) }
        var told: [KeptCopy.Page] = []
        var copied: [CopiedPage] = []
        var written: [Way] = []
        for (index, entry) in plan.pages.entries.enumerated() {
            var way = ways[index]
            var picture = try await self.picture(entry, way)
            var reason = way == .stored ? nil : CopyDraft.unproven
            if case .mustBeReencoded(let why) = ArchivalAdmission(picture.image, bytes: picture.bytes) {
                way = max(way, .anew)
                picture = try await self.picture(entry, way)
                reason = why
            }
            try writer.append(ArchivalPage(entry, picture), bytes: picture.bytes)
            told.append(
                KeptCopy.Page(
                    id: entry.id, coding: picture.image.coding.name,
                    isPassedThrough: picture.image.isPassedThrough, reencoded: reason,
                    byteCount: picture.bytes.count))
            copied.append(
                CopiedPage(
                    number: index + 1, source: entry.source, sourceNumber: entry.id.number,
                    orientation: picture.orientation, recipe: entry.recipe))
            written.append(picture.image.isPassedThrough ? way : max(way, .anew))
        }
        try writer.finish()
        return (told, copied, written)
    }

    private func picture(_ entry: CopyPages.Entry, _ way: Way) async throws -> KeptPicture {
        try await reader.picture(
            of: entry.source, page: entry.id.number, anew: way != .stored,
            keeping: way == .lossless ? .lossless : nil)
    }

    private static let unproven = Phrase(
        id: "gambar aslinya tampil lain di dalam PDF, jadi dikodekan ulang",
        en: "the original's own picture shows something else within a PDF, so it was encoded anew")
}

/// A page of a copy that does not show what its source shows.
struct PageDiffers: Error {
    /// In the copy, from 1.
    let page: Int
    let proof: PageProof

    /// For people.
    var words: Phrase {
        proof.basis == nil
            ? Phrase(
                id: "halaman \(page): gambarnya tidak sama dengan aslinya; hanya berkas asli yang disimpan",
                en: "page \(page): its picture is not the original's; the original alone is kept")
            : Phrase(
                id: "halaman \(page): tampilannya berbeda dari aslinya (hilang \(proof.rendering.vanished), "
                    + "muncul \(proof.rendering.appeared)); hanya berkas asli yang disimpan",
                en:
                    "page \(page): it looks different from the original (\(proof.rendering.vanished) marks gone, "
                    + "\(proof.rendering.appeared) added); the original alone is kept")
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
