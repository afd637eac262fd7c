internal import CLinux
internal import DossierModel
internal import Glibc

/// Everything that holds the process in, closed in one step before any byte of a stranger is touched.
struct Fence {
    /// Fonts and how to find them: a font that poppler cannot open is drawn as nothing, without an error.
    private static let fonts = [
        "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts",
        "/var/cache/fontconfig",
    ]
    private static let locales = "/usr/lib/locale"

    /// A decoder holds its file, the socket, one page's pixels and a few fonts.
    static let descriptors: UInt64 = 64

    var launch: Launch

    /// Ties the process to its parent; first of all.
    static func tie(to parent: pid_t) {
        guard berkas_tie_to_parent(parent) == 0 else {
            complain("the parent is gone")
            leave(4)
        }
    }

    /// Closes the fence for good. A process that cannot be fenced in ends.
    /// - Parameter cpuSeconds: for the whole life of the process; 0 for no limit.
    func close(cpuSeconds: Int) -> ReaderFence {
        // Three bytes a pixel: no memory file is larger than one page. Files on disk are out of reach anyway.
        let fileBytes = UInt64(launch.limits.pixels) * 3
        guard
            berkas_limit(
                UInt64(launch.limits.addressSpace), UInt64(cpuSeconds), fileBytes, Fence.descriptors) == 0
        else { refuse("limits") }
        // Landlock holds this thread and those it starts; those of OpenVINO's are started already, and opening a file is
        // no system call of theirs any more (`SystemCallFilter`).
        let landlock = berkas_landlock_version()
        if landlock > 0 { closeFiles(landlock) }
        guard SystemCallFilter(role: launch.role).load() else { refuse("system calls") }
        return ReaderFence(landlock: Int(landlock))
    }

    /// What the role's libraries read, folders and all that is below them.
    private var readable: [String] {
        switch launch.role {
        case .decode:
            // Character maps of poppler; colour profiles.
            return Fence.fonts + ["/usr/share/poppler", "/usr/share/color", Fence.locales]
        case .draw:
            return Fence.fonts + [Fence.locales]
        // A recogniser has loaded all it needs.
        case .recognise, .recogniserServer, .depict, .forkServer, .probe:
            return []
        }
    }

    private func closeFiles(_ version: Int32) {
        let paths = readable
        let pointers = unsafe paths.map { unsafe UnsafePointer<CChar>(strdup($0)) }
        defer { unsafe pointers.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) } }
        guard unsafe berkas_landlock_read_only(pointers, pointers.count, version) == 0 else {
            refuse("Landlock")
        }
    }

    private func refuse(_ what: String) -> Never {
        complain("cannot be fenced in: \(what), errno \(errno)")
        leave(4)
    }
}
