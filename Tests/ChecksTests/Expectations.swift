import Checks
import DossierModel
import Testing

/// That a rule gave findings of these severities and of its own name, each with sentences in both languages that
/// differ and say what to do.
func expect<Rule: Check>(
    _ rule: Rule, on subject: Rule.Subject, gives severities: [Finding.Severity],
    at place: Finding.Location = CheckSamples.place, sourceLocation: SourceLocation = #_sourceLocation
) {
    let findings = rule.findings(on: subject, at: place)
    #expect(findings.map(\.severity) == severities, sourceLocation: sourceLocation)
    for finding in findings {
        #expect(finding.rule == String(describing: Rule.self), sourceLocation: sourceLocation)
        for phrase in [finding.message, finding.remedy] {
            #expect(phrase.id.count > 8, "Indonesian", sourceLocation: sourceLocation)
            #expect(phrase.en.count > 8, "English", sourceLocation: sourceLocation)
            #expect(phrase.id != phrase.en, sourceLocation: sourceLocation)
        }
    }
}

/// The same of a rule on pages: of a sound page spoilt in one way.
func expect<Rule: Check>(
    _ rule: Rule, gives severities: [Finding.Severity], text: PageText? = nil,
    sourceLocation: SourceLocation = #_sourceLocation, when spoil: (inout PageFacts) -> Void
) where Rule.Subject == Page {
    let page = CheckSamples.page(spoil, text: text)
    expect(rule, on: page, gives: severities, sourceLocation: sourceLocation)
    for finding in rule.findings(on: page, at: CheckSamples.place) {
        #expect(finding.message.id.contains("Halaman 2 pada fail a.pdf"), sourceLocation: sourceLocation)
        #expect(finding.message.en.contains("Page 2 of file a.pdf"), sourceLocation: sourceLocation)
    }
}

/// The same of a rule on files.
func expect<Rule: Check>(
    _ rule: Rule, gives severities: [Finding.Severity],
    of facts: FileFacts = FileFacts(format: .pdf, pageCount: 1), defect: ScanDefect.Kind? = nil,
    earlier: [String] = [], duplicateOf: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) where Rule.Subject == FileSubject {
    let file = CheckSamples.file(facts: facts, defect: defect)
    let subject = FileSubject(
        source: file.source, outcome: file.outcome, earlierSubmissions: earlier, duplicateOf: duplicateOf)
    expect(rule, on: subject, gives: severities, at: .file("a.pdf"), sourceLocation: sourceLocation)
    for finding in rule.findings(on: subject, at: .file("a.pdf")) {
        #expect(finding.message.id.contains("Fail a.pdf"), sourceLocation: sourceLocation)
        #expect(finding.message.en.contains("File a.pdf"), sourceLocation: sourceLocation)
    }
}
