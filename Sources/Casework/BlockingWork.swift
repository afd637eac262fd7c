internal import Dispatch

/// Calls that wait for a disk, kept off the threads that answer others.
package enum BlockingWork {
    private static let queue = DispatchQueue(label: "berkas.disk", attributes: .concurrent)

    /// Runs `body` on a thread of its own.
    package static func run<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
