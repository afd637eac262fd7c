/// A value read from the paper, which can be shown there.
package struct Field: Codable, Hashable, Sendable {
    package enum Source: String, Codable, Sendable {
        /// Behind or below its printed label.
        case label
        /// By its own shape, without a label.
        case pattern
        /// Out of a barcode.
        case barcode
        /// From where it stands on the paper.
        case position
        /// `koreksi_ocr`: repaired by the confusion table; the raw text stands beside it and a person confirms.
        case repaired
        /// Told from the picture, not from text (number of photographs, background).
        case picture
        /// Typed or confirmed by an officer.
        case officer
    }

    /// Id of the field in the catalogue: `nik`, `nama`, `tgl_lahir`.
    package var name: String
    /// Normalised: digits only for identifiers, `yyyy-mm-dd` for days.
    package var value: String
    /// As read.
    package var raw: String
    package var page: PageID
    /// `nil` when the value has no place (counted over the page).
    package var box: PixelRect?
    /// 0…1
    package var confidence: Double
    package var source: Source
    /// True when the value passes its validator (check digit, region table, a date that exists).
    package var verified: Bool
    /// By how many machines it was keyed. Where they disagree, it is not verified.
    package var keying: Keying

    package init(
        name: String, value: String, raw: String, page: PageID, box: PixelRect?, confidence: Double,
        source: Source, verified: Bool, keying: Keying = .once
    ) {
        self.name = name
        self.value = value
        self.raw = raw
        self.page = page
        self.box = box
        self.confidence = confidence
        self.source = source
        self.verified = verified
        self.keying = keying
    }

    /// Fields kept before there was a second reader have no `keying`.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        value = try values.decode(String.self, forKey: .value)
        raw = try values.decode(String.self, forKey: .raw)
        page = try values.decode(PageID.self, forKey: .page)
        box = try values.decodeIfPresent(PixelRect.self, forKey: .box)
        confidence = try values.decode(Double.self, forKey: .confidence)
        source = try values.decode(Source.self, forKey: .source)
        verified = try values.decode(Bool.self, forKey: .verified)
        keying = try values.decodeIfPresent(Keying.self, forKey: .keying) ?? .once
    }
}

/// Where a document lies: a whole page, or a part of one (a card on a shared sheet).
package struct PageRegion: Codable, Hashable, Sendable {
    package var page: PageID
    /// `nil` for the whole page.
    package var box: PixelRect?

    package init(page: PageID, box: PixelRect? = nil) {
        self.page = page
        self.box = box
    }
}

/// One paper of a dossier.
package struct Document: Codable, Hashable, Sendable {
    /// From 1, in the order of the dossier.
    package var number: Int
    /// Id in the catalogue of document types; `nil` when it could not be told.
    package var type: String?
    /// Of the type, 0…1.
    package var confidence: Double
    /// Never empty; in page order.
    package var regions: [PageRegion]
    package var fields: [Field]
    package var proposal: Proposal
    /// The requirement of the application's permit type that it fills.
    package var requirement: String?

    package init(
        number: Int, type: String?, confidence: Double, regions: [PageRegion], fields: [Field] = [],
        proposal: Proposal = .review, requirement: String? = nil
    ) {
        self.number = number
        self.type = type
        self.confidence = confidence
        self.regions = regions
        self.fields = fields
        self.proposal = proposal
        self.requirement = requirement
    }

    package var pages: [PageID] {
        regions.reduce(into: []) { if $0.last != $1.page { $0.append($1.page) } }
    }

    /// The first field of that name.
    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// What the machine proposes for a document; a named officer decides.
package enum Proposal: Codable, Hashable, Sendable {
    /// To the application of that number, on verified identifiers.
    case attach(to: String)
    case review
}
