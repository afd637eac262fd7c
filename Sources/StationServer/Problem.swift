internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// An error as the API tells it: a stable code, and a sentence in both languages that says what to do next.
struct Problem: Error, HTTPResponseError {
    var status: HTTPResponse.Status
    /// Stable; programs may depend on it.
    var code: String
    var message: Phrase
    var headers: HTTPFields = [:]

    private struct Body: Encodable {
        var code: String
        var id: String
        var en: String
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var response = try JSON.response(
            ["error": Body(code: code, id: message.id, en: message.en)], status: status)
        response.headers.append(contentsOf: headers)
        return response
    }

    /// What of ours went wrong, as a station is told it.
    init(_ fault: Fault) {
        message = fault.message
        switch fault.kind {
        case .diskFull:
            (status, code) = (
                HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "disk_full"
            )
            headers[.retryAfter] = "60"
            message = Phrase(
                id: "Tempat penyimpanan server penuh. Yang sudah diterima tetap aman; lanjutkan nanti.",
                en: "The server's disk is full. What was accepted is safe; go on later.")
        case .notFound: (status, code) = (.notFound, "not_found")
        case .conflict: (status, code) = (.conflict, "conflict")
        case .access, .database, .missingDependency, .configuration, .integrity, .other:
            (status, code) = (.serviceUnavailable, "fault")
            headers[.retryAfter] = "30"
            // Paths and details of ours are for the log, not for whoever calls.
            message = Phrase(
                id: "Server sedang terganggu. Yang sudah diterima tetap aman; coba lagi sebentar.",
                en: "The server is in trouble. What was accepted is safe; try again in a moment.")
        }
    }

    init(_ status: HTTPResponse.Status, _ code: String, _ id: String, _ en: String, headers: HTTPFields = [:])
    {
        self.status = status
        self.code = code
        message = Phrase(id: id, en: en)
        self.headers = headers
    }

    static let unauthorised = Problem(
        .unauthorized, "unauthorised", "Token stasiun tidak dikenal atau sudah dicabut.",
        "The station's token is not known, or was revoked.", headers: [.wwwAuthenticate: "Bearer"])

    static func busy(_ seconds: Int) -> Problem {
        Problem(
            .serviceUnavailable, "busy", "Antrean penuh. Coba lagi dalam \(seconds) detik.",
            "The queue is full. Try again in \(seconds) seconds.", headers: [.retryAfter: String(seconds)])
    }
}
