internal import Dispatch
internal import Glibc

/// SIGTERM and Ctrl-C for what runs until it is told to stop: the work is cancelled and gives back what it holds.
enum Termination {
    /// Runs `body`; a signal cancels it. Returns when it has ended.
    static func cancelling(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let task = Task { try await body() }
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { task.cancel() }
            source.activate()
            return source
        }
        defer { withExtendedLifetime(sources) {} }
        do { try await task.value } catch is CancellationError {}
    }
}
