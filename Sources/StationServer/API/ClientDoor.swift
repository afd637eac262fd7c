internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Lets programs of other systems in by their token, each to what its scopes open.
struct ClientDoor: Sendable {
    let register: Register
    let strangers: RateLimit

    /// The client that asks. Throws 401, 403 or 429.
    func client(
        _ request: Request, _ context: StationContext, _ scope: APIClient.Scope
    ) async throws -> APIClient {
        guard let token = StationDoor.token(in: request),
            let client = try await register.client(holding: token)
        else {
            if let seconds = strangers.wait(for: context.address ?? "-") {
                throw Problem(
                    .tooManyRequests, "too_many", "Terlalu banyak permintaan. Tunggu \(seconds) detik.",
                    "Too many requests. Wait \(seconds) seconds.", headers: [.retryAfter: String(seconds)])
            }
            throw Problem(
                .unauthorized, "unauthorised", "Token klien tidak dikenal atau sudah dicabut.",
                "The client's token is not known, or was revoked.", headers: [.wwwAuthenticate: "Bearer"])
        }
        guard client.scopes.contains(scope) else {
            throw Problem(
                .forbidden, "scope", "Klien \(client.name) tidak memiliki hak '\(scope.rawValue)'.",
                "The client \(client.name) has no scope '\(scope.rawValue)'.")
        }
        return client
    }
}
