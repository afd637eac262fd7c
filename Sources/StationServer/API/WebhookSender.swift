internal import NIOHTTP1
internal import AsyncHTTPClient
internal import DossierModel
internal import Foundation
internal import NIOCore
internal import Registry

/// Tells other systems what the outbox holds, at least once each, in order for each dossier. Redirects are not followed: an
/// address that moved is told to nobody.
struct WebhookSender: Sendable {
    let register: Register
    /// Between two looks at an outbox in which nothing is due.
    var pause = Duration.milliseconds(500)

    func run() async throws {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        defer { Task { try? await http.shutdown() } }
        while true {
            let due = (try? await register.dueEvents()) ?? []
            for entry in due {
                let failure = await deliver(entry, http)
                try Task.checkCancellation()
                // Where this cannot be noted the event goes out once more; its id tells.
                try? await register.noteDelivery(of: entry, failure: failure)
            }
            if due.isEmpty { try await Task.sleep(for: pause) }
        }
    }

    /// `nil` when it arrived; else why not.
    private func deliver(_ entry: OutboxEntry, _ http: HTTPClient) async -> String? {
        var request = HTTPClientRequest(url: entry.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Berkas-Signature", value: entry.signature(at: Date()))
        request.body = .bytes(ByteBuffer(string: entry.body))
        do {
            let status = try await http.execute(request, timeout: .seconds(15)).status.code
            return (200..<300).contains(status) ? nil : "status \(status)"
        } catch {
            return "\(error)"
        }
    }
}
