package import DossierModel
internal import Extraction

/// `kbli_sesuai`: none of the activities of a NIB is one of the permit's.
package struct BusinessActivity: Check {
    /// Five-digit codes of KBLI 2020 by permit type; types that are not here need none. The office's to fill.
    package var codes: [String: Set<String>] = ["IZIN_APOTEK": ["47721"]]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["nib"]), let read = paper.field("kbli"),
            let permit = paper.application.permit, let wanted = codes[permit.id]
        else { return [] }
        // The field holds the first; the annex lists them all.
        let listed = Set(paper.text.split { !$0.isNumber }.map(String.init)).union(read.numbers)
        guard listed.isDisjoint(with: wanted) else { return [] }
        let list = wanted.sorted().joined(separator: ", ")
        return finding(
            .review, on: read,
            id: "memuat NIB tanpa KBLI \(list) yang diperlukan \(permit.id); yang terbaca \(read.value).",
            en: "holds a NIB without KBLI \(list), which \(permit.id) needs; \(read.value) was read.",
            remedy: Phrase(
                id: "Cari kodenya pada lampiran NIB, atau minta pemohon menambah KBLI di OSS.",
                en: "Look for the code in the annex, or ask the applicant to add it in OSS."))
    }
}
