internal import CLinux
internal import DossierModel
internal import Foundation
internal import Glibc

/// One running reader process and the socket to it. Not shared: belongs to one actor, whose thread it blocks.
/// Ended and reaped at the latest when the object goes.
final class ReaderChild {
    /// A page with 20,000 words takes 3 MB.
    private static let frameLimit: UInt32 = 64 << 20
    /// Milliseconds that a process which closed its socket may take to end, so that its own ending is seen.
    private static let grace: Int32 = 500

    private(set) var fence = ReaderFence(landlock: 0)
    private let pid: pid_t
    private let socket: OpenFile
    /// Its standard error, a memory file.
    private let errors: OpenFile
    private let living: LivingReaders
    private var reaped = false

    /// Starts a process and waits until it is warm and fenced in. `file` becomes its only file.
    /// Throws `Fault`, `ReaderLoss`, `CancellationError` when the pool has been shut down, or `ForkServer.Lost`.
    /// - Parameter forks: where a process is forked rather than started.
    init(
        _ program: ReaderProgram, _ role: ReaderProgram.Role, file: OpenFile?, living: LivingReaders,
        forks: ForkServer? = nil
    ) throws {
        let memory = unsafe berkas_memfd("berkas-reader-errors")
        guard memory >= 0 else { throw Fault.noReader("memfd_create", errno) }
        errors = OpenFile(adopting: memory)
        self.living = living
        (pid, socket) = try ReaderChild.start(program, role, errors, file, living, forks)
        try awaitReady(within: program.limits.openSeconds)
    }

    deinit {
        _ = reap(grace: 0)
    }

    /// The process and our end of its socket. Its own end is closed here when this returns, so that an ended process
    /// is seen.
    private static func start(
        _ program: ReaderProgram, _ role: ReaderProgram.Role, _ errors: OpenFile, _ file: OpenFile?,
        _ living: LivingReaders, _ forks: ForkServer?
    ) throws -> (pid_t, OpenFile) {
        let arguments = try program.arguments(role)
        let environment = program.environment
        var pair: (Int32, Int32) = (-1, -1)
        let paired = unsafe withUnsafeMutableBytes(of: &pair) {
            unsafe berkas_socket_pair($0.baseAddress!.assumingMemoryBound(to: Int32.self))
        }
        guard paired == 0 else { throw Fault.noReader("socketpair", errno) }
        let own = OpenFile(adopting: pair.0)
        let other = OpenFile(adopting: pair.1)
        let child = try living.start {
            // A process without a file closes what it is given for one.
            if let child = try forks?.fork(socket: other, errors: errors, file: file ?? errors) {
                return child
            }
            return SpawningThread.shared.run {
                ReaderChild.spawn(
                    program.path, arguments, environment, socket: other.descriptor,
                    errors: errors.descriptor, file: file?.descriptor ?? -1)
            }
        }
        guard let child else { throw CancellationError() }
        guard child > 0 else { throw Fault.noReader(program.path, -child) }
        return (child, own)
    }

    /// Asks and waits for the answer. Throws `ReaderLoss`; the process is ended then.
    /// - Parameter descriptor: travels along, and stays the caller's.
    func ask(
        _ request: ReaderRequest, passing descriptor: OpenFile? = nil, within seconds: Double
    ) throws -> (answer: ReaderAnswer, passed: OpenFile?) {
        let frame = try JSONEncoder().encode(request)
        let milliseconds = Int32(seconds * 1000)
        let sent = unsafe frame.withUnsafeBytes {
            unsafe berkas_send_frame(
                socket.descriptor, $0.baseAddress, UInt32($0.count), descriptor?.descriptor ?? -1,
                milliseconds)
        }
        guard sent == 0 else { throw lost(errno, within: seconds) }
        return try receive(within: seconds)
    }

