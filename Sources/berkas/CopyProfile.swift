internal import ArgumentParser

/// What copies are taken out for.
enum CopyProfile: String, CaseIterable, ExpressibleByArgument {
    /// For keeping: nothing is lost.
    case arsip
    /// For sending: within a number of bytes, and readable.
    case kirim
}
