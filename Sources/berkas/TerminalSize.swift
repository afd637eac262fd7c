internal import Foundation
internal import Glibc

/// What the terminal says of itself.
enum TerminalSize {
    enum Stream {
        case output, errors

        var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
    }

    /// Narrower than this nothing can be laid out.
    private static let narrowest = 20

    /// `COLUMNS`, else what the terminal says; `nil` when the stream is no terminal.
    static func columns(of stream: Stream) -> Int? {
        if let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text) {
            return max(narrowest, columns)
        }
        var size = winsize()
        guard unsafe ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return max(narrowest, Int(size.ws_col))
    }

    /// True when standard error is a terminal.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}
