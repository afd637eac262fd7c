internal import DossierModel
internal import Registry

extension SmallCopy.Refusal {
    static func noCopy(_ reason: Phrase?) -> SmallCopy.Refusal {
        SmallCopy.Refusal(
            .noArchivalCopy,
            Phrase(
                id: "tidak ada salinan arsip" + (reason.map { ": \($0.id)" } ?? ""),
                en: "there is no archival copy" + (reason.map { ": \($0.en)" } ?? "")))
    }

    static func original(_ copy: KeptCopy, limit: Int) -> SmallCopy.Refusal {
        SmallCopy.Refusal(
            .originalTooLarge,
            Phrase(
                id: "\(copy.byteCount) bita, batasnya \(limit); \(copy.reason?.id ?? "tidak boleh diubah"). "
                    + "Beri batas yang lebih besar, atau minta pemohon berkas yang lebih kecil",
                en:
                    "\(copy.byteCount) bytes, the limit is \(limit); \(copy.reason?.en ?? "not to be changed"). "
                    + "Give a larger limit, or ask the applicant for a smaller file"))
    }

    static func limit(_ limit: Int, least: Int) -> SmallCopy.Refusal {
        SmallCopy.Refusal(
            .limitTooSmall,
            Phrase(
                id: "tidak muat dalam \(limit) bita; yang terkecil sekitar \(least). "
                    + "Beri batas yang lebih besar, atau bagi dokumennya",
                en: "it does not fit into \(limit) bytes; the smallest has about \(least). "
                    + "Give a larger limit, or split the document"))
    }

    static func unreadable(page: Int, _ recall: WordRecall, limit: Int, larger: Int?) -> SmallCopy.Refusal {
        let advice =
            larger.map {
                Phrase(
                    id: "Beri batas sekitar \($0), atau bagi dokumennya",
                    en: "Give a limit of about \($0), or split the document")
            }
            ?? Phrase(
                id: "Kirim salinan arsipnya", en: "Send the archival copy")
        return SmallCopy.Refusal(
            .unreadable,
            Phrase(
                id: "dalam \(limit) bita halaman \(page) tidak lagi terbaca: \(recall.lost) dari "
                    + "\(recall.words) kata hilang. \(advice.id)",
                en: "within \(limit) bytes page \(page) can no longer be read: \(recall.lost) of "
                    + "\(recall.words) words are lost. \(advice.en)"),
            page: page)
    }
}
