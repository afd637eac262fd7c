import DossierModel

/// Subjects without trouble, for the tests to spoil in one way each.
enum CheckSamples {
    static let place = Finding.Location.page(PageID(file: "a.pdf", number: 2))

    static func file(
        _ name: String = "a.pdf", facts: FileFacts = FileFacts(format: .pdf, pageCount: 1),
        defect: ScanDefect.Kind? = nil
    ) -> SourceFileAndOutcome {
        let source = SourceFile(
            digest: Digest(hex: String(repeating: "a", count: 64))!, name: name, byteCount: 1)
        return (source, defect.map { .refused(ScanDefect($0, "")) } ?? .read(facts))
    }

    typealias SourceFileAndOutcome = (source: SourceFile, outcome: FileOutcome)

    static func page(_ spoil: (inout PageFacts) -> Void = { _ in }, text: PageText? = nil) -> Page {
        var facts = PageFacts(
            stored: StoredFacts(
                storedSize: PixelSize(width: 2480, height: 3508), resolution: Resolution(x: 300, y: 300),
                bitsPerSample: 8, samplesPerPixel: 1, compression: "JPEG"),
            size: PixelSize(width: 2480, height: 3508), resolutionIsPlausible: true, inkCoverage: 0.05,
            contrast: 0.9, paperLevel: 0.95, focus: 0.8, rotation: 0, rotationConfidence: 1, skew: 0.3,
            skewConfidence: 1, componentCount: 900)
        spoil(&facts)
        return Page(number: 2, facts: facts, recipe: [], text: text, barcodes: [])
    }

    static func field(
        _ name: String, _ value: String, page: Int = 1, verified: Bool = true, source: Field.Source = .label
    )
        -> Field
    {
        Field(
            name: name, value: value, raw: value, page: PageID(file: "a.pdf", number: page), box: nil,
            confidence: 0.9, source: source, verified: verified)
    }

    static func document(_ number: Int, _ type: String?, _ fields: [Field] = []) -> Document {
        Document(
            number: number, type: type, confidence: 1,
            regions: [PageRegion(page: PageID(file: "a.pdf", number: number))], fields: fields)
    }

    static func dossier(
        _ documents: [Document] = [], checklist: [ChecklistEntry] = [], codes: [String] = []
    ) -> Dossier {
        let carriers = (codes.isEmpty ? [[]] : codes.map { [$0] }).enumerated().map { index, texts in
            var carrier = page()
            carrier.barcodes = texts.map {
                Barcode(text: $0, symbology: .qrCode, box: PixelRect(x: 0, y: 0, width: 1, height: 1))
            }
            return DossierPage(id: PageID(file: "a.pdf", number: 2 + index), role: .cover, page: carrier)
        }
        return Dossier(
            submission: Submission(
                id: "s", origin: "test", receivedOn: CalendarDay(year: 2026, month: 11, day: 23)!, files: []),
            files: [],
            pages: carriers,
            documents: documents, match: .none, proposal: .review, checklist: checklist, findings: [])
    }
}
