internal import Foundation
internal import Synchronization

/// The one thread that starts children. It never ends, because a child's parent-death signal follows the
/// thread that started it, and Dispatch's threads come and go.
final class SpawningThread: Sendable {
    static let shared = SpawningThread()

    private let jobs = Mutex<[@Sendable () -> Void]>([])
    private let waiting = DispatchSemaphore(value: 0)

    private init() {
        Thread.detachNewThread { [self] in
            while true {
                waiting.wait()
                jobs.withLock { $0.removeFirst() }()
            }
        }
    }

    /// Runs `spawn` there and waits for it.
    func run(_ spawn: @escaping @Sendable () -> Int32) -> Int32 {
        let done = DispatchSemaphore(value: 0)
        let answer = Answer()
        jobs.withLock {
            $0.append {
                answer.value.withLock { $0 = spawn() }
                done.signal()
            }
        }
        waiting.signal()
        done.wait()
        return answer.value.withLock { $0 }
    }

    private final class Answer: Sendable {
        let value = Mutex<Int32>(-1)
    }
}
