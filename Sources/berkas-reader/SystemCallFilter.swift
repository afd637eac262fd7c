internal import CSeccomp
internal import Glibc

/// The system calls that a reader may make (seccomp): an allow-list. What is not on it gets an errno, so that
/// libraries take their other way; what only an attack would try ends the process.
///
/// The list is what Swift's runtime, glibc, poppler, fontconfig, libtiff, libpng, Tesseract, leptonica and OpenVINO
/// are known to use on threads that run already. It is held by the tests that read real files through the fence, not
/// pruned to the least that these need. Drawing may also start a thread. A recogniser has OpenVINO's threads, which
/// wait for work that one thread does: the filter holds all threads of the process.
struct SystemCallFilter {
    private static let allowed = [
        // memory, and memory files
        "brk", "munmap", "mremap", "madvise", "memfd_create", "ftruncate", "fallocate", "mincore",
        // what is open already
        "read", "readv", "pread64", "preadv", "write", "writev", "pwrite64", "lseek", "close", "dup",
        "fstat", "fstatfs", "poll", "ppoll", "select", "pselect6", "recvmsg", "sendmsg", "fadvise64",
        "readahead",
        // looking for files; which ones is Landlock's
        "newfstatat", "stat", "lstat", "statx", "access", "faccessat", "faccessat2", "readlink",
        "readlinkat", "getdents64", "statfs", "getcwd", "umask",
        // itself
        "futex", "futex_time64", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending",
        "sigaltstack", "sched_yield", "sched_getaffinity", "getpid", "gettid", "getuid", "geteuid",
        "getgid", "getegid", "getrusage", "sysinfo", "uname", "getcpu", "membarrier", "rseq",
        "set_robust_list", "restart_syscall", "exit", "exit_group",
        // time and chance
        "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "times",
        "getrandom",
    ]

    /// Nothing that reads a page has a use for these.
    private static let fatal = [
        "execve", "execveat", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev",
        "mount", "umount2", "move_mount", "fsopen", "open_tree", "pivot_root", "chroot", "unshare", "setns",
        "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter", "keyctl", "add_key",
        "request_key", "init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load",
        "reboot", "swapon", "swapoff", "setuid", "setgid", "setreuid", "setresuid", "setregid",
        "setresgid", "capset", "open_by_handle_at", "pidfd_getfd", "pidfd_send_signal", "iopl", "ioperm",
    ]

    /// Newer calls for which glibc has an older one.
    private static let unknown = ["clone3", "openat2", "close_range", "epoll_pwait2"]

    /// Bits of `open`'s flags that are more than reading. `O_TMPFILE` without its `O_DIRECTORY`.
    private static let writing = UInt64(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND) | 0o20_000_000

    /// `clone`'s flags as glibc gives them for a thread, and nothing else: no process, no namespace. VM, FS, FILES,
    /// SIGHAND, THREAD, SYSVSEM, SETTLS, PARENT_SETTID and CHILD_CLEARTID of `linux/sched.h`.
    private static let thread: UInt64 = 0x3d_0f00

    let role: Launch.Role

    /// Loads the filter, for good. False when the kernel or libseccomp refuses.
    func load() -> Bool {
        guard let context = unsafe seccomp_init(SystemCallFilter.errno(EPERM)) else { return false }
        defer { unsafe seccomp_release(context) }
        let rules = unsafe Rules(context: context)
        for name in SystemCallFilter.allowed { rules.add(name, SCMP_ACT_ALLOW) }
        for name in SystemCallFilter.fatal { rules.add(name, SCMP_ACT_KILL_PROCESS) }
        for name in SystemCallFilter.unknown { rules.add(name, SystemCallFilter.errno(ENOSYS)) }
        let writing = SystemCallFilter.writing
        // What a recogniser needs it has loaded. As Landlock would answer: that does not hold threads that run before.
        let opening = role == .recognise ? SystemCallFilter.errno(EACCES) : SCMP_ACT_ALLOW
        rules.add("open", opening, argument: 1, masked: writing, is: 0)
        rules.add("openat", opening, argument: 2, masked: writing, is: 0)
        if role == .draw {
            // Pango asks fontconfig on a thread of its own; it inherits the filter and Landlock's rules.
            rules.add("clone", SCMP_ACT_ALLOW, argument: 0, masked: .max, is: SystemCallFilter.thread)
        }
        // No new code: nothing may be made executable.
        rules.add("mmap", SCMP_ACT_ALLOW, argument: 2, masked: UInt64(PROT_EXEC), is: 0)
        rules.add("mprotect", SCMP_ACT_ALLOW, argument: 1, masked: UInt64(PROT_EXEC), is: 0)
        // `abort()` signals itself; nobody else is in reach.
        rules.add("tgkill", SCMP_ACT_ALLOW, argument: 0, masked: .max, is: UInt64(getpid()))
        for command in [F_GETFD, F_SETFD, F_GETFL, F_DUPFD, F_DUPFD_CLOEXEC] {
            rules.add("fcntl", SCMP_ACT_ALLOW, argument: 1, masked: 0xffff_ffff, is: UInt64(command))
        }
        guard rules.complete, unsafe seccomp_attr_set(context, SCMP_FLTATR_CTL_TSYNC, 1) == 0 else {
            return false
        }
        return unsafe seccomp_load(context) == 0
    }

    /// `SCMP_ACT_ERRNO(code)`, a macro that Swift does not see.
    private static func errno(_ code: Int32) -> UInt32 { 0x0005_0000 | UInt32(code) }
}

private let SCMP_ACT_ALLOW: UInt32 = 0x7fff_0000
private let SCMP_ACT_KILL_PROCESS: UInt32 = 0x8000_0000

/// Rules being added to a filter.
@safe private final class Rules {
    private let context: scmp_filter_ctx
    /// False once a rule was refused.
    private(set) var complete = true

    init(context: scmp_filter_ctx) {
        unsafe self.context = unsafe context
    }

    /// A call that this processor or libseccomp does not know is passed over: it cannot be made either.
    func add(_ name: String, _ action: UInt32) {
        let call = unsafe seccomp_syscall_resolve_name(name)
        guard call >= 0 else { return }
        if unsafe seccomp_rule_add_array(context, action, call, 0, nil) != 0 { complete = false }
    }

    /// Where `argument & mask == value`.
    func add(_ name: String, _ action: UInt32, argument: UInt32, masked mask: UInt64, is value: UInt64) {
        let call = unsafe seccomp_syscall_resolve_name(name)
        guard call >= 0 else { return }
        var condition = scmp_arg_cmp(arg: argument, op: SCMP_CMP_MASKED_EQ, datum_a: mask, datum_b: value)
        if unsafe seccomp_rule_add_array(context, action, call, 1, &condition) != 0 { complete = false }
    }
}
