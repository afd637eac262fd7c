/// Number of a property tax object (nomor objek pajak): `PP.KK.CCC.LLL.BBB-NNNN.J`, 18 digits.
///
/// District and village are the tax office's own codes, not those of the region table.
package struct NOP: Hashable, Sendable {
    package let digits: String

    /// `nil` unless 18 digits of a known province with a regency.
    package init?(digits: String) {
        guard digits.utf8.count == 18, digits.isAllDigits, NIK.provinces.contains(NIK.number(digits, 0, 2)),
            NIK.number(digits, 2, 2) != 0
        else { return nil }
        self.digits = digits
    }

    package var regency: String { String(digits.prefix(4)) }
}
