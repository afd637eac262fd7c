/// What an officer is there for; what each may do follows from it.
package enum Role: String, Codable, Sendable, CaseIterable {
    /// Hands papers in at the counter.
    case loket
    /// Reads, corrects, attaches and detaches.
    case verifikator
    /// Keeps what is filed, and takes copies out.
    case arsip
    /// Lets officers and stations in and out; sees no paper.
    case admin
    /// Sees everything that happened, changes nothing.
    case auditor

    /// What the console asks before it shows or does something.
    package enum Right: String, Codable, Sendable, CaseIterable {
        /// Hand papers in.
        case upload
        /// See dossiers and applications.
        case read
        /// Decide on documents.
        case decide
        /// See identifiers of persons whole.
        case identity
        /// Take documents out.
        case export
        /// Let officers and stations in and out.
        case administer
        /// See the history.
        case audit
    }

    package var rights: Set<Right> {
        switch self {
        case .loket: [.upload, .read]
        case .verifikator: [.upload, .read, .decide, .identity, .export]
        case .arsip: [.read, .export]
        case .admin: [.administer, .audit]
        case .auditor: [.read, .audit]
        }
    }
}
