package import DossierModel
package import Registry

/// What was counted at the counter beside what arrived.
package struct SheetBalance: Codable, Hashable, Sendable {
    /// Page images that have to arrive; `nil` where nobody counted.
    package var expected: Int?
    /// Page images that arrived in files that stand, blank and cover pages included; a page and its new scan are one.
    package var arrived = 0
    package var blank = 0
    package var covers = 0
    package var separators = 0
    /// Files that nobody has looked at yet.
    package var unseen = 0
    /// Names of files that cannot be read, so that nobody knows their pages.
    package var unreadable: [String] = []

    package init(_ handover: Handover, counted: SheetCount? = nil) {
        expected = (counted ?? handover.counted)?.images
        for file in handover.standing {
            guard let look = file.look else {
                unseen += 1
                continue
            }
            func isReplaced(_ number: Int) -> Bool {
                handover.rescan(of: PageID(file: file.source.name, number: number)) != nil
            }
            for outcome in look.files {
                switch outcome.outcome {
                case .read(let facts): arrived += (0..<facts.pageCount).count { !isReplaced($0 + 1) }
                case .refused: unreadable.append(file.source.name)
                }
            }
            for page in look.pages where !isReplaced(page.id.number) {
                switch page.role {
                case .blank: blank += 1
                case .cover: covers += 1
                case .separator: separators += 1
                case .content, .duplicate, .replaced, .unreadable: break
                }
            }
        }
    }

    /// True when everything was looked at, and what arrived is what was counted. Without a count nothing is missed.
    package var holds: Bool {
        unseen == 0 && (expected == nil || (unreadable.isEmpty && expected == arrived))
    }
}
