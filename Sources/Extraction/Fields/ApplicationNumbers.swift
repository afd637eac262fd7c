internal import DossierModel

/// Numbers of applications that stand on the papers themselves: on the counter's receipt, or as the whole text of a code.
enum ApplicationNumbers {
    /// The field of a receipt that holds it.
    static let field = "no_permohonan"

    static func read(_ documents: [Document], _ pages: [ReadPage]) -> [Extraction.ApplicationNumber] {
        var numbers: [Extraction.ApplicationNumber] = []
        func add(_ number: String, _ page: PageID) {
            let plain = number.uppercased().filter { !$0.isWhitespace }
            let found = Extraction.ApplicationNumber(number: plain, page: page)
            if !numbers.contains(found) { numbers.append(found) }
        }
        // A repaired number may be another application's: it names none.
        for field in documents.compactMap({ $0.field(field) }) where field.verified {
            add(field.value, field.page)
        }
        for page in pages {
            for code in page.reading.page?.barcodes ?? [] {
                let text = code.text.uppercased()
                guard let found = LetterNumber.find(in: text).first, found.bytes == 0..<text.utf8.count else {
                    continue
                }
                add(found.number.value, page.id)
            }
        }
        return numbers
    }
}
