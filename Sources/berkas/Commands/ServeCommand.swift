internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Logging
internal import ReaderProcess
internal import Registry
internal import StationServer

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "The counter over HTTP: stations upload, papers are read.",
        discussion: """
            Example:
              berkas serve --home /srv/berkas
              berkas serve --listen 0.0.0.0:8417 --tls-certificate cert.pem --tls-key key.pem

            Listens on this machine only, unless there is a certificate (TLS 1.3) or --plain-http says that something in
            front of it speaks TLS. Has a worker inside; `berkas work` elsewhere shares the work.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var reading: ReadingArguments
    @Option(help: "host:port (else the configuration, else 127.0.0.1:8417; port 0 is any free one).")
    var listen: String?
    @Option(help: "PEM certificate chain, for TLS 1.3.") var tlsCertificate: String?
    @Option(help: "The certificate's PEM key.") var tlsKey: String?
    @Flag(help: "Listen beyond this machine without TLS: a proxy in front has it.") var plainHttp = false

    func run() async throws {
        try await Session.run(options) { session in
            let address = try address(session)
            let register = try session.home.openRegister()
            let vault = try session.home.openVault(of: register)
            vault.clearIncoming()
            let composition = try Composition(session, reading, of: vault)
            // With readers of its own: a station waits for a look while long dossiers are read.
            let looking = try Composition(session, reading, text: false, of: vault)
            let worker = composition.worker(register)
            let counter = Counter(register, try UploadStore(session.home, vault)) { submission in
                try await looking.dossier(of: submission, register: register) { _ in }
            }
            try await counter.tidy()
            let console = session.console
            let catalogues = try Catalogues(session.home)
            let standing = session.standing(register, catalogues)
            let office = session.settings[.office]
            let desk = ReceiptDesk(standing, catalogues, key: try session.signingKey(), office: office)
            let depict: ReceiptPress.Depicting = {
                try await looking.pool.picture(of: $0, page: $1, $2, passwords: looking.options.passwords)
            }
            let receipts = ReceiptPress(desk, depict: depict) { try await composition.pool.draw($0) }
            let letters = LetterPress(
                ShortageDesk(standing, catalogues, period: session.period), head: session.letterhead
            ) { try await composition.pool.draw($0) }
            let review = try ReviewConsole(
                standing, catalogues, receipts: receipts, letters: letters, office: office,
                isSecure: address.tls != nil || plainHttp, picture: depict)
            let server = CounterServer(
                counter, standing, receipts: receipts, office: office, console: review, log: ServerLog.logger)
            var background: [@Sendable () async throws -> Void] = [
                { try await worker.run { console.complain($0.message) } },
                { try await counter.run { console.complain($0.message) } },
            ]
            if let copies = try composition.copyDesk(session, register) {
                background.append { try await copies.run { console.complain($0.message) } }
            }
            try await server.run(
                at: address, background: background,
                ready: { port in
                    let place = "\(address.tls == nil ? "http" : "https")://\(address.host):\(port)"
                    console.remark(
                        Phrase(
                            id: "Melayani di \(place); Ctrl-C untuk berhenti.",
                            en: "Serving at \(place); Ctrl-C ends it."))
                })
            return .ok
        }
    }

    private func address(_ session: Session) throws -> CounterServer.Address {
        guard let place = ListeningAddress(listen ?? session.settings[.listen]) else {
            throw Fault(
                .configuration,
                Phrase(
                    id: "\(listen ?? ""): tulis alamat sebagai host:port, misalnya 127.0.0.1:8417.",
                    en: "\(listen ?? ""): write the address as host:port, for example 127.0.0.1:8417."))
        }
        let certificate = tlsCertificate ?? session.settings[.tls_certificate]
        let key = tlsKey ?? session.settings[.tls_key]
        if certificate.isEmpty != key.isEmpty {
            throw Fault(
                .configuration,
                Phrase(
                    id: "Sertifikat dan kuncinya harus disebut keduanya: --tls-certificate dan --tls-key.",
                    en: "Name both the certificate and its key: --tls-certificate and --tls-key."))
        }
        if certificate.isEmpty, !place.isLoopback, !plainHttp {
            throw Fault(
                .configuration,
                Phrase(
                    id: "\(place.host) terjangkau dari luar mesin ini, tetapi tidak ada TLS. Sebutkan "
                        + "--tls-certificate dan --tls-key, atau --plain-http bila ada proksi TLS di depannya.",
                    en: "\(place.host) can be reached from outside this machine, but there is no TLS. Name "
                        + "--tls-certificate and --tls-key, or --plain-http where a proxy in front has it."))
        }
        return .init(
            host: place.host, port: place.port,
            tls: certificate.isEmpty ? nil : (certificate: certificate, key: key))
    }
}
