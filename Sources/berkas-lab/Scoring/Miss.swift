internal import DossierModel

/// One thing that went wrong, with the place where it can be seen.
package struct Miss: Hashable, Sendable {
    /// Worst first.
    package enum Kind: Int, CaseIterable, Comparable, Sendable {
        case falseAttachment, wrongNIK, wrongField, notAttached, wrongType, wrongSplit, wrongRow, unreadField

        package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

        var name: String {
            switch self {
            case .falseAttachment: "attached-to-a-stranger"
            case .wrongNIK: "nik-wrong-unflagged"
            case .wrongField: "field-wrong-unflagged"
            case .notAttached: "not-attached"
            case .wrongType: "wrong-type"
            case .wrongSplit: "wrong-split"
            case .wrongRow: "wrong-checklist-row"
            case .unreadField: "field-not-exact"
            }
        }
    }

    package var kind: Kind
    /// The dossier's name.
    var dossier: String
    /// `nil` where it is the dossier's as a whole.
    var page: PageID?
    var box: PixelRect?
    /// What it is about, for counting alike ones: `str.nomor`.
    var subject: String
    var note: String
}
