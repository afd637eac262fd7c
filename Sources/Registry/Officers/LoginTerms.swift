/// How long log-ins last, and how guessing is slowed down. Seconds.
package struct LoginTerms: Sendable {
    /// A session that rests ends.
    package var rest = 1800.0
    /// A session ends however busy: a working day.
    package var whole = 36_000.0
    /// The cookie's secret changes.
    package var rotation = 900.0
    /// Requests on their way with the former secret still pass.
    package var grace = 60.0
    /// Wrong passwords in a row that cost nothing.
    package var freeFailures = 3
    /// The rest after the next one; it doubles with each.
    package var firstLock = 2.0
    package var longestLock = 900.0

    package init() {}

    /// Seconds nobody gets in after so many wrong passwords in a row.
    func lock(after failures: Int) -> Double {
        guard failures > freeFailures else { return 0 }
        var seconds = firstLock
        for _ in 1..<max(1, min(failures - freeFailures, 32)) { seconds *= 2 }
        return min(seconds, longestLock)
    }
}
