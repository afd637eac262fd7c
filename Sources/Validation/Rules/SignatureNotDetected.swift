package import DossierModel

/// `ada_tanda_tangan`: in the lower part of a paper that wants a signature no stroke of a pen was found, and nothing says that
/// it is signed electronically. A faint or tiny signature is not found either, so an officer looks at the paper.
package struct SignatureNotDetected: Check {
    /// From this share of a page's height down people sign.
    package var zone = 0.3
    /// Share of a stroke's box that words may cover: more, and it is print, as an underlined name. A pen's stroke is read as
    /// words too, with little confidence, and a duty stamp's words lie around it.
    package var printed = 0.75
    /// Confidence from which a word counts there, 0…1: signatures were read as words with up to 0.61 (9 drawn letters).
    package var legible = 0.75
    /// What electronically signed papers say, upper case.
    package var electronic = ["SECARA ELEKTRONIK", "BSRE", "BALAI SERTIFIKASI ELEKTRONIK"]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let pages = paper.document.regions
        let strokes = pages.compactMap { paper.application.pages[$0.page]?.facts.strokes }
        // Nothing was looked for on some page, or it was never paper.
        guard strokes.count == pages.count, !pages.isEmpty, !paper.text.isEmpty,
            !pages.contains(where: { paper.application.pages[$0.page]?.text?.source == .embedded }),
            !electronic.contains(where: paper.text.contains),
            !pages.contains(where: { isSigned($0, paper.application) })
        else { return [] }
        return finding(
            .review, on: paper.document, id: "memuat surat tanpa tanda tangan yang terdeteksi.",
            en: "holds a letter on which no signature was detected.",
            remedy: Phrase(
                id: "Cari tanda tangannya pada kertas, lalu terima atau minta ditandatangani.",
                en: "Look for the signature on the paper, then accept it or have it signed."))
    }

    private func isSigned(_ region: PageRegion, _ application: ApplicationCase) -> Bool {
        guard let page = application.pages[region.page] else { return false }
        let size = page.facts.size
        let frame = region.box ?? PixelRect(x: 0, y: 0, width: size.width, height: size.height)
        let words = (page.text?.words ?? []).filter { $0.confidence >= legible }
        return (page.facts.strokes ?? []).contains { stroke in
            let middle = stroke.midY
            guard Double(middle - frame.y) >= zone * Double(frame.height), middle < frame.maxY else {
                return false
            }
            let covered = words.reduce(0) { $0 + ($1.box.intersection(stroke)?.area ?? 0) }
            return Double(covered) < printed * Double(stroke.area)
        }
    }
}
