package import Foundation

/// An officer who is logged in.
package struct UserSession: Hashable, Sendable {
    package var user: UserAccount
    /// What forms carry to show that they are ours.
    package var formToken: String
    package var startedAt: Date
    /// The cookie's new secret, when it has just changed.
    package var renewed: String?
}
