/// By how many machines a value was keyed, and what they say together.
package enum Keying: Codable, Hashable, Sendable {
    /// One reader has looked, or no reader was needed.
    case once
    /// Two readers read the same value.
    case agreed
    /// They differ, and the value's own rule (region and birth date, number of digits, a day that exists) excludes the
    /// other reading, which differs in one character or is the same value with characters that are no digits.
    case settled(other: String)
    /// They differ about an identifier, a date or an amount, and nothing proves either: a person decides.
    case disagreed(other: String)
    /// They differ about a name or other words; the surer reading is kept.
    case varied(other: String)

    /// As other programs are told.
    package var name: String {
        switch self {
        case .once: "once"
        case .agreed: "agreed"
        case .settled: "settled"
        case .disagreed: "disagreed"
        case .varied: "varied"
        }
    }

    /// The reading that was not kept, as it was read; `nil` where there is none.
    package var other: String? {
        switch self {
        case .once, .agreed: nil
        case .settled(let other), .disagreed(let other), .varied(let other): other
        }
    }
}
