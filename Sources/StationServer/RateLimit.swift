internal import Foundation
internal import Synchronization

/// A bucket of tokens for each caller (token bucket): short bursts pass, a flood does not.
final class RateLimit: Sendable {
    private struct Bucket {
        var left: Double
        var at: Double
    }

    /// Requests that may come at once.
    let burst: Double
    /// Requests a second in the long run.
    let perSecond: Double
    private let clock: @Sendable () -> Double
    private let buckets = Mutex<[String: Bucket]>([:])
    /// Callers remembered; beyond it those that have rested longest are forgotten.
    private static let remembered = 10_000

    /// - Parameter clock: seconds that only go forward.
    init(
        burst: Double, perSecond: Double,
        clock: @escaping @Sendable () -> Double = { ProcessInfo.processInfo.systemUptime }
    ) {
        self.burst = burst
        self.perSecond = perSecond
        self.clock = clock
    }

    /// `nil` when the request may pass; else the seconds to wait.
    func wait(for caller: String, cost: Double = 1) -> Int? {
        let now = clock()
        return buckets.withLock { buckets in
            var bucket = buckets[caller] ?? Bucket(left: burst, at: now)
            bucket.left = min(burst, bucket.left + (now - bucket.at) * perSecond)
            bucket.at = now
            defer { buckets[caller] = bucket }
            if bucket.left >= cost {
                bucket.left -= cost
                return nil
            }
            if buckets.count > RateLimit.remembered {
                buckets = buckets.filter { now - $0.value.at < burst / perSecond }
            }
            return max(1, Int(((cost - bucket.left) / perSecond).rounded(.up)))
        }
    }
}
