internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Lets stations in by their token, each at its own pace; who guesses tokens waits longer and longer. An officer at the
/// console's upload page is let in by the session's cookie with its form token, as a station of the officer's own.
struct StationDoor: RouterMiddleware {
    let register: Register
    let stations: RateLimit
    let strangers: RateLimit

    func handle(
        _ request: Request, context: StationContext,
        next: (Request, StationContext) async throws -> Response
    ) async throws -> Response {
        let caller = context.address ?? "-"
        guard let station = try await station(of: request) else {
            if let seconds = strangers.wait(for: caller) { throw tooMany(seconds) }
            throw Problem.unauthorised
        }
        if let seconds = stations.wait(for: station.id) { throw tooMany(seconds) }
        var context = context
        context.station = station
        return try await next(request, context)
    }

    private func station(of request: Request) async throws -> ScanStation? {
        if let token = StationDoor.token(in: request) { return try await register.station(holding: token) }
        guard let secret = request.cookies[ReviewConsole.cookie]?.value,
            let form = request.headers[HTTPField.Name("X-Form-Token")!],
            let session = try await register.session(secret), session.formToken == form,
            session.user.role.rights.contains(.upload)
        else { return nil }
        return try await register.station(ofOfficer: session.user.name)
    }

    private func tooMany(_ seconds: Int) -> Problem {
        Problem(
            .tooManyRequests, "too_many", "Terlalu banyak permintaan. Tunggu \(seconds) detik.",
            "Too many requests. Wait \(seconds) seconds.", headers: [.retryAfter: String(seconds)])
    }

    static func token(in request: Request) -> AccessToken? {
        guard let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ") else {
            return nil
        }
        return AccessToken(String(header.dropFirst(7)))
    }
}
