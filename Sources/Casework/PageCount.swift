internal import Intake
internal import Synchronization

/// How far the reading of one submission is.
final class PageCount: Sendable {
    private let counts = Mutex((done: 0, known: 0))

    var now: (done: Int, known: Int) { counts.withLock { $0 } }

    func count(_ progress: ReadingProgress) {
        counts.withLock { counts in
            switch progress {
            case .opened(_, let pages): counts.known += pages
            case .read: counts.done += 1
            }
        }
    }
}
