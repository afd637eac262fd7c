internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What a form of ours brought. Forms of others never get this far.
struct ConsoleForm: Sendable {
    private let values: [String: String]

    /// Reads and checks: the form carries the session's token, and the browser says that it came from our own page.
    init(_ request: Request, token: String?) async throws {
        try ConsoleForm.requireOwnOrigin(request)
        var request = request
        let body: ByteBuffer
        do { body = try await request.collectBody(upTo: 1 << 16) } catch {
            throw Problem(
                .contentTooLarge, "too_large", "Isian terlalu besar.", "What was filled in is too large.")
        }
        values =
            (try? URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))) ?? [:]
        if let token, values["form_token"] != token {
            throw Problem(
                .forbidden, "form_token", "Formulir ini sudah kedaluwarsa. Muat ulang halamannya.",
                "This form has expired. Load the page again.")
        }
    }

    /// Without space at its ends; `nil` for nothing.
    subscript(name: String) -> String? {
        guard let text = values[name].map({ String($0.trimmingPrefix(while: \.isWhitespace)) }) else {
            return nil
        }
        let trimmed = String(text.reversed().trimmingPrefix(while: \.isWhitespace).reversed())
        return trimmed.isEmpty ? nil : trimmed
    }

    /// As typed: passwords may begin with a space.
    func exact(_ name: String) -> String { values[name] ?? "" }

    func number(_ name: String) throws -> Int {
        guard let number = self[name].flatMap({ Int($0) }) else {
            throw Problem(.badRequest, "form", "Isian '\(name)' kurang.", "The field '\(name)' is missing.")
        }
        return number
    }

    func required(_ name: String) throws -> String {
        guard let text = self[name] else {
            throw Problem(
                .badRequest, "form", "Isian '\(name)' belum diisi.", "The field '\(name)' is empty.")
        }
        return text
    }

    /// Browsers name the page that a form stands on (Fetch: `Origin`, `Sec-Fetch-Site`).
    static func requireOwnOrigin(_ request: Request) throws {
        let site = request.headers[HTTPField.Name("Sec-Fetch-Site")!]
        let origin = request.headers[.origin]
        let isOwn =
            (site == nil || site == "same-origin" || site == "none")
            && (origin == nil || origin == "http://\(request.head.authority ?? "")"
                || origin == "https://\(request.head.authority ?? "")")
        if isOwn { return }
        throw Problem(
            .forbidden, "foreign_form", "Permintaan ini datang dari halaman lain.",
            "This request comes from a page that is not ours.")
    }
}
