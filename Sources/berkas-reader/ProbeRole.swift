internal import CLinux
internal import DossierModel
internal import FoundationEssentials
internal import Glibc

/// Tries what must not be possible from behind a role's fence, and writes on standard error how it went:
/// "allowed", or the errno. Reachable only from the command line; no file and no message leads here.
struct ProbeRole {
    /// As the role that is probed has it.
    private let launch: Launch
    private let attempt: String?
    private let path: String

    init(_ launch: Launch) {
        var launch = launch
        launch.role = launch.more.first.flatMap(Launch.Role.init) ?? .probe
        self.launch = launch
        attempt = launch.more.dropFirst().first
        path = launch.more.dropFirst(2).first ?? ""
    }

    func run() -> Never {
        Fence.tie(to: launch.parent)
        _ = Fence(launch: launch).close(cpuSeconds: launch.limits.decodingSeconds)
        switch attempt {
        case "read": tell(unsafe open(path, O_RDONLY))
        case "write": tell(unsafe open(path, O_WRONLY | O_CREAT, 0o600))
        case "truncate": tell(unsafe truncate(path, 0))
        case "unlink": tell(unsafe unlink(path))
        case "socket": tell(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        case "signal": tell(kill(launch.parent, 0))
        case "spawn": tell(spawn(path))
        case "exec": tell(execute(path))
        case "allocate": allocate(Int(path) ?? 0)
        case "memory-file": tell(memoryFile(bytes: off_t(path) ?? 0))
        case "loop": loop()
        default: complain("no such probe")
        }
        leave(0)
    }

    private func tell(_ result: Int32) {
        complain(result >= 0 ? "allowed" : "errno \(errno)")
    }

    private func spawn(_ path: String) -> Int32 {
        var child: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
        let reason = unsafe posix_spawn(&child, path, nil, nil, &arguments, nil)
        errno = reason
        return reason == 0 ? 0 : -1
    }

    private func execute(_ path: String) -> Int32 {
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
        return unsafe execv(path, &arguments)
    }

    private func allocate(_ count: Int) {
        let bytes = [UInt8](repeating: 1, count: count)
        complain("allowed: \(bytes.count)")
    }

    private func memoryFile(bytes: off_t) -> Int32 {
        let descriptor = unsafe berkas_memfd("probe")
        return descriptor < 0 ? -1 : ftruncate(descriptor, bytes)
    }

    private func loop() {
        var sum = 0
        while true { sum = (sum &* 31 &+ Int(getpid())) }
    }
}
