package import DossierModel

/// Numbers of applications that stand on the papers themselves: on the counter's receipt, or as the whole text of a code.
package struct ApplicationNumbers: Sendable {
    /// A number as it was read, and where.
    package struct Found: Hashable, Sendable {
        package var number: String
        package var page: PageID
    }

    /// The field of a receipt that holds it.
    private static let field = "no_permohonan"

    /// Each once a page: first those of the documents, then those of the pages.
    package private(set) var found: [Found] = []

    package init(_ documents: [Document], _ pages: [DossierPage]) {
        // A repaired number may be another application's: it names none.
        for field in documents.compactMap({ $0.field(Self.field) }) where field.verified {
            add(field.value, field.page)
        }
        for page in pages {
            for code in page.page?.barcodes ?? [] {
                let text = code.text.uppercased()
                guard let found = LetterNumber.find(in: text).first, found.bytes == 0..<text.utf8.count else {
                    continue
                }
                add(found.number.value, page.id)
            }
        }
    }

    private mutating func add(_ number: String, _ page: PageID) {
        let new = Found(number: number.uppercased().filter { !$0.isWhitespace }, page: page)
        if !found.contains(new) { found.append(new) }
    }
}
