internal import DossierModel
internal import Foundation
internal import Intake
internal import Synchronization

/// Pages done and time left, on one line of standard error; nothing when that is no terminal.
final class ProgressLine: Sendable {
    private struct Count {
        var known = 0
        var done = 0
    }

    private let count = Mutex(Count())
    private let shown: Bool
    private let language: Language
    private let start = ContinuousClock.now

    init(_ session: Session, _ arguments: ReadingArguments) {
        shown = TerminalSize.showsProgress && !arguments.noProgressBar && !session.options.quiet
        language = session.console.language
    }

    func show(_ progress: ReadingProgress) {
        guard shown else { return }
        let now = count.withLock { count in
            switch progress {
            case .opened(_, let pages): count.known += pages
            case .read: count.done += 1
            }
            return count
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let left = now.done == 0 ? 0 : Int(seconds / Double(now.done) * Double(now.known - now.done))
        let time = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
        let line = Phrase(
            id: "\r\(now.done)/\(now.known) halaman, sisa sekitar \(time) \u{1B}[K",
            en: "\r\(now.done)/\(now.known) pages, about \(time) left \u{1B}[K")
        FileHandle.standardError.write(Data(line.text(in: language).utf8))
    }

    /// Clears the line.
    func end() {
        if shown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
