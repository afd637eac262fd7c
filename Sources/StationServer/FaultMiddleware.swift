internal import DossierModel
internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Faults of ours become answers with a code; the log keeps what callers are not told.
struct FaultMiddleware: RouterMiddleware {
    let log: Logger

    func handle(
        _ request: Request, context: StationContext,
        next: (Request, StationContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let fault as Fault {
            let problem = Problem(fault)
            if problem.status.code >= 500 {
                log.error("fault", metadata: ["kind": "\(fault.kind)", "path": "\(request.uri.path)"])
            }
            throw problem
        }
    }
}
