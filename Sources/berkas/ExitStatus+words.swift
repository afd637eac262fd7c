internal import DossierModel

extension ExitStatus {
    /// One line of the table in `berkas exit-codes`.
    var words: Phrase {
        switch self {
        case .ok: Phrase(id: "semua selesai", en: "all is done")
        case .arguments: Phrase(id: "perintah salah ditulis", en: "wrong arguments")
        case .input:
            Phrase(
                id: "berkas tidak dapat dibaca: rusak, terpotong, tidak didukung, atau ditolak",
                en: "a file cannot be read: damaged, cut short, unsupported, or not taken")
        case .missingDependency:
            Phrase(
                id: "ada yang belum terpasang (program pembaca, bahasa Tesseract)",
                en: "something is not installed (the reader, a Tesseract language)")
        case .access:
            Phrase(
                id: "berkas atau folder tidak dapat dibuka atau ditulis, atau disk penuh",
                en: "a file or folder cannot be opened or written, or the disk is full")
        case .encrypted:
            Phrase(id: "berkas terkunci; beri --password", en: "a file is encrypted; give --password")
        case .configuration:
            Phrase(id: "konfigurasi atau katalog salah", en: "configuration or catalogue is wrong")
        case .other: Phrase(id: "lainnya; lihat pesannya", en: "anything else; see the message")
        case .heldForQuality:
            Phrase(
                id: "ada halaman yang perlu dipindai ulang dahulu", en: "pages should be scanned again first")
        case .review: Phrase(id: "ada dokumen yang menunggu petugas", en: "a document waits for an officer")
        case .incomplete: Phrase(id: "ada persyaratan yang belum ada", en: "a dossier lacks papers")
        case .unbalanced:
            Phrase(
                id: "hitungan tidak seimbang: kesalahan program", en: "counts do not balance: a fault of ours"
            )
        case .partial:
            Phrase(
                id: "sebagian diterima, sebagian tidak; lihat tabel",
                en: "some taken, some not; see the table")
        case .verification:
            Phrase(
                id: "penyimpanan atau register tidak cocok atau rusak",
                en: "a store or the register does not verify")
        case .interrupted:
            Phrase(id: "dihentikan; aman dilanjutkan", en: "interrupted; safe to resume")
        }
    }
}
