internal import DossierModel
internal import Foundation
package import Registry

/// The door for officers. Wrong names and wrong passwords take as long and get the same answer.
package actor LogIn {
    package enum Outcome: Sendable {
        case welcome(secret: String, UserSession)
        case wrong
        /// Too many wrong passwords: seconds to wait.
        case locked(Int)
        /// More people than can be checked at a time.
        case busy
    }

    private let register: Register
    private let terms: LoginTerms
    /// Each check takes 64 MiB for a tenth of a second.
    private let most: Int
    private var checking = 0
    private var decoy: String?

    /// - Parameter most: passwords checked at the same time.
    package init(_ register: Register, terms: LoginTerms = LoginTerms(), most: Int = 4) {
        self.register = register
        self.terms = terms
        self.most = most
    }

    package func enter(_ name: String, _ password: String) async throws -> Outcome {
        guard checking < most else { return .busy }
        checking += 1
        defer { checking -= 1 }
        let account = UserAccount.isName(name) ? try await register.openAccount(name) : nil
        if let until = account?.user.lockedUntil {
            let left = until.timeIntervalSinceNow
            // A lock longer than any comes from a clock that was set back.
            if left > 0, left <= terms.longestLock { return .locked(Int(left.rounded(.up))) }
        }
        let hash = if let account { account.hash } else { try await decoyHash() }
        let isRight = try await BlockingWork.run { Password.verify(password, against: hash) }
        guard let account, isRight else {
            if let account { _ = try await register.noteWrongPassword(of: account.user.name, terms: terms) }
            return .wrong
        }
        let (secret, session) = try await register.openSession(for: account.user.name, terms: terms)
        return .welcome(secret: secret, session)
    }

    /// A hash that nobody knows the password of.
    private func decoyHash() async throws -> String {
        if let decoy { return decoy }
        let hash = try await BlockingWork.run { try Password.hash(AccessToken().text) }
        decoy = hash
        return hash
    }
}
