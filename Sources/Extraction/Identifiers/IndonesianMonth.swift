/// A month by name, in the spellings of papers old and new.
package struct IndonesianMonth: Hashable, Sendable {
    /// 1…12
    package let number: Int

    private static let names: [[String]] = [
        ["JANUARI", "JANUARY", "JAN"], ["FEBRUARI", "PEBRUARI", "FEBUARI", "FEBRUARY", "FEB", "PEB"],
        ["MARET", "MARCH", "MAR", "MRT"], ["APRIL", "APR"], ["MEI", "MAY"], ["JUNI", "JUNE", "JUN"],
        ["JULI", "JULY", "JUL"], ["AGUSTUS", "AUGUST", "AGUST", "AGT", "AGS", "AGU", "AUG"],
        ["SEPTEMBER", "SEPT", "SEP"], ["OKTOBER", "OCTOBER", "OKT", "OCT"],
        ["NOVEMBER", "NOPEMBER", "NOV", "NOP"], ["DESEMBER", "DECEMBER", "DES", "DEC"],
    ]
    /// Names this long bear one wrong letter; shorter ones would become other months (JUNI, JULI).
    private static let tolerantLength = 7

    /// `nil` for a word that is no month. Case does not matter; `0` and `1` stand for O and I.
    package init?(_ word: String) {
        let name = word.uppercased().replacing("0", with: "O").replacing("1", with: "I")
        if let index = IndonesianMonth.names.firstIndex(where: { $0.contains(name) }) {
            number = index + 1
            return
        }
        guard name.count >= IndonesianMonth.tolerantLength else { return nil }
        let near = IndonesianMonth.names.indices.filter { index in
            IndonesianMonth.names[index].contains {
                $0.count >= IndonesianMonth.tolerantLength && EditDistance.between($0, name) <= 1
            }
        }
        guard near.count == 1 else { return nil }
        number = near[0] + 1
    }
}
