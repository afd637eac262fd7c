package import DossierModel

/// A handover as the server tells it; the names are the API's.
package struct HandoverState: Codable, Hashable, Sendable {
    package struct Remark: Codable, Hashable, Sendable {
        package var rule: String
        package var severity: String
        package var page: Int?
        /// Name of the new scan of that page.
        package var replacedBy: String?
        package var message: Phrase
        package var remedy: Phrase
    }
    package struct File: Codable, Hashable, Sendable {
        package var name: String
        package var digest: String
        package var bytes: Int
        package var seen: Bool
        package var pages: Int?
        package var replacedBy: String?
        /// The page of another file that it is a new scan of.
        package var rescans: Rescanned?
        package var findings: [Remark]
    }
    package struct Rescanned: Codable, Hashable, Sendable {
        package var file: String
        package var page: Int
    }
    package struct Balance: Codable, Hashable, Sendable {
        package var expected: Int?
        package var arrived: Int
        package var unseen: Int
    }
    package struct Paper: Codable, Hashable, Sendable {
        package var number: Int
        package var type: String?
        package var pages: [String]
        package var requirement: String?
        package var placement: String?
    }
    package struct Missing: Codable, Hashable, Sendable {
        package var requirement: String
        package var name: Phrase
        package var status: String
    }

    package var id: String
    package var state: String
    /// The day at the counter.
    package var receivedOn: CalendarDay
    package var balance: Balance
    package var balances: Bool
    package var files: [File]
    package var submission: String?
    package var waitsFor: String?
    package var why: [Phrase]?
    package var documents: [Paper]?
    package var missing: [Missing]?

    /// What a person should look at, by file: not only noted, and not scanned again since.
    package var troubles: [(file: String, remark: Remark)] {
        files.filter { $0.replacedBy == nil }.flatMap { file in
            file.findings.filter { $0.severity != "note" && $0.replacedBy == nil }.map { (file.name, $0) }
        }
    }
}
