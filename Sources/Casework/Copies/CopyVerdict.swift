package import DossierModel

/// What was found of a document's copy when it was held against the original again.
package struct CopyVerdict: Encodable, Sendable {
    package enum State: String, Encodable, Sendable {
        /// Its bytes are those that were written, and every page shows what its source shows.
        case sound
        /// A page does not.
        case differs
        /// The file's bytes are not those that were written.
        case altered
        /// The file is gone.
        case missing
        /// The dossier has changed since: the next export makes another one.
        case stale
        /// The file that was handed in stands for it, and is as it was.
        case original
        /// There is none; the original alone is kept.
        case none
    }

    package struct Page: Encodable, Sendable {
        package var id: PageID
        package var proof: PageProof
    }

    package var document: Int
    package var type: String?
    package var state: State
    package var pages: [Page] = []

    /// Whether it is as it is to be.
    package var isGood: Bool { [.sound, .original, .none, .stale].contains(state) }
}
