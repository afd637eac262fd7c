internal import DocumentImaging

/// What the lab knows about one document on a drawn paper.
struct PaperTruth: Hashable {
    /// Id in the catalogue of document types.
    var type: String
    /// Key fields by catalogue id, as printed.
    var fields: [String: String]
    /// The checklist's entry that it fills, where its leaf does not say; `""` for none.
    var requirement: String?
    /// Somebody else's paper, which must not be attached.
    var isStray = false
}

/// One paper of a dossier: its sheets and what stands on them. A sheet with two cards has two truths.
struct Paper {
    var truths: [PaperTruth]
    var sheets: [SheetDrawing]

    init(_ type: String, _ fields: [String: String], _ sheets: [SheetDrawing]) {
        truths = [PaperTruth(type: type, fields: fields)]
        self.sheets = sheets
    }

    init(truths: [PaperTruth], sheets: [SheetDrawing]) {
        self.truths = truths
        self.sheets = sheets
    }
}
