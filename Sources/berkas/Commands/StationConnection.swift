internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Station

/// Which counter a station calls, and by what token.
struct StationConnection: ParsableArguments {
    @Option(help: "The counter's address, https://name:port (else the configuration).") var server: String?
    @Option(help: "File with the station's token (else the configuration or BERKAS_STATION_TOKEN).")
    var tokenFile: String?
    @Option(help: "PEM file of certificates to trust, for an office's own.") var ca: String?

    func client(_ session: Session, patience: Double) throws -> StationClient {
        let address = server ?? session.settings[.server]
        if address.isEmpty {
            throw Fault(
                .configuration,
                Phrase(
                    id: "Sebutkan servernya: --server, kunci `server`, atau BERKAS_SERVER.",
                    en: "Name the server: --server, the key `server`, or BERKAS_SERVER."))
        }
        return try StationClient(
            server: address, token: try token(session), authority: ca, patience: patience)
    }

    private func token(_ session: Session) throws -> String {
        guard let tokenFile else {
            let token = session.settings[.station_token]
            if !token.isEmpty { return token }
            throw Fault(
                .configuration,
                Phrase(
                    id: "Token stasiun belum ada: --token-file, atau BERKAS_STATION_TOKEN.",
                    en: "There is no station's token: --token-file, or BERKAS_STATION_TOKEN."))
        }
        guard let text = try? String(contentsOfFile: tokenFile, encoding: .utf8),
            let line = text.split(separator: "\n").first.map({ String($0) })
        else {
            throw Fault(
                .access,
                Phrase(
                    id: "\(tokenFile): token tidak dapat dibaca.", en: "\(tokenFile): no token can be read."))
        }
        return line.trimmingCharacters(in: .whitespaces)
    }

    /// Runs `body` with a client that is closed afterwards; what the server refuses becomes a sentence and an exit code.
    func with(
        _ session: Session, patience: Double = 60, _ body: (StationClient) async throws -> ExitStatus
    ) async throws -> ExitStatus {
        let client = try client(session, patience: patience)
        let status: ExitStatus
        do { status = try await body(client) } catch let error as StationError {
            session.console.complain(error.message)
            switch error {
            case .unreachable: status = .access
            case .refused(413, _, _), .refused(415, _, _): status = .input
            case .refused(409, _, _): status = .incomplete
            case .refused: status = .other
            }
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
        return status
    }
}

/// What was counted by hand.
struct CountArguments: ParsableArguments {
    @Option(help: "Sheets of paper that were handed over.") var sheets: Int?
    @Flag(help: "Both sides are scanned.") var duplex = false
    @Option(help: "Of the sheets, those given back unscanned.") var returned = 0

    var counted: SheetCount? {
        sheets.map { SheetCount(sheets: $0, duplex: duplex, returned: returned) }
    }
}
