package import DossierModel

/// A page as it comes from the reader.
package struct ReadPage: Sendable {
    package var id: PageID
    package var reading: PageReading
    /// The earlier page it is the same picture as; decided by whoever compares pictures.
    package var duplicateOf: PageID?
    /// The new scan that stands in its place.
    package var replacedBy: PageID?

    package init(
        id: PageID, reading: PageReading, duplicateOf: PageID? = nil, replacedBy: PageID? = nil
    ) {
        self.id = id
        self.reading = reading
        self.duplicateOf = duplicateOf
        self.replacedBy = replacedBy
    }
}

/// What the pages of a submission hold.
package struct Extraction: Sendable {
    /// One for each page that was given, in that order.
    package var pages: [DossierPage]
    /// Numbered from 1; every content page lies in at least one, none is empty.
    package var documents: [Document]
}
