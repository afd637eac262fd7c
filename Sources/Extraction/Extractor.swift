package import DossierModel

/// Turns the pages of a submission into documents with fields: a pure function of what was read.
package struct Extractor: Sendable {
    package let documents: DocumentCatalogue
    private let separator: Separator
    private let fields: FieldReader

    /// `today` is the day at the counter: dates are judged against it.
    package init(documents: DocumentCatalogue, regions: RegionTable, today: CalendarDay) {
        self.documents = documents
        separator = Separator(classifier: Classifier(catalogue: documents))
        fields = FieldReader(regions: regions, today: today)
    }

    /// Every page gets one role, every content page lies in a document, no document is empty.
    package func extract(_ pages: [ReadPage]) -> Extraction {
        let pages = PrintedCovers().marked(pages)
        let outcome = separator.separate(pages)
        let documents = NamesakeDoubt().marked(
            outcome.papers.enumerated().map { index, found in document(found, number: index + 1) }, documents)
        return Extraction(
            pages: zip(pages, outcome.roles).map { DossierPage(id: $0.id, role: $1, page: $0.reading.page) },
            documents: documents)
    }

    private func document(_ found: Separator.Found, number: Int) -> Document {
        let type = found.classification.type.flatMap { documents[$0] }
        let read = type ?? documents[DocumentType.unnamed]
        let values = read.map { fields.fields(on: Paper(found.parts), of: $0) } ?? []
        return Document(
            number: number, type: type?.id, confidence: found.classification.confidence,
            regions: found.parts.map { PageRegion(page: $0.id, box: $0.box) }, fields: values,
            requirement: found.requirement)
    }
}
