internal import HTTPTypes
internal import Hummingbird
internal import Synchronization

/// Counts answers by what they were about and how they ended, since the server started.
final class RequestCount: RouterMiddleware {
    private struct Key: Hashable {
        var place: String
        var status: Int
    }

    private let counts = Mutex<[Key: Int]>([:])
    private static let places: Set<String> = [
        "api", "checkfile", "console", "files", "health", "metrics", "ready", "status", "upload", "verify",
    ]

    func handle(
        _ request: Request, context: StationContext,
        next: (Request, StationContext) async throws -> Response
    ) async throws -> Response {
        let first = request.uri.path.split(separator: "/").first.map { String($0) } ?? ""
        let place = Self.places.contains(first) ? first : "other"
        do {
            let response = try await next(request, context)
            count(place, Int(response.status.code))
            return response
        } catch {
            count(place, Int((error as? any HTTPResponseError)?.status.code ?? 500))
            throw error
        }
    }

    private func count(_ place: String, _ status: Int) {
        counts.withLock { $0[Key(place: place, status: status), default: 0] += 1 }
    }

    /// By place and status, sorted.
    var all: [(place: String, status: Int, count: Int)] {
        counts.withLock { counts in counts.map { ($0.key.place, $0.key.status, $0.value) } }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
}
