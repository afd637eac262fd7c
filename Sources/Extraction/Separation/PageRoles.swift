internal import DossierModel

/// Decides what each page is in its dossier.
struct PageRoles: Sendable {
    /// Most ink of a page without words that still counts as blank: dust and bleed-through (share of pixels).
    var blankInk = 0.004
    /// Most components of the size of print on a blank page.
    var blankComponents = 12
    /// Words the reader is less sure of are noise on an empty page.
    var surelyRead = 0.5

    init() {}

    func role(of page: ReadPage) -> PageRole {
        guard case .read(let content) = page.reading else {
            guard case .unreadable(_, let defect) = page.reading else { return .content }
            return .unreadable(defect)
        }
        if content.barcodes.contains(where: { CoverCode(text: $0.text) != nil }) { return .cover }
        if content.barcodes.contains(where: \.isPatchT) { return .separator }
        // Before duplicates: two blank backs look alike, and blank is what they are.
        if isBlank(content) { return .blank }
        if let original = page.duplicateOf { return .duplicate(of: original) }
        return .content
    }

    private func isBlank(_ page: Page) -> Bool {
        guard page.facts.inkCoverage < blankInk, page.facts.componentCount <= blankComponents,
            page.facts.photos.isEmpty, page.barcodes.isEmpty
        else { return false }
        return !(page.text?.words ?? []).contains { word in
            word.confidence >= surelyRead && word.text.count { $0.isLetter || $0.isNumber } >= 2
        }
    }
}
