package import DossierModel

/// A kind of paper an office receives: how it is recognised, and what is read from it.
package struct DocumentType: Hashable, Sendable {
    /// What the paper looks like.
    package enum Shape: String, Hashable, Sendable, CaseIterable {
        /// A sheet of text.
        case sheet
        /// As large as a bank card; several share a sheet.
        case card
        /// Photographs.
        case photo
        /// Lines rather than letters.
        case drawing
        /// Never on paper as such, or recognised elsewhere (separator sheets, blank pages).
        case none
    }

    /// The type of what no other type names. A paper without a type is read as one, and is one where a row asks for it.
    package static let unnamed = "lain_lain"

    /// `ktp_el`, `surat_kuasa`
    package var id: String
    package var name: Phrase
    /// `identitas`, `tanah`; for grouping in lists.
    package var group: String
    package var shape: Shape
    /// Pages it may have at most, usually.
    package var mostPages: Int
    /// Phrases that speak for it, each enough by itself.
    package var strong: [PhrasePattern]
    /// Phrases that speak for it as strongly and stand inside such a paper: none is its title.
    package var headings: [PhrasePattern]
    /// Phrases that support.
    package var weak: [PhrasePattern]
    /// Phrases that speak against it.
    package var negative: [PhrasePattern]
    /// A number that this paper always carries; its shape is evidence.
    package var number: FieldKind?
    /// Most words such a paper usually has; `nil` when it may have any number.
    package var mostWords: Int?
    package var fields: [FieldDefinition]

    package init(
        id: String, name: Phrase, group: String, shape: Shape = .sheet, mostPages: Int = 1,
        strong: [PhrasePattern] = [], headings: [PhrasePattern] = [], weak: [PhrasePattern] = [],
        negative: [PhrasePattern] = [],
        number: FieldKind? = nil, mostWords: Int? = nil, fields: [FieldDefinition] = []
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.shape = shape
        self.mostPages = mostPages
        self.strong = strong
        self.headings = headings
        self.weak = weak
        self.negative = negative
        self.number = number
        self.mostWords = mostWords
        self.fields = fields
    }
}
