internal import DossierModel
internal import Foundation
internal import GRDB

/// What others are to be told, entered in the transaction in which it happens: a kill at any moment leaves both or neither.
struct Outbox {
    let database: Database

    /// What an event says. No name, no identifier of a person.
    private struct Told: Encodable {
        var id: String
        var event: String
        var at: String
        var submission: String
        var document: Int?
        var application: String?
        var decision: Int
    }

    /// Enters a decision for every address that wants to hear of it.
    func add(_ entry: DecisionEntry, decision: Int, at moment: Date) throws {
        guard let event = Outbox.event(of: entry.kind), let submission = entry.submission else { return }
        try add(
            event, submission: submission, document: entry.document, application: entry.application,
            decision: decision, at: moment)
    }

    func add(
        _ event: Webhook.Event, submission: String, document: Int? = nil, application: String? = nil,
        decision: Int, at moment: Date
    ) throws {
        let hooks = try Row.fetchAll(
            database, sql: "SELECT id, events FROM webhooks WHERE removed_at IS NULL")
        for hook in hooks {
            let events = (hook["events"] as String).split(separator: " ")
            guard events.contains(Substring(event.rawValue)) else { continue }
            let told = Told(
                id: "\(hook["id"] as String)-\(decision)-\(event.rawValue)", event: event.rawValue,
                at: moment.ISO8601Format(), submission: submission, document: document,
                application: application, decision: decision)
            try database.execute(
                sql: """
                    INSERT INTO outbox (webhook, submission, body, state, entered_at, due_at)
                    VALUES (?, ?, ?, 'waiting', ?, ?)
                    """,
                arguments: [
                    hook["id"] as String, submission, try JSONText.encode(told), moment.milliseconds,
                    moment.milliseconds,
                ])
        }
    }

    private static func event(of kind: Decision.Kind) -> Webhook.Event? {
        switch kind {
        case .attach, .confirm: .attached
        case .correct, .arrange, .undo, .reject, .detach, .override: .corrected
        default: nil
        }
    }
}
