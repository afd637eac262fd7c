package import DossierModel

/// `meterai_ada`: no words of a revenue stamp were read on a paper that wants one. Stamps are often unreadable, so an officer
/// looks at the paper.
package struct StampNotDetected: Check {
    package var field = "meterai"
    /// What a stamp prints: a word that begins so shows that there is one, though it was not read as a whole.
    package var marks: Set<String> = ["METERAI", "MATERAI", "TEMPEL", "SEPULUH", "RIBU", "10000"]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let words = Set(paper.text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        guard paper.field(field) == nil, !words.isEmpty,
            !words.contains(where: { word in marks.contains { word.hasPrefix($0) } })
        else { return [] }
        return finding(
            .review, on: paper.document, id: "memuat surat tanpa meterai yang terbaca.",
            en: "holds a letter on which no revenue stamp was read.",
            remedy: Phrase(
                id: "Periksa meterainya pada kertas, lalu terima atau minta yang bermeterai.",
                en: "Look for the stamp on the paper, then accept it or ask for a stamped one."))
    }
}
