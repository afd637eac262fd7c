import DossierModel
import Foundation
import Registry
import Synchronization
import Testing

@Suite("What others are to be told")
struct OutboxTests {
    private final class Clock: Sendable {
        private let seconds = Mutex(1_790_000_000.0)
        func pass(_ more: Double) { seconds.withLock { $0 += more } }
        var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }
    }

    @Test("what happens is entered once for each address that wants it, without a name")
    func events() async throws {
        let home = try TemporaryHome()
        let register = home.register
        _ = try await register.importApplications([
            ApplicationRecord(number: "A/1", permitType: "SIPA", applicantName: "Rina Contoh")
        ])
        _ = try await register.addWebhook("https://a.example", events: [.attached, .corrected], by: nil)
        _ = try await register.addWebhook("https://b.example", events: [.corrected], by: nil)
        let submission = try await home.submission()
        try await register.file(home.dossier(of: submission))
        _ = try await register.confirm(2, of: submission.id, to: "A/1", requirement: nil, officer: "Rina")
        _ = try await register.undo(2, of: submission.id, officer: "Rina")
        var told: [String] = []
        while case let due = try await register.dueEvents(), !due.isEmpty {
            for entry in due {
                #expect(!entry.body.contains("Rina"))
                let event = try #require(entry.body.firstMatch(of: /"event":"(\w+)"/)?.output.1)
                told.append("\(entry.url.suffix(9).prefix(1)) \(event)")
                try await register.noteDelivery(of: entry, failure: nil)
            }
        }
        #expect(told.filter { $0.hasPrefix("a") }.last == "a corrected")
        #expect(told.count { $0 == "a attached" } >= 1)
        #expect(told.filter { $0.hasPrefix("b") } == ["b corrected"])
    }

    @Test(
        "a failed delivery rests longer each time, holds back what follows of its dossier, and is given up in the end"
    )
    func failures() async throws {
        let home = try TemporaryHome()
        let clock = Clock()
        let register = try Register(path: home.home.registerPath) { clock.now }
        _ = try await register.importApplications([
            ApplicationRecord(number: "A/1", permitType: "SIPA", applicantName: "Rina Contoh")
        ])
        let id = try await register.addWebhook("https://a.example", events: [.attached, .corrected], by: nil)
            .id
        let submission = try await home.submission()
        var dossier = home.dossier(of: submission)
        for index in dossier.documents.indices { dossier.documents[index].proposal = .review }
        try await register.file(dossier)
        _ = try await register.confirm(2, of: submission.id, to: "A/1", requirement: nil, officer: "S")
        _ = try await register.undo(2, of: submission.id, officer: "S")
        var rests: [Double] = []
        for _ in 0..<4 {
            let due = try await register.dueEvents()
            #expect(due.count == 1 && due[0].body.contains("attached"))
            try await register.noteDelivery(of: due[0], failure: "status 500")
            var rest = 0.0
            while try await register.dueEvents().isEmpty, rest < 100 {
                clock.pass(1)
                rest += 1
            }
            rests.append(rest)
        }
        #expect(rests == [2, 4, 8, 16])
        clock.pass(300_000)
        let old = try #require(try await register.dueEvents().first)
        try await register.noteDelivery(of: old, failure: "status 500")
        #expect(try await register.webhooks().first?.dead == 1)
        #expect(try await register.dueEvents().first?.body.contains("corrected") == true)
        try await register.removeWebhook(id, by: nil)
        #expect(try await register.dueEvents().isEmpty)
        #expect(try await register.webhooks().isEmpty)
        await #expect(throws: Fault.self) { try await register.removeWebhook(id, by: nil) }
    }

    @Test("the signature is HMAC-SHA-256 over time and body (RFC 4231, case 2 by its parts)")
    func signature() {
        let entry = OutboxEntry(
            position: 1, url: "", secret: "Jefe", submission: "", body: "what do ya want for nothing?",
            attempts: 0, enteredAt: Date())
        // printf '0.what do ya want for nothing?' | openssl dgst -sha256 -hmac Jefe
        #expect(
            entry.signature(at: Date(timeIntervalSince1970: 0))
                == "t=0,v1=37f471929915ccd2cbbe79feb84ffcff4f2bb25e15fc41c2506687331ae179cc")
    }
}
