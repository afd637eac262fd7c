/// What stands on a printed receipt, in words: everything is shown as it is, nothing is looked up.
package struct ReceiptSheet: Codable, Hashable, Sendable {
    package enum Format: String, Codable, Sendable, CaseIterable {
        /// 148 by 210 mm, as many pages as it takes.
        case a5
        /// One strip for printers of 58 mm paper, of which 48 mm are printed.
        case thermal58
        /// One strip for printers of 80 mm paper, of which 72 mm are printed.
        case thermal80
    }

    package struct Row: Codable, Hashable, Sendable {
        package var label: String
        package var value: String

        package init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    package struct Paper: Codable, Hashable, Sendable {
        package var name: String
        package var pages: Int
        package var condition: String
        package var fingerprint: String
        /// Its pages in their order, as far as they are shown; `nil` for one of which there is no picture.
        package var thumbnails: [Thumbnail?]

        package init(
            name: String, pages: Int, condition: String, fingerprint: String, thumbnails: [Thumbnail?] = []
        ) {
            self.name = name
            self.pages = pages
            self.condition = condition
            self.fingerprint = fingerprint
            self.thumbnails = thumbnails
        }
    }

    package var format: Format
    package var office: String
    package var code: String
    package var rows: [Row]
    package var papers: [Paper]
    package var missing: [String]
    /// What the QR code carries.
    package var seal: String
    /// How to verify it, for people.
    package var notes: [String]

    package init(
        format: Format, office: String, code: String, rows: [Row], papers: [Paper], missing: [String],
        seal: String, notes: [String]
    ) {
        self.format = format
        self.office = office
        self.code = code
        self.rows = rows
        self.papers = papers
        self.missing = missing
        self.seal = seal
        self.notes = notes
    }
}
