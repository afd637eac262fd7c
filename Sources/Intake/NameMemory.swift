internal import Extraction
internal import Synchronization

/// How alike names are. Each is taken apart once, however many it is held against: against the dozens of records that a
/// register may offer that is most of a match's cost.
final class NameMemory: Sendable {
    private let names = Mutex<[String: PartyName]>([:])
    /// More are forgotten together.
    private let most = 5_000

    /// Of persons or of firms, whichever fits better, 0…1.
    func similarity(_ left: String, _ right: String) -> Double {
        name(left).similarity(to: name(right))
    }

    private func name(_ text: String) -> PartyName {
        if let known = names.withLock({ $0[text] }) { return known }
        let fresh = PartyName(text)
        names.withLock { names in
            if names.count >= most { names = [:] }
            names[text] = fresh
        }
        return fresh
    }
}
