package import DossierModel

/// Why the counter's server did not do what was asked.
package enum StationError: Error, Sendable {
    /// Nobody answers; it may be tried again later.
    case unreachable(Phrase)
    /// The server said no, and will say no again: its code and sentence.
    case refused(status: Int, code: String, Phrase)

    package var message: Phrase {
        switch self {
        case .unreachable(let phrase), .refused(_, _, let phrase): phrase
        }
    }
}
