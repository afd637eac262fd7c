package import DossierModel

/// `proposal_isi`: headings that a research proposal needs were not read on it.
package struct ProposalHeadings: Check {
    /// Each with the words of which one is enough.
    package var headings = [
        ["LATAR BELAKANG"], ["TUJUAN"], ["METODE", "METOD"], ["LOKASI", "TEMPAT"],
        ["WAKTU", "JADWAL", "JANGKA"],
    ]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let text = paper.text
        guard !text.isEmpty else { return [] }
        let missing = headings.filter { words in !words.contains { text.contains($0) } }.map {
            $0[0].lowercased()
        }
        guard !missing.isEmpty else { return [] }
        let list = missing.joined(separator: ", ")
        return finding(
            .note, on: paper.document, id: "memuat proposal tanpa bagian yang terbaca: \(list).",
            en: "holds a proposal on which these parts were not read: \(list).",
            remedy: Phrase(
                id: "Cari bagian itu pada proposal, lalu minta dilengkapi bila memang tidak ada.",
                en: "Look for them in the proposal; ask for them if they are not there."))
    }
}
