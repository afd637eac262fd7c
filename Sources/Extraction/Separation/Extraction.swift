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
    /// A number of an application, read from the paper itself.
    package struct ApplicationNumber: Hashable, Sendable {
        package var number: String
        package var page: PageID

        package init(number: String, page: PageID) {
            self.number = number
            self.page = page
        }
    }

    /// A cover sheet of ours.
    package struct Cover: Hashable, Sendable {
        package var page: PageID
        package var code: CoverCode

        package init(page: PageID, code: CoverCode) {
            self.page = page
            self.code = code
        }
    }

    /// One for each page that was given, in that order.
    package var pages: [DossierPage]
    /// Numbered from 1; every content page lies in at least one, none is empty.
    package var documents: [Document]
    package var covers: [Cover]
    package var applicationNumbers: [ApplicationNumber]
}
