// What people read for the values of the model, in one place: commands and findings use the same words.

extension ChecklistEntry.Status {
    /// For people.
    package var words: Phrase {
        switch self {
        case .met: Phrase(id: "ada", en: "met")
        case .missing: Phrase(id: "belum ada", en: "missing")
        case .expired: Phrase(id: "habis masa berlaku", en: "expired")
        case .unreadable: Phrase(id: "tidak terbaca", en: "unreadable")
        case .notNeeded: Phrase(id: "tidak diperlukan", en: "not needed")
        case .ask: Phrase(id: "perlu ditanyakan", en: "to be asked")
        case .optional: Phrase(id: "opsional", en: "optional")
        }
    }
}

extension Finding.Severity {
    /// For people.
    package var words: Phrase {
        switch self {
        case .note: Phrase(id: "catatan", en: "note")
        case .review: Phrase(id: "tinjau", en: "review")
        case .block: Phrase(id: "blok", en: "block")
        }
    }
}

extension ScanDefect.Kind {
    /// The defect in a few words, behind "cannot be read:".
    package var words: Phrase {
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
