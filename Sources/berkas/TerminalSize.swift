internal import Glibc

/// What the terminal says of itself.
enum TerminalSize {
    /// `nil` when standard output is no terminal.
    static var columns: Int? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// True when standard error is a terminal.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}
