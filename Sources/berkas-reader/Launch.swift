internal import CLinux
internal import DossierModel
internal import FoundationEssentials
internal import Glibc

/// What the process was started for: `berkas-reader ROLE PARENT LIMITS [MORE]`.
struct Launch {
    enum Role: String {
        case decode, recognise, depict, draw
        /// Stays outside the fence and forks decoders, which are spared the loading of the libraries.
        case forkServer = "fork-server"
        /// Stays outside the fence with the second reader's networks loaded and forks recognisers that have them.
        case recogniserServer = "recogniser-server"
        /// Tries what must not be possible, from behind another role's fence; for the tests.
        case probe
    }

    var role: Role
    /// Process id of the parent; the child ends with it.
    var parent: pid_t
    var limits: ReaderLimits
    /// `recognise`: Tesseract's languages, missing when no text is wanted, and the folder of the second reader's
    /// networks, missing when Tesseract reads alone. `probe`: whose fence, and what to try.
    var more: [String]

    /// `nil` when the arguments are not these.
    init?(_ arguments: [String]) {
        guard arguments.count >= 4, let role = Role(rawValue: arguments[1]),
            let parent = pid_t(arguments[2]),
            let limits = try? JSONDecoder().decode(ReaderLimits.self, from: Data(arguments[3].utf8))
        else { return nil }
        self.role = role
        self.parent = parent
        self.limits = limits
        more = Array(arguments[4...])
    }
}

/// To standard error, where the parent looks when the process has died.
func complain(_ sentence: String) {
    let line = Array((sentence + "\n").utf8)
    _ = unsafe write(2, line, line.count)
}

/// Ends the process without the libraries' own clean-up, which has nothing to save.
func leave(_ code: Int32) -> Never {
    _exit(code)
}
