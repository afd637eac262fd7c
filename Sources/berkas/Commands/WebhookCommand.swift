internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Registry

struct WebhookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook", abstract: "Addresses of other systems that are told what happens.",
        discussion: """
            Example:
              berkas webhook add https://sicantik.example/berkas --event attached --event shortage
              berkas webhook list

            `berkas serve` delivers: POST with JSON and `Berkas-Signature: t=TIME,v1=HMAC`, HMAC-SHA-256 of "TIME.BODY" by
            the secret. At least once each; `id` tells repetitions.
            """,
        subcommands: [WebhookAddCommand.self, WebhookListCommand.self, WebhookRemoveCommand.self])
}

extension Webhook.Event: ExpressibleByArgument {}

struct WebhookAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Tell an address from now on; its secret is shown this once.",
        discussion: "Example:\n  berkas webhook add https://sicantik.example/berkas --event attached")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "https, or http on this machine.") var url: String
    @Option(help: "attached, shortage or corrected; may be given several times (else all).")
    var event: [Webhook.Event] = []

    private struct Added: Encodable {
        var webhook: String
        var secret: String
    }

    func run() async throws {
        try await Session.run(options) { session in
            let parts = URLComponents(string: url)
            let isLocal = ["127.0.0.1", "::1", "[::1]", "localhost"].contains(parts?.host ?? "")
            guard parts?.host?.isEmpty == false,
                parts?.scheme == "https" || (isLocal && parts?.scheme == "http")
            else {
                throw Fault(
                    .configuration,
                    Phrase(
                        id: "\(url): harus https://… (http hanya pada mesin ini).",
                        en: "\(url): it has to be https://… (http on this machine only)."))
            }
            let (id, secret) = try await session.home.openRegister().addWebhook(
                url, events: event.isEmpty ? Webhook.Event.allCases : event, by: session.officer(nil))
            if options.json {
                try session.console.json(Added(webhook: id, secret: secret))
            } else {
                session.console.result(secret)
            }
            session.console.remark(
                Phrase(
                    id: "\(id): simpan rahasia ini sekarang; tidak dapat ditampilkan lagi.",
                    en: "\(id): keep this secret now; it cannot be shown again."))
            return .ok
        }
    }
}

struct WebhookListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every address, with what waits for it and what was given up.",
        discussion: "Example:\n  berkas webhook list")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            let webhooks = try await session.home.openRegister().webhooks()
            if options.json {
                for webhook in webhooks { try session.console.json(webhook) }
                return .ok
            }
            let indonesian = session.console.language == .indonesian
            var table = Table(
                header: indonesian
                    ? ["Webhook", "Alamat", "Peristiwa", "Menunggu", "Gagal"]
                    : ["Webhook", "Address", "Events", "Waiting", "Given up"], ids: [0])
            table.rows = webhooks.map {
                [
                    $0.id, $0.url, $0.events.map(\.rawValue).joined(separator: " "), "\($0.waiting)",
                    "\($0.dead)",
                ]
            }
            session.console.result(table)
            return .ok
        }
    }
}

struct WebhookRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Tell an address no more.",
        discussion: "Example:\n  berkas webhook remove 0f3c9a2b")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of the webhook.") var webhook: String

    func run() async throws {
        try await Session.run(options) { session in
            try await session.home.openRegister().removeWebhook(webhook, by: session.officer(nil))
            session.console.remark(
                Phrase(id: "\(webhook): tidak diberi tahu lagi.", en: "\(webhook): is told no more."))
            return .ok
        }
    }
}
