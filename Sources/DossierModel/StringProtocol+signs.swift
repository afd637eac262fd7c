extension StringProtocol {
    /// Something that is written: not only rules, dots and specks.
    package var hasLetterOrDigit: Bool { contains { $0.isLetter || $0.isNumber } }
}
