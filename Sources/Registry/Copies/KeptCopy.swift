package import DossierModel
internal import GRDB

/// What is kept of a document for the archive.
package struct KeptCopy: Codable, Hashable, Sendable {
    package enum State: String, Codable, Sendable {
        /// A PDF/A-2u copy lies in the store.
        case made
        /// The file that was handed in is itself what is to be kept: signed, or digital from birth.
        case original
        /// No copy could be made; the original alone is kept.
        case failed
    }

    /// How one page's picture came into the copy.
    package struct Page: Codable, Hashable, Sendable {
        package var id: PageID
        /// `jpeg`, `jpx`, `flate`, `group4`, `jbig2`.
        package var coding: String
        /// Its stream is the source's own, byte for byte.
        package var isPassedThrough: Bool
        /// Why the source's stream could not stay as it was.
        package var reencoded: Phrase?
        /// Bytes of the picture's stream.
        package var byteCount: Int
        /// What of the page was found the same as in the source; `nil` in copies made before that was looked for.
        package var proof: PageProof.Basis?

        package init(
            id: PageID, coding: String, isPassedThrough: Bool, reencoded: Phrase?, byteCount: Int,
            proof: PageProof.Basis? = nil
        ) {
            self.id = id
            self.coding = coding
            self.isPassedThrough = isPassedThrough
            self.reencoded = reencoded
            self.byteCount = byteCount
            self.proof = proof
        }
    }

    package var document: Int
    package var state: State
    /// Of the copy, or of the original that stands for it; `nil` where it failed.
    package var digest: Digest?
    package var byteCount: Int
    package var pages: [Page]
    /// Why there is no copy.
    package var reason: Phrase?
    /// Digest of everything that it was made of: another one asks for another copy.
    package var recipe: String

    package init(
        document: Int, state: State, digest: Digest?, byteCount: Int, pages: [Page] = [],
        reason: Phrase? = nil,
        recipe: String
    ) {
        self.document = document
        self.state = state
        self.digest = digest
        self.byteCount = byteCount
        self.pages = pages
        self.reason = reason
        self.recipe = recipe
    }
}
