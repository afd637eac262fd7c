internal import DossierModel
internal import Glibc

/// How a reader process was lost, and what that says about the page it had in hand.
enum ReaderLoss: Error {
    /// It did not answer within so many seconds, and was ended.
    case timedOut(seconds: Double)
    /// It ended by itself: its wait status, and what it wrote on its standard error (not to be shown: it may
    /// quote the file).
    case ended(status: Int32, errors: String)
    /// It answered what it was not asked, and was ended.
    case confused(String)

    var defect: ScanDefect {
        switch self {
        case .timedOut(let seconds):
            return ScanDefect(.timedOut, "no answer within \(seconds) s")
        case .confused(let what):
            return ScanDefect(.readerDied, "the reader answered nonsense: \(what)")
        case .ended(let status, let errors):
            let signal = status & 0x7f
            if signal == SIGXCPU {
                return ScanDefect(.timedOut, "its processor time is used up")
            }
            let how = signal == 0 ? "exit code \((status >> 8) & 0xff)" : "signal \(signal)"
            if ReaderLoss.namesMemory(errors) {
                return ScanDefect(.tooLarge, "the reader ran out of memory (\(how))")
            }
            let why = signal == SIGSYS ? ", a forbidden system call" : ""
            return ScanDefect(.readerDied, "the reader died (\(how)\(why))")
        }
    }

    /// For a process that was lost before it had any page in hand: no paper's fault.
    var startFault: Fault {
        Fault(
            .other,
            Phrase(
                id: "Proses pembaca gagal mulai: \(defect.detail).",
                en: "The reader process does not start: \(defect.detail)."))
    }

    /// True for the last words of Swift ("failed to allocate"), C++ ("std::bad_alloc"), GLib ("failed to
    /// allocate") and poppler ("Out of memory") when an allocation is refused.
    private static func namesMemory(_ errors: String) -> Bool {
        let errors = errors.lowercased()
        return ["alloc", "out of memory", "length_error"].contains { errors.contains($0) }
    }
}
