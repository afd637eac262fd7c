internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Mustache
internal import NIOCore

/// What a browser is sent: HTML that may load nothing but our own style sheet, and is shown in no other page.
enum PublicPage {
    /// A file that came with the program; throws a `Fault` when it did not.
    static func resource(_ name: String) throws -> String {
        let url = Bundle.module.bundleURL.appendingPathComponent("Resources/" + name)
        guard let data = try? Data(contentsOf: url) else {
            throw Fault(
                .missingDependency,
                Phrase(
                    id: "\(url.path) tidak ada. Pasang ulang Berkas.",
                    en: "\(url.path) is missing. Install Berkas again."))
        }
        return String(decoding: data, as: UTF8.self)
    }

    static func template(_ name: String) throws -> MustacheTemplate {
        try MustacheTemplate(string: resource(name + ".mustache"))
    }

    static func html(
        _ text: String, status: HTTPResponse.Status = .ok,
        policy: String =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ) -> Response {
        var headers = secure
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[HTTPField.Name("Content-Security-Policy")!] = policy
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// A file that is the same for everybody: a style sheet, an icon, a script.
    static func file(_ text: String, _ type: String) -> Response {
        var headers = secure
        headers[.contentType] = type
        headers[.cacheControl] = "public, max-age=3600"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// With `no-referrer` browsers would not say where our own forms come from (`Origin: null`).
    private static let secure: HTTPFields = [
        HTTPField.Name("X-Content-Type-Options")!: "nosniff",
        HTTPField.Name("Referrer-Policy")!: "same-origin",
        HTTPField.Name("X-Frame-Options")!: "DENY",
    ]
}
