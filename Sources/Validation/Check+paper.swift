internal import Checks
internal import DossierModel

extension Check where Subject == CasePaper {
    /// A finding about `field`, against `others`, on the page of the field. A machine's reading that is not sure never
    /// blocks: it asks for a look.
    func finding(
        _ severity: Finding.Severity, on field: Field, against others: [Field] = [], id: String, en: String,
        remedy: Phrase = .compareBoth
    ) -> [Finding] {
        let place = Finding.Location.page(field.page)
        let sure = ([field] + others).allSatisfy(\.isSure)
        return [
            finding(
                severity == .block && !sure ? .review : severity, at: place,
                place.sentence(id: id, en: en).masked,
                remedy: remedy, citing: [field] + others)
        ]
    }

    /// A finding about a paper on which something is not found.
    func finding(
        _ severity: Finding.Severity, on document: Document, id: String, en: String, remedy: Phrase
    ) -> [Finding] {
        let place = document.pages.first.map(Finding.Location.page) ?? .submission
        return [finding(severity, at: place, place.sentence(id: id, en: en), remedy: remedy)]
    }
}

extension Phrase {
    static let compareBoth = Phrase(
        id: "Cocokkan keduanya dengan kertas, lalu betulkan bacaannya atau minta dokumen yang benar.",
        en: "Compare both with the paper, then correct the reading or ask for the right paper.")
    static let askForNewer = Phrase(
        id: "Cocokkan tanggalnya dengan kertas, lalu minta dokumen yang lebih baru.",
        en: "Compare the date with the paper, then ask for a newer one.")
    static let onlyToKnow = Phrase(
        id: "Tidak perlu tindakan; ini hanya catatan.", en: "Nothing to do; this is only a note.")
}
