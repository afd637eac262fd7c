import Checks
import DossierModel
import Extraction
import Testing
import Validation

/// Cases made of fields, as extraction would give them; handed in on 2026-11-23.
enum CaseSamples {
    static let today = CalendarDay(iso: "2026-11-23")!
    static let regions = try? RegionTable.builtIn()
    static let permits = try? PermitCatalogue.builtIn()
    /// Rina's, of a woman born on 17 August 1991; invented, as every number here.
    static let nik = "6474015708919901"

    static func record(
        _ permit: String = "SIPA", kind: String = "perorangan", nik: String? = nik, npwp: String? = nil,
        company: String? = nil, companyNPWP: String? = nil, attorneyNIK: String? = nil,
        variables: [String: ConditionValue] = [:]
    ) -> ApplicationRecord {
        ApplicationRecord(
            number: "1/X/XI/2026", permitType: permit, submittedOn: today, applicantKind: kind,
            applicantName: "Rina Contohwati", nik: nik, npwp: npwp, companyName: company,
            companyNPWP: companyNPWP, attorneyNIK: attorneyNIK, variables: variables)
    }

    static func field(
        _ name: String, _ value: String, verified: Bool = true, keying: Keying = .once,
        source: Field.Source = .label
    ) -> Field {
        Field(
            name: name, value: value, raw: value, page: PageID(file: "a.pdf", number: 1),
            box: PixelRect(x: 1, y: 2, width: 3, height: 4), confidence: 0.9, source: source,
            verified: verified, keying: keying)
    }

    /// A paper on a page of its own that lies with the application, under the requirement named.
    static func paper(
        _ number: Int, _ type: String, _ fields: [Field], fills requirement: String? = nil,
        attached: Bool = true
    ) -> Document {
        let page = PageID(file: "a.pdf", number: number)
        return Document(
            number: number, type: type, confidence: 1, regions: [PageRegion(page: page)],
            fields: fields.map {
                var field = $0
                field.page = page
                return field
            }, proposal: attached ? .attach(to: "1/X/XI/2026") : .review,
            requirement: attached ? requirement ?? type : nil)
    }

    static func paper(_ number: Int, _ type: String, _ values: KeyValuePairs<String, String>) -> Document {
        paper(number, type, values.map { field($0.key, $0.value) })
    }

    /// One paper with these fields, those that have a value, beside an application for `permit`.
    static func of(_ type: String, _ values: KeyValuePairs<String, String?>, permit: String)
        -> ApplicationCase
    {
        let fields = values.compactMap { name, value in value.map { field(name, $0) } }
        return of([paper(1, type, fields)], record: record(permit))
    }

    static func of(
        _ documents: [Document], record: ApplicationRecord? = record(), text: [Int: String] = [:]
    ) -> ApplicationCase {
        ApplicationCase(
            documents: documents, pages: text.map { page($0.key, $0.value) }, record: record,
            permit: record.flatMap { permits?.type($0.permitType) }, receivedOn: today,
            regions: regions ?? RegionTable([]))
    }

    /// A page with these lines on it.
    static func page(_ number: Int, _ text: String) -> DossierPage {
        var words: [Word] = []
        for (row, line) in text.split(separator: "\n").enumerated() {
            for (column, word) in line.split(separator: " ").enumerated() {
                words.append(
                    Word(
                        text: String(word),
                        box: PixelRect(x: column * 90, y: row * 40, width: 80, height: 30),
                        confidence: 1, line: row))
            }
        }
        let size = PixelSize(width: 1654, height: 2339)
        let facts = PageFacts(
            stored: StoredFacts(
                storedSize: size, resolution: nil, bitsPerSample: 1, samplesPerPixel: 1, compression: "G4"),
            size: size, resolutionIsPlausible: true, inkCoverage: 0.1, contrast: 1, paperLevel: 1, focus: 1,
            rotation: 0, rotationConfidence: 1, skew: 0, skewConfidence: 1, componentCount: 1)
        return DossierPage(
            id: PageID(file: "a.pdf", number: number), role: .content,
            page: Page(
                number: number, facts: facts, recipe: [], text: PageText(source: .tesseract, words: words),
                barcodes: []))
    }
}

/// That a rule gave findings of these severities on the paper named by its number, each of its own name, on that paper's
/// page, with sentences in both languages, and citing what it read.
func expect<Rule: Check>(
    _ rule: Rule, on number: Int = 1, of application: ApplicationCase, gives severities: [Finding.Severity],
    cites: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
) where Rule.Subject == CasePaper {
    guard let document = application.documents.first(where: { $0.number == number }) else {
        Issue.record("no document \(number)", sourceLocation: sourceLocation)
        return
    }
    let findings = rule.findings(on: CasePaper(document, of: application), at: .submission)
    #expect(findings.map(\.severity) == severities, sourceLocation: sourceLocation)
    for finding in findings {
        #expect(finding.rule == String(describing: Rule.self), sourceLocation: sourceLocation)
        #expect(finding.location == .page(document.pages[0]), sourceLocation: sourceLocation)
        #expect(
            finding.message.id.hasPrefix("Halaman \(number) pada fail a.pdf memuat")
                || finding.message.id.hasPrefix("Halaman \(number) pada fail a.pdf meng"),
            sourceLocation: sourceLocation)
        #expect(finding.message.en.hasPrefix("Page \(number) of file a.pdf "), sourceLocation: sourceLocation)
        #expect(finding.remedy.id.count > 8 && finding.remedy.en.count > 8, sourceLocation: sourceLocation)
        #expect(finding.cited.isEmpty != cites, sourceLocation: sourceLocation)
    }
}
