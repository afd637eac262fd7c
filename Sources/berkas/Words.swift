internal import DossierModel
internal import Registry

extension ChecklistEntry.Status {
    /// For people.
    var words: Phrase {
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

extension Placement.State {
    /// For people.
    var words: Phrase {
        switch self {
        case .review: Phrase(id: "tinjau", en: "review")
        case .attached: Phrase(id: "dilekatkan", en: "attached")
        case .rejected: Phrase(id: "ditolak", en: "rejected")
        }
    }
}

extension Placement.Means {
    /// For people.
    var words: Phrase {
        switch self {
        case .automatic: Phrase(id: "otomatis", en: "automatic")
        case .officer: Phrase(id: "petugas", en: "officer")
        }
    }
}

extension Finding.Severity {
    /// For people.
    var words: Phrase {
        switch self {
        case .note: Phrase(id: "catatan", en: "note")
        case .review: Phrase(id: "tinjau", en: "review")
        case .block: Phrase(id: "blok", en: "block")
        }
    }
}

extension Decision.Kind {
    /// For people.
    var words: Phrase {
        switch self {
        case .accept: Phrase(id: "diterima", en: "taken in")
        case .read: Phrase(id: "dibaca", en: "read")
        case .attach: Phrase(id: "dilekatkan", en: "attached")
        case .confirm: Phrase(id: "dipastikan", en: "confirmed")
        case .reject: Phrase(id: "ditolak", en: "rejected")
        case .undo: Phrase(id: "dibatalkan", en: "taken back")
        case .override: Phrase(id: "dikecualikan", en: "let pass")
        case .reopen: Phrase(id: "dibaca ulang", en: "read again")
        case .importRecord: Phrase(id: "diimpor", en: "imported")
        }
    }
}

extension Register.JournalState {
    /// For people.
    var words: Phrase {
        switch self {
        case .received: Phrase(id: "belum dibaca", en: "to be read")
        case .filed: Phrase(id: "selesai dibaca", en: "filed")
        }
    }
}
