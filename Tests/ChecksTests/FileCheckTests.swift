import Checks
import DossierModel
import Testing

@Suite("Rules on files")
struct FileCheckTests {
    func found(
        _ facts: FileFacts = FileFacts(format: .pdf, pageCount: 1), defect: ScanDefect.Kind? = nil,
        earlier: [String] = [],
        duplicateOf: String? = nil
    ) -> [Finding] {
        let file = CheckSamples.file(facts: facts, defect: defect)
        return CheckBook().findings(
            on: FileSubject(
                source: file.source, outcome: file.outcome, earlierSubmissions: earlier,
                duplicateOf: duplicateOf))
    }

    @Test("a sound file has no finding") func sound() { #expect(found().isEmpty) }

    @Test(
        "every defect gives exactly one finding that withholds completeness",
        arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) {
        let findings = found(defect: kind)
        #expect(findings.count == 1)
        #expect(findings.first?.severity == .block)
        #expect(findings.first?.message.id.contains("a.pdf") == true)
        #expect(findings.first?.message.en.contains("a.pdf") == true)
    }

    @Test(
        "facts that matter",
        arguments: [
            (FileFacts(format: .pdf, pageCount: 1, encrypted: true), "EncryptedFile", Finding.Severity.note),
            (FileFacts(format: .pdf, pageCount: 1, repaired: true), "DamagedFile", .review),
            (FileFacts(format: .tiff, pageCount: 1, complete: false), "IncompleteFile", .review),
            (FileFacts(format: .pdf, pageCount: 1, activeContent: ["JavaScript"]), "ActiveContent", .review),
            (FileFacts(format: .pdf, pageCount: 1, attachments: ["x.exe"]), "HiddenAttachment", .review),
            (FileFacts(format: .pdf, pageCount: 1, signatureCount: 2), "DigitallySigned", .note),
        ])
    func facts(facts: FileFacts, rule: String, severity: Finding.Severity) {
        #expect(found(facts).map(\.rule) == [rule])
        #expect(found(facts).map(\.severity) == [severity])
    }

    @Test("the same bytes, here and earlier") func duplicates() {
        #expect(found(duplicateOf: "b.pdf").map(\.severity) == [.note])
        #expect(found(earlier: ["s1"]).map(\.rule) == ["ExactDuplicate"])
    }
}
