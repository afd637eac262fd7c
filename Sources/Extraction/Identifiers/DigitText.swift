extension UInt8 {
    /// `0`…`9`
    package var isASCIIDigit: Bool { (48...57).contains(self) }
    /// `A`…`Z`, `a`…`z`
    package var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}

extension StringProtocol {
    /// The ASCII digits, everything else left out.
    package var digits: String { String(decoding: utf8.filter(\.isASCIIDigit), as: UTF8.self) }

    /// True when there is at least one character and all are `0`…`9`.
    package var isAllDigits: Bool { !isEmpty && utf8.allSatisfy(\.isASCIIDigit) }
}
