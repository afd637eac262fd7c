internal import Glibc
internal import Synchronization

/// The children that may be killed: from their start until just before they are reaped.
final class LivingReaders: Sendable {
    private struct State {
        var children: Set<pid_t> = []
        var stopped = false
    }

    private let state = Mutex(State())

    /// True after `stop()`; no child is to be started then.
    var stopped: Bool { state.withLock { $0.stopped } }

    /// Process ids, for tests and for whoever watches.
    var all: Set<pid_t> { state.withLock { $0.children } }

    /// Runs `spawn`, which gives a pid or -1, and remembers the child; `nil` after `stop()`.
    func start(_ spawn: () throws -> pid_t) rethrows -> pid_t? {
        guard !stopped else { return nil }
        let child = try spawn()
        guard child > 0 else { return child }
        state.withLock {
            _ = $0.children.insert(child)
            if $0.stopped { kill(child, SIGKILL) }
        }
        return child
    }

    /// Before reaping: from then on the number may be another process's.
    func forget(_ child: pid_t) {
        state.withLock { _ = $0.children.remove(child) }
    }

    /// Kills every child, and lets none start.
    func stop() {
        state.withLock {
            $0.stopped = true
            for child in $0.children { kill(child, SIGKILL) }
        }
    }
}
