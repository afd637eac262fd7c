internal import DossierModel

extension ScanDefect.Kind {
    /// The defect in a few words, behind "cannot be read:".
    var words: Phrase {
        switch self {
        case .encrypted: Phrase(id: "dilindungi kata sandi", en: "it is protected by a password")
        case .wrongPassword: Phrase(id: "kata sandinya salah", en: "the password is wrong")
        case .damaged: Phrase(id: "isinya rusak", en: "its content is damaged")
        case .incomplete: Phrase(id: "isinya terpotong", en: "its content is cut short")
        case .unsupported: Phrase(id: "bentuknya tidak dikenal", en: "its kind is not known here")
        case .tooLarge: Phrase(id: "terlalu besar", en: "it is too large")
        case .noPages: Phrase(id: "tidak ada halaman", en: "there is no page")
        case .readerDied: Phrase(id: "pembaca berhenti", en: "the reader stopped")
        case .timedOut: Phrase(id: "terlalu lama", en: "it took too long")
        }
    }
}
