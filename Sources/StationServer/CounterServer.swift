package import Casework
internal import DossierModel
internal import Foundation
internal import HTTPTypes
package import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
package import Logging
internal import NIOCore
internal import Registry
internal import ServiceLifecycle

/// The counter over HTTP: stations hand papers in, and see at once what arrived and how it looks.
package struct CounterServer: Sendable {
    /// Where it listens.
    package struct Address: Sendable {
        package var host: String
        /// 0 for any free one.
        package var port: Int
        /// Paths of a PEM certificate chain and its key; `nil` for plain HTTP.
        package var tls: (certificate: String, key: String)?

        package init(host: String, port: Int, tls: (certificate: String, key: String)? = nil) {
            self.host = host
            self.port = port
            self.tls = tls
        }
    }

    private let counter: Counter
    private let standing: Standing
    private let receipts: ReceiptPress
    private let office: String
    private let console: ReviewConsole?
    private let limits: ServerLimits
    private let log: Logger

    /// - Parameters:
    ///   - office: its name, on pages for everybody.
    ///   - console: the officers' pages; `nil` for none.
    package init(
        _ counter: Counter, _ standing: Standing, receipts: ReceiptPress, office: String,
        console: ReviewConsole? = nil, limits: ServerLimits = ServerLimits(), log: Logger
    ) {
        self.console = console
        self.counter = counter
        self.standing = standing
        self.receipts = receipts
        self.office = office
        self.limits = limits
        self.log = log
    }

    /// All routes; also what tests talk to without a network.
    package func router() throws -> Router<StationContext> {
        let router = Router(context: StationContext.self)
        let requests = RequestCount()
        router.add(middleware: requests)
        router.add(middleware: FaultMiddleware(log: log))
        let strangers = RateLimit(
            burst: limits.strangerPace.burst, perSecond: limits.strangerPace.perSecond)
        let clients = ClientDoor(register: counter.register, strangers: strangers)
        WatchRoutes(counter: counter, door: clients, requests: requests).add(to: router)
        ApplicationRoutes(standing: standing, door: clients).add(to: router)
        let description = try PublicPage.resource("openapi.json")
        router.get("api/openapi.json") { _, _ in
            PublicPage.file(description, "application/json; charset=utf-8")
        }
        LedgerRoutes(register: counter.register, pace: strangers).add(to: router)
        router.get("health") { _, _ in
            PublicPage.file("ok\n", "text/plain; charset=utf-8")
        }
        try StatusRoutes(
            standing, office: office,
            pace: RateLimit(burst: limits.strangerPace.burst, perSecond: limits.strangerPace.perSecond)
        ).add(to: router)
        console?.add(
            to: router,
            pace: RateLimit(burst: limits.strangerPace.burst, perSecond: limits.strangerPace.perSecond))
        let intake = UploadIntake(counter: counter, limits: limits)
        let tus = TusRoutes(counter: counter, limits: limits, intake: intake)
        router.on("files", method: .options) { tus.options($0, $1) }
        router.on("files/:id", method: .options) { tus.options($0, $1) }
        let door = StationDoor(
            register: counter.register,
            stations: RateLimit(burst: limits.stationPace.burst, perSecond: limits.stationPace.perSecond),
            strangers: RateLimit(burst: limits.strangerPace.burst, perSecond: limits.strangerPace.perSecond))
        let stations = router.group().add(middleware: door)
        tus.add(
            to: router.group("files").add(middleware: TusAnswers(faults: FaultMiddleware(log: log)))
                .add(middleware: door))
        HandoverRoutes(counter: counter, standing: standing, intake: intake, receipts: receipts).add(
            to: stations)
        MultipartRoutes(counter: counter, limits: limits, intake: intake).add(to: stations)
        return router
    }

    /// Serves until SIGTERM or Ctrl-C, then finishes what was begun.
    /// - Parameters:
    ///   - background: runs beside it and is cancelled at the end.
    ///   - ready: told the port once it listens.
    package func run(
        at address: Address, background: [@Sendable () async throws -> Void],
        ready: @escaping @Sendable (Int) -> Void
    ) async throws {
        var http = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [ContinueHandler()],
                idleTimeout: .seconds(Int64(limits.idleSeconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 1 << 14, maxHeaderListSize: 1 << 15, maxHeaderFieldCount: 100)))
        if let tls = address.tls { http = try .tls(http, tlsConfiguration: try Self.configuration(tls)) }
        var application = Application(
            router: try router(), server: http,
            configuration: .init(address: .hostname(address.host, port: address.port), serverName: "berkas"),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? address.port) }, logger: log)
        let sender = WebhookSender(register: counter.register)
        application.addServices(Background { try await sender.run() })
        for work in background { application.addServices(Background(work: work)) }
        try await application.runService()
    }

    private static func configuration(_ tls: (certificate: String, key: String)) throws -> TLSConfiguration {
        do {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(tls.certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: tls.key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv13
            return configuration
        } catch {
            throw Fault(
                .configuration,
                Phrase(
                    id:
                        "Sertifikat \(tls.certificate) atau kuncinya \(tls.key) tidak dapat dipakai (\(error)).",
                    en: "The certificate \(tls.certificate) or its key \(tls.key) cannot be used (\(error)).")
            )
        }
    }
}

/// Work that ends with the server.
private struct Background: Service {
    let work: @Sendable () async throws -> Void

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do { try await work() } catch is CancellationError {}
        }
    }
}
