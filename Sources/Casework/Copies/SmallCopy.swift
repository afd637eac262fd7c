package import DossierModel
package import Registry

/// A document's copy for another system, which takes files up to some size only.
package struct SmallCopy {
    package enum Outcome {
        /// The archival copy keeps within the limit and goes as it is.
        case archival(KeptCopy)
        /// The file that was handed in keeps within the limit: it is signed, or digital from birth, and is never rewritten.
        case original(KeptCopy)
        /// Made for the limit, and read again.
        case made(CopyStore.Draft, LayerStep)
        case refused(Refusal)
    }

    /// Why there is no copy that would be of use.
    package struct Refusal: Codable, Hashable, Sendable {
        package enum Code: String, Codable, Sendable {
            /// There is no archival copy to start from.
            case noArchivalCopy = "no_archival_copy"
            /// A signed or digital file is larger than the limit, and may not be changed.
            case originalTooLarge = "original_too_large"
            /// Not even the last step of the ladder keeps within the limit.
            case limitTooSmall = "limit_too_small"
            /// The file would keep within the limit, but its words could no longer be read.
            case unreadable
        }

        package var code: Code
        /// What is the matter and what can be done.
        package var reason: Phrase
        /// The page of the copy that cannot be read, from 1.
        package var page: Int?

        package init(_ code: Code, _ reason: Phrase, page: Int? = nil) {
            self.code = code
            self.reason = reason
            self.page = page
        }
    }

    /// What was read again on a page of a copy that was made.
    package struct PageReading: Codable, Hashable, Sendable {
        package var id: PageID
        /// The archival copy's picture stands in it, unchanged.
        package var isArchived: Bool
        /// Words that were read for sure on the paper.
        package var words: Int
        /// Those that were not found again.
        package var lost: Int

        package init(id: PageID, isArchived: Bool, words: Int, lost: Int) {
            self.id = id
            self.isArchived = isArchived
            self.words = words
            self.lost = lost
        }
    }

    package var outcome: Outcome
    /// Of a copy that was made, or would have been.
    package var pages: [PageReading] = []
}
