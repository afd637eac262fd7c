package import Checks
package import DossierModel
internal import Extraction

/// The short way of a submission: its files and pages are measured and checked, nothing is recognised. Without words
/// there are no documents, so no catalogue is needed. Nothing is kept.
package struct Look: Sendable {
    private let reader: any ScanReader
    private let register: any ApplicationRegister
    private let checks: CheckBook

    package init(reader: any ScanReader, register: any ApplicationRegister, checks: CheckBook) {
        self.reader = reader
        self.register = register
        self.checks = checks
    }

    /// Throws `Fault` only.
    package func process(
        _ submission: Submission, options: ReadingOptions,
        progress: @Sendable (ReadingProgress) -> Void = { _ in }
    ) async throws -> Dossier {
        let reading = try await SubmissionReading.read(
            submission, by: reader, options: options, progress: progress)
        var dossier = Dossier(
            submission: submission, files: reading.files, pages: PageRoles().pages(reading.pages),
            documents: [], match: .none, proposal: .review, checklist: [], findings: [])
        try await DossierJudgement(checks: checks, register: register).judge(&dossier)
        return dossier
    }
}
