package import DossierModel
internal import Extraction

/// `penanggung_jawab_cocok`: the name on the card is found neither in the deeds nor on other papers that name who is in charge,
/// and there is no power of attorney.
package struct ApplicantNotResponsible: Check {
    /// Papers that name directors, partners and boards.
    package var papers: Set<String> = [
        "akta_pendirian", "akta_perubahan", "nib", "sk_pengurus", "siup", "tdp",
    ]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let application = paper.application
        guard let name = paper.field("nama"), application.own(["surat_kuasa"]).isEmpty else { return [] }
        let naming = application.own(papers)
        let words = naming.flatMap {
            CasePaper($0, of: application).lines.flatMap { $0.line.words.map(\.text) }
        }
        // Without the words of the papers nobody can be found in them.
        guard !words.isEmpty else { return [] }
        let read = naming.flatMap(\.fields).filter { ["penanggung_jawab", "nama"].contains($0.name) }
        let isNamed =
            NameLikeness(name.readings, read.flatMap(\.readings)) == .same
            || name.readings.contains { stands($0, among: words) }
        guard !isNamed else { return [] }
        return finding(
            .review, on: name,
            id: "memuat KTP \(name.value), yang namanya tidak ditemukan pada akta, NIB atau SK pengurus, "
                + "dan tidak ada surat kuasa.",
            en:
                "holds the card of \(name.value), whose name is not found in deed, NIB or appointment, and there is no "
                + "power of attorney.",
            remedy: Phrase(
                id: "Cari namanya di antara pengurus pada akta, atau minta surat kuasa.",
                en: "Look for the name among the officers in the deed, or ask for a power of attorney."))
    }

    /// Whether a run of about as many words as the name has is the same name. Only runs with a word like one of the name's
    /// are looked at: a deed has tens of thousands.
    private func stands(_ name: String, among words: [String]) -> Bool {
        let person = PersonName(name)
        // Each by itself in the spelling that names are compared in: `Abdurrahman` is two.
        let spelt = words.map { PersonName($0).tokens }
        let lengths = max(1, person.tokens.count - 1)...person.tokens.count + 1
        return spelt.indices.contains { index in
            let isLike = spelt[index].contains { word in
                person.tokens.contains { EditDistance.similarity($0, word) >= PersonName.doubtful }
            }
            guard isLike else { return false }
            return lengths.contains { length in
                (max(0, index - length + 1)...index).contains { start in
                    start + length <= words.count
                        && PersonName(words[start..<start + length].joined(separator: " ")).similarity(
                            to: person)
                            >= PersonName.same
                }
            }
        }
    }
}
