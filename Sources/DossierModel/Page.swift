/// A page of a submission, by file and number.
package struct PageID: Codable, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Name of the file in the submission.
    package var file: String
    /// From 1.
    package var number: Int

    package init(file: String, number: Int) {
        self.file = file
        self.number = number
    }

    package var description: String { "\(file):\(number)" }

    package static func < (left: PageID, right: PageID) -> Bool {
        (left.file, left.number) < (right.file, right.number)
    }
}

/// A page that was read.
package struct Page: Codable, Hashable, Sendable {
    /// From 1, within its file.
    package var number: Int
    package var facts: PageFacts
    package var recipe: Recipe
    /// `nil` when reading was not asked for.
    package var text: PageText?
    package var barcodes: [Barcode]
    /// What a cover sheet of ours says whose codes could not be read, by its printed words; `nil` of every other page.
    package var printedCover: CoverCode?

    package init(number: Int, facts: PageFacts, recipe: Recipe, text: PageText?, barcodes: [Barcode]) {
        self.number = number
        self.facts = facts
        self.recipe = recipe
        self.text = text
        self.barcodes = barcodes
    }
}

/// What came of one page.
package enum PageReading: Codable, Hashable, Sendable {
    case read(Page)
    case unreadable(number: Int, ScanDefect)

    package var number: Int {
        switch self {
        case .read(let page): page.number
        case .unreadable(let number, _): number
        }
    }

    package var page: Page? {
        if case .read(let page) = self { page } else { nil }
    }
}
