/// Hands out a fixed number of things, each to one at a time, first come first served.
package actor FairQueue<Thing: Sendable> {
    private var free: [Thing]
    private var waiting: [CheckedContinuation<Thing, Never>] = []

    /// - Parameter things: at least one.
    package init(_ things: [Thing]) {
        free = things
    }

    /// Waits for a free thing and lends it to `body`. Throws what `body` throws, or `CancellationError` where the task
    /// was cancelled by the time that its turn came.
    package func lend<Result: Sendable>(
        _ body: @Sendable (Thing) async throws -> Result
    ) async throws -> Result {
        let thing = await take()
        defer { giveBack(thing) }
        try Task.checkCancellation()
        return try await body(thing)
    }

    private func take() async -> Thing {
        if let thing = free.popLast() { return thing }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack(_ thing: Thing) {
        if waiting.isEmpty {
            free.append(thing)
        } else {
            waiting.removeFirst().resume(returning: thing)
        }
    }
}
