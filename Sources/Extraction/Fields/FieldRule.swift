internal import DossierModel

/// One way of reading values from a paper whose type is known: pure, total, one file a rule or family of rules.
protocol FieldRule: Sendable {
    /// Fields with ids of the type's definitions only.
    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field]
}

/// A paper with its rows, as field rules see it.
struct FormSheet: Sendable {
    let paper: Paper
    /// Top to bottom, with the colons that were misread.
    let rows: [PrintedLine]

    init(_ paper: Paper) {
        self.paper = paper
        rows = ColonColumn().mended(PaperRows(paper).rows)
    }
}

extension Field {
    /// A field from a reading; the box holds the value's own words.
    init(_ name: String, _ reading: ValueReader.Reading, page: PageID, source: Field.Source) {
        let boxes = reading.words.map(\.box)
        let read = TextLine(words: reading.words).confidence
        // A repair is a candidate for a person, a value that failed its check is doubtful.
        let trust = reading.isRepaired ? 0.6 : reading.isVerified ? 1 : 0.85
        self.init(
            name: name, value: reading.value, raw: reading.raw, page: page,
            box: boxes.first.map { first in boxes.dropFirst().reduce(first) { $0.union($1) } },
            confidence: read * trust, source: reading.isRepaired ? .repaired : source,
            verified: reading.isVerified && !reading.isRepaired, keying: reading.keying)
    }
}
