internal import DossierModel
internal import Glibc
internal import Synchronization

/// One process that has loaded what its children need, and of which they are forked: decoders, of which a fresh process a
/// file costs one millisecond that way and thirty as a program of its own, or recognisers with the second reader's
/// networks. Started when it is first needed.
final class ForkServer: Sendable {
    /// The process ended while a child was asked of it, which may or may not run; it holds a socket that nobody
    /// reads, and ends. The next file starts a new server.
    struct Lost: Error {}

    private enum State {
        case notStarted
        case running(ReaderChild)
        /// It does not start. Its children are then programs of their own.
        case impossible
    }

    private let program: ReaderProgram
    private let role: ReaderProgram.Role
    private let living: LivingReaders
    private let state = Mutex(State.notStarted)

    init(_ program: ReaderProgram, _ role: ReaderProgram.Role = .forkServer, living: LivingReaders) {
        self.program = program
        self.role = role
        self.living = living
    }

    /// The pid of a fresh process, a child of this process; `nil` when there is no server.
    func fork(socket: OpenFile, errors: OpenFile, file: OpenFile) throws(Lost) -> pid_t? {
        try state.withLock { state throws(Lost) in
            if case .notStarted = state {
                let server = try? ReaderChild(program, role, file: nil, living: living)
                state = server.map { .running($0) } ?? .impossible
            }
            guard case .running(let server) = state else { return nil }
            guard
                let child = server.fork(
                    socket: socket, errors: errors, file: file, within: program.limits.openSeconds)
            else {
                state = .notStarted
                throw Lost()
            }
            return child
        }
    }
}