    /// Asks a fork server for a process. The descriptors stay the caller's. `nil` when the server is lost.
    func fork(socket: OpenFile, errors: OpenFile, file: OpenFile, within seconds: Double) -> pid_t? {
        let child = berkas_fork_through(
            self.socket.descriptor, socket.descriptor, errors.descriptor, file.descriptor,
            Int32(seconds * 1000))
        return child > 0 ? child : nil
    }

    private func awaitReady(within seconds: Double) throws {
        let (answer, _) = try receive(within: seconds)
        switch answer {
        case .ready(let fence): self.fence = fence
        case .fault(let fault): throw fault
        default: throw confused("not ready")
        }
    }

    private func receive(within seconds: Double) throws -> (answer: ReaderAnswer, passed: OpenFile?) {
        var bytes: UnsafeMutablePointer<UInt8>?
        var descriptor: Int32 = -1
        let count = unsafe berkas_receive_frame(
            socket.descriptor, &bytes, ReaderChild.frameLimit, &descriptor, Int32(seconds * 1000))
        guard count > 0, let bytes = unsafe bytes else {
            throw lost(count == 0 ? EPIPE : errno, within: seconds)
        }
        let passed = descriptor >= 0 ? OpenFile(adopting: descriptor) : nil
        let frame = unsafe Data(bytesNoCopy: bytes, count: Int(count), deallocator: .free)
        guard let answer = try? JSONDecoder().decode(ReaderAnswer.self, from: frame) else {
            throw confused("not an answer")
        }
        return (answer, passed)
    }

    /// Ends the process for an answer that does not belong to the question.
    func confused(_ what: String) -> ReaderLoss {
        _ = reap(grace: 0)
        return .confused(what)
    }

    private func lost(_ reason: Int32, within seconds: Double) -> any Error {
        switch reason {
        case ETIMEDOUT:
            _ = reap(grace: 0)
            return living.stopped ? CancellationError() : ReaderLoss.timedOut(seconds: seconds)
        case EPIPE, ECONNRESET:
            let status = reap(grace: ReaderChild.grace)
            // Ended by us, and not by the page.
            if living.stopped { return CancellationError() }
            return ReaderLoss.ended(status: status, errors: lastWords())
        default:
            return confused("errno \(reason)")
        }
    }

    private func reap(grace: Int32) -> Int32 {
        guard !reaped else { return 0 }
        reaped = true
        living.forget(pid)
        var status: Int32 = 0
        _ = unsafe berkas_reap(pid, grace, &status)
        return status
    }

    /// The end of its standard error, at most 4 kB.
    private func lastWords() -> String {
        var words = [UInt8](repeating: 0, count: 4096)
        let end = lseek(errors.descriptor, 0, SEEK_END)
        let count = unsafe pread(errors.descriptor, &words, words.count, max(0, end - off_t(words.count)))
        return String(decoding: words.prefix(max(0, count)), as: UTF8.self)
    }

    /// The pid, or minus errno.
    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String], socket: Int32, errors: Int32,
        file: Int32
    ) -> pid_t {
        var argumentPointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
        var environmentPointers = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            unsafe argumentPointers.forEach { unsafe free($0) }
            unsafe environmentPointers.forEach { unsafe free($0) }
        }
        let child = unsafe berkas_spawn(
            path, &argumentPointers, &environmentPointers, socket, errors, file)
        return child > 0 ? child : -errno
    }
}

extension Fault {
    /// A reader process that could not be started.
    static func noReader(_ what: String, _ reason: Int32) -> Fault {
        Fault(
            reason == ENOENT || reason == EACCES ? .missingDependency : .other,
            Phrase(
                id:
                    "Proses pembaca tidak dapat dijalankan (\(what), errno \(reason)). Pastikan berkas-reader "
                    + "terpasang di samping berkas.",
                en: "The reader process cannot be started (\(what), errno \(reason)). See that berkas-reader "
                    + "is installed beside berkas."))
    }
}
