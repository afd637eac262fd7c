package import DossierModel

/// What file checks look at: a file, what came of it, and where else its bytes are.
package struct FileSubject: Sendable {
    package var source: SourceFile
    package var outcome: FileOutcome
    /// Ids of submissions taken in earlier that hold the same bytes, oldest first.
    package var earlierSubmissions: [String]
    /// Name of an earlier file of this submission with the same bytes.
    package var duplicateOf: String?

    package init(
        source: SourceFile, outcome: FileOutcome, earlierSubmissions: [String] = [],
        duplicateOf: String? = nil
    ) {
        self.source = source
        self.outcome = outcome
        self.earlierSubmissions = earlierSubmissions
        self.duplicateOf = duplicateOf
    }

    package var name: String { source.name }

    var facts: FileFacts? { if case .read(let facts) = outcome { facts } else { nil } }
    var defect: ScanDefect? { if case .refused(let defect) = outcome { defect } else { nil } }
}
