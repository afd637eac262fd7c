/// Business identification number (nomor induk berusaha): 13 digits without a check digit.
package struct NIB: Hashable, Sendable {
    package let digits: String

    /// `nil` unless 13 digits that are not all the same.
    package init?(digits: String) {
        guard digits.utf8.count == 13, digits.isAllDigits, Set(digits.utf8).count > 1 else { return nil }
        self.digits = digits
    }
}
