package import DossierModel
package import Foundation

/// What a submission in the journal waits for.
package enum Waiting: Sendable, Hashable {
    /// Somebody reads it: who, since when, how many of the pages known by now.
    case reader(WorkerID, since: Date, pagesDone: Int, pagesKnown: Int)
    /// A fault of ours: what went wrong last, how often in a row, and when it is tried again.
    case rest(Phrase, failures: Int, until: Date)
    /// Its turn: so many are before it, and so many workers are there.
    case turn(before: Int, workers: Int)
    /// It is read; only the filing is left.
    case filing(workers: Int)
    /// Nothing of ours: it is filed.
    case nothing
}

/// A page that ended every reader it was given to, and was given up.
package struct QuarantinedPage: Sendable, Hashable, Codable {
    package var digest: Digest
    /// From 1; 0 for a file that ends its reader before a page is known.
    package var page: Int
    package var reason: String

    package init(digest: Digest, page: Int, reason: String) {
        self.digest = digest
        self.page = page
        self.reason = reason
    }
}
