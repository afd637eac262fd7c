internal import Synchronization

/// Texts taken apart, each once however many it is held against: against the dozens of records that a register may offer
/// that is most of a match's cost.
final class ReadingMemory<Reading: Sendable>: Sendable {
    private let readings = Mutex<[String: Reading]>([:])
    private let read: @Sendable (String) -> Reading
    /// More are forgotten together.
    private let most = 5_000

    init(_ read: @escaping @Sendable (String) -> Reading) {
        self.read = read
    }

    func callAsFunction(_ text: String) -> Reading {
        if let known = readings.withLock({ $0[text] }) { return known }
        let fresh = read(text)
        readings.withLock { readings in
            if readings.count >= most { readings = [:] }
            readings[text] = fresh
        }
        return fresh
    }
}
