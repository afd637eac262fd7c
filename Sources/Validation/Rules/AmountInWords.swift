package import DossierModel
internal import Extraction

/// `terbilang_cocok`: an amount in words is not the amount in figures.
package struct AmountInWords: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let words = paper.field("terbilang"), let figures = paper.field("jumlah") else { return [] }
        let amounts = words.readings.compactMap { text in
            // A word that is no numeral was misread: then the words say nothing.
            Terbilang.number(
                text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0 != "rupiah" })
        }
        guard let written = amounts.first, !amounts.contains(where: { figures.numbers.contains(String($0)) })
        else { return [] }
        return finding(
            .note, on: words, against: [figures],
            id: "memuat jumlah Rp\(figures.value), sedangkan terbilangnya berarti Rp\(written).",
            en: "has an amount of Rp\(figures.value), but its words mean Rp\(written).")
    }
}
