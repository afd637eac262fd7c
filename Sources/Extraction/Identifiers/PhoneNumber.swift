/// An Indonesian telephone number.
package struct PhoneNumber: Hashable, Sendable {
    /// `+62…`
    package let international: String

    /// Takes digits with `0`, `62` or `+62` before them; spaces, dots, hyphens and brackets do not matter.
    /// `nil` unless a mobile number (`8`, 9 to 12 digits in all) or a landline (area code, 7 to 11 in all).
    package init?(text: String) {
        var number = Substring(text.digits)
        if number.hasPrefix("62") {
            number = number.dropFirst(2)
        } else if number.hasPrefix("0") {
            number = number.dropFirst()
        } else {
            return nil
        }
        guard let first = number.utf8.first, first != 48, first != 49 else { return nil }
        let length = number.utf8.count
        guard first == 56 ? (9...12).contains(length) : (7...11).contains(length) else { return nil }
        international = "+62" + number
    }
}
