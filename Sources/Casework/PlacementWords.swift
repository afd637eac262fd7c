package import DossierModel
package import Registry

// Where a paper lies, what was decided on it, and how far a submission is. A state that a decision or a finding leads
// to has its words.

extension Decision.Kind {
    /// For people.
    package var words: Phrase {
        switch self {
        case .accept: Phrase(id: "diterima", en: "taken in")
        case .read: Phrase(id: "dibaca", en: "read")
        case .attach: Phrase(id: "dilekatkan", en: "attached")
        case .confirm: Phrase(id: "dipastikan", en: "confirmed")
        case .reject: Phrase(id: "ditolak", en: "rejected")
        case .correct: Phrase(id: "diperbaiki", en: "corrected")
        case .arrange: Phrase(id: "ditata ulang", en: "arranged")
        case .requestDetach: Phrase(id: "diminta dilepas", en: "asked to detach")
        case .detach: Phrase(id: "dilepas", en: "detached")
        case .keepAttached: Phrase(id: "tetap dilekatkan", en: "kept attached")
        case .undo: Phrase(id: "dibatalkan", en: "taken back")
        case .override: Phrase(id: "dikecualikan", en: "let pass")
        case .reopen: Phrase(id: "dibaca ulang", en: "read again")
        case .quarantine: Phrase(id: "dikarantina", en: "quarantined")
        case .station: Phrase(id: "stasiun", en: "station")
        case .client: Phrase(id: "klien API", en: "API client")
        case .webhook: Phrase(id: "webhook", en: "webhook")
        case .user: Phrase(id: "akun petugas", en: "officer's account")
        case .logIn: Phrase(id: "masuk", en: "logged in")
        case .importRecord: Phrase(id: "diimpor", en: "imported")
        }
    }
}

extension Placement.State {
    /// For people.
    package var words: Phrase {
        switch self {
        case .review: Finding.Severity.review.words
        case .attached: Decision.Kind.attach.words
        case .rejected: Decision.Kind.reject.words
        }
    }
}

extension Placement.Means {
    /// For people.
    package var words: Phrase {
        self == .automatic ? Phrase(id: "otomatis", en: "automatic") : Phrase(id: "petugas", en: "officer")
    }
}

extension Register.JournalState {
    /// For people.
    package var words: Phrase {
        switch self {
        case .received: Phrase(id: "belum dibaca", en: "to be read")
        case .read: Phrase(id: "dibaca, belum diarsipkan", en: "read, to be filed")
        case .filed: Phrase(id: "selesai dibaca", en: "filed")
        }
    }
}
