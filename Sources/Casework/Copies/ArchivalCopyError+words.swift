internal import Archive
internal import DossierModel

extension ArchivalCopyError {
    /// For people: why there is no copy. The page is the copy's own, from 1.
    var words: Phrase {
        switch self {
        case .imageMissing(let page):
            Phrase(id: "halaman \(page) tidak bergambar", en: "page \(page) has no picture")
        case .imageShort(let page, let why), .notAdmitted(let page, let why):
            Phrase(id: "halaman \(page): \(why.id)", en: "page \(page): \(why.en)")
        case .shape(let page):
            Phrase(id: "ukuran halaman \(page) salah", en: "the size of page \(page) is wrong")
        case .noPages: Phrase(id: "tidak ada halaman", en: "there is no page")
        case .bookmark(let page): Phrase(id: "tidak ada halaman \(page)", en: "there is no page \(page)")
        case .textTooLong: Phrase(id: "judul terlalu panjang", en: "a title is too long")
        case .tooLarge: Phrase(id: "terlalu besar untuk PDF/A", en: "too large for PDF/A")
        case .noMemory: Phrase(id: "kehabisan memori", en: "out of memory")
        }
    }
}
