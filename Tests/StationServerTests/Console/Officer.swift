import Casework
import DossierModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Registry
import Testing

/// An officer's browser: keeps its cookie and the forms' token.
final class Officer: @unchecked Sendable {
    let client: any TestClientProtocol
    var cookie = ""
    var formToken = ""

    init(_ client: any TestClientProtocol) { self.client = client }

    func get(_ path: String) async throws -> TestResponse {
        let response = try await client.execute(
            uri: path, method: .get, headers: [.cookie: cookie], body: nil)
        keep(response)
        let text = String(buffer: response.body)
        if let found = text.firstMatch(of: /name="form_token" value="([0-9a-f]+)"/) {
            formToken = String(found.output.1)
        }
        return response
    }

    func post(
        _ path: String, _ values: [String: String] = [:], token: String? = nil, headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var values = values
        values["form_token"] = token ?? formToken
        let body = values.map { name, value in
            name + "=" + (value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        }.joined(separator: "&")
        var fields = headers
        fields[.cookie] = cookie
        fields[.contentType] = "application/x-www-form-urlencoded"
        let response = try await client.execute(
            uri: path, method: .post, headers: fields, body: ByteBuffer(string: body))
        keep(response)
        return response
    }

    @discardableResult
    func logIn(_ name: String, password: String? = nil) async throws -> TestResponse {
        try await post("/console/login", ["user": name, "password": password ?? Office.password])
    }

    private func keep(_ response: TestResponse) {
        for header in response.headers[values: .setCookie] where header.hasPrefix("berkas=") {
            cookie = String(header.prefix { $0 != ";" })
        }
    }
}

/// The officers of the tests, who share a password.
enum Office {
    static let password = "rahasia kantor uji"
    private static let hash = Result { try Password.hash(password) }

    static func open(_ desk: CounterDesk, _ users: [(String, Role)]) async throws {
        for (name, role) in users {
            try await desk.register.addUser(name, role: role, hash: try hash.get(), by: nil)
        }
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var location: String? { headers[.location] }
}
