internal import AsyncHTTPClient
package import DossierModel
internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL

/// The counter's server as a station calls it. What fails for a moment (no network, a full queue, a server that starts
/// again) is asked again, longer each time, for as long as the patience lasts.
package struct StationClient: Sendable {
    private let http: HTTPClient
    private let server: String
    private let token: String
    /// Seconds a call is tried again before it is given up.
    private let patience: Double

    /// - Parameters:
    ///   - server: `https://counter.example:8417`, without a path.
    ///   - authority: path of a PEM file of certificates to trust instead of the system's.
    package init(server: String, token: String, authority: String? = nil, patience: Double = 60) throws {
        guard let url = URL(string: server), url.host != nil, ["http", "https"].contains(url.scheme) else {
            throw Fault(
                .configuration,
                Phrase(
                    id: "\(server): tulis alamat server sebagai https://nama:port.",
                    en: "\(server): write the server's address as https://name:port."))
        }
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        if let authority {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .file(authority)
            configuration.tlsConfiguration = tls
        }
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        self.server = server.hasSuffix("/") ? String(server.dropLast()) : server
        self.token = token
        self.patience = patience
    }

    package func shutdown() async throws { try await http.shutdown() }

    private struct Opening: Encodable {
        var counted: SheetCount?
        var supplements: String?
    }
    private struct GivenOut: Decodable { var code: String }
    private struct Refusal: Decodable {
        struct Body: Decodable {
            var code: String
            var id: String
            var en: String
        }
        var error: Body
    }

    package func open(counted: SheetCount?, supplements: String?) async throws -> HandoverState {
        try await json(.POST, "/api/handovers", Opening(counted: counted, supplements: supplements))
    }

    package func handover(_ id: String) async throws -> HandoverState {
        try await json(.GET, "/api/handovers/\(id)")
    }

    package func close(_ id: String) async throws -> HandoverState {
        try await json(.POST, "/api/handovers/\(id)/close")
    }

    /// The number of the receipt.
    package func receipt(_ id: String) async throws -> String {
        let given: GivenOut = try await json(.POST, "/api/handovers/\(id)/receipt")
        return given.code
    }

    /// The station's own handovers of a day at the counter.
    package func handovers(on day: CalendarDay) async throws -> [HandoverState] {
        try await json(.GET, "/api/handovers?day=\(day)")
    }

    /// Begins an upload; returns its path on the server.
    func create(
        name: String, length: Int, handover: String, replaces: Replaced?
    ) async throws -> String {
        func encoded(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
        var metadata = ["filename \(encoded(name))", "handover \(encoded(handover))"]
        if let replaces { metadata.append("replaces \(encoded(replaces.file))") }
        if let page = replaces?.page { metadata.append("page \(encoded(String(page)))") }
        let answer = try await call(
            .POST, "/files",
            [
                "Tus-Resumable": "1.0.0", "Upload-Length": String(length),
                "Upload-Metadata": metadata.joined(separator: ","),
            ])
        guard let location = answer.headers.first(name: "Location"), let path = URL(string: location)?.path
        else { throw StationClient.strange("Location") }
        return path
    }

    /// Bytes of an upload that the server keeps; `nil` when it knows no such upload.
    func offset(of upload: String) async throws -> Int? {
        do {
            let answer = try await call(.HEAD, upload, ["Tus-Resumable": "1.0.0"])
            guard let offset = answer.headers.first(name: "Upload-Offset").flatMap({ Int($0) }) else {
                throw StationClient.strange("Upload-Offset")
            }
            return offset
        } catch StationError.refused(let status, _, _) where status == 404 || status == 410 {
            return nil
        }
    }

    /// Sends a piece. Returns the new offset; `nil` when the server wants to be asked where it stands.
    func send(_ piece: [UInt8], to upload: String, at offset: Int) async throws -> Int? {
        do {
            let answer = try await call(
                .PATCH, upload,
                [
                    "Tus-Resumable": "1.0.0", "Upload-Offset": String(offset),
                    "Content-Type": "application/offset+octet-stream",
                    "Upload-Checksum": "sha256 " + Data(FileDigest.bytes(piece)).base64EncodedString(),
                ], body: piece, retries: false)
            return answer.headers.first(name: "Upload-Offset").flatMap { Int($0) }
        } catch StationError.refused(let status, _, _) where [409, 423, 460].contains(status) {
            return nil
        } catch StationError.unreachable {
            return nil
        }
    }

    private func json<Answer: Decodable>(
        _ method: HTTPMethod, _ path: String, _ body: (any Encodable)? = nil
    ) async throws -> Answer {
        let bytes = try body.map { Array(try JSONEncoder().encode($0)) }
        let answer = try await call(
            method, path, bytes == nil ? [:] : ["Content-Type": "application/json"], body: bytes)
        do { return try JSONDecoder().decode(Answer.self, from: answer.body) } catch {
            throw StationClient.strange(path)
        }
    }

    private func call(
        _ method: HTTPMethod, _ path: String, _ headers: [String: String], body: [UInt8]? = nil,
        retries: Bool = true
    ) async throws -> (headers: HTTPHeaders, body: Data) {
        let end = ContinuousClock.now + .seconds(patience)
        var pause = 0.25
        while true {
            var wait = pause
            let failure: StationError
            do {
                let answer = try await once(method, path, headers, body)
                if (200..<300).contains(answer.status) { return (answer.headers, answer.body) }
                let refusal = StationClient.refusal(answer.status, answer.body)
                // A full queue, a rate, a server in trouble: it says when to come again.
                guard answer.status == 429 || answer.status >= 500, retries else { throw refusal }
                wait = answer.headers.first(name: "Retry-After").flatMap { Double($0) } ?? pause
                failure = refusal
            } catch let error as StationError {
                guard case .unreachable = error, retries else { throw error }
                failure = error
            }
            if ContinuousClock.now + .seconds(wait) > end { throw failure }
            try await Task.sleep(for: .seconds(wait))
            pause = min(pause * 2, 30)
        }
    }

    private func once(
        _ method: HTTPMethod, _ path: String, _ headers: [String: String], _ body: [UInt8]?
    ) async throws -> (status: Int, headers: HTTPHeaders, body: Data) {
        var request = HTTPClientRequest(url: server + path)
        request.method = method
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(bytes: body)) }
        do {
            let response = try await http.execute(request, timeout: .seconds(120))
            let buffer = try await response.body.collect(upTo: 64 << 20)
            return (
                Int(response.status.code), response.headers, Data(buffer.readableBytesView)
            )
        } catch let error as CancellationError {
            throw error
        } catch {
            try Task.checkCancellation()
            throw StationError.unreachable(
                Phrase(
                    id: "\(server) tidak menjawab (\(error)). Periksa alamat, jaringan, dan sertifikatnya "
                        + "(--ca).",
                    en: "\(server) does not answer (\(error)). Check the address, the network and its "
                        + "certificate (--ca)."))
        }
    }

    private static func refusal(_ status: Int, _ body: Data) -> StationError {
        if let told = try? JSONDecoder().decode(Refusal.self, from: body).error {
            return .refused(status: status, code: told.code, Phrase(id: told.id, en: told.en))
        }
        return .refused(
            status: status, code: "http_\(status)",
            Phrase(id: "Server menjawab \(status).", en: "The server answers \(status)."))
    }

    private static func strange(_ what: String) -> StationError {
        .refused(
            status: 200, code: "strange",
            Phrase(
                id: "Jawaban server tidak dimengerti (\(what)). Apakah ini server Berkas?",
                en: "The server's answer makes no sense (\(what)). Is it a Berkas server?"))
    }
}
