internal import Checks
internal import DossierModel
internal import Foundation
internal import Intake
internal import ReaderProcess

/// Puts the parts together: reader processes over the bytes, and what makes a dossier of a submission.
struct Composition {
    let pool: ReaderPool
    let options: ReadingOptions
    /// Submissions at work at the same time.
    let jobs: Int
    private let catalogues: Catalogues

    init(
        _ session: Session, _ arguments: ReadingArguments, text: Bool = true,
        openSource: @escaping @Sendable (SourceFile) throws -> OpenFile
    ) throws {
        let configured = arguments.jobs ?? Int(session.settings[.jobs]) ?? 0
        jobs = configured > 0 ? configured : ProcessInfo.processInfo.activeProcessorCount
        pool = ReaderPool(
            executable: try ReaderPool.locateReader(), recognisers: jobs, openSource: openSource)
        options = ReadingOptions(
            text: text, languages: arguments.ocrLanguages ?? session.settings[.ocr_languages],
            passwords: arguments.password)
        catalogues = try Catalogues(session.home)
    }

    func dossier(
        of submission: Submission, register: any ApplicationRegister,
        progress: @escaping @Sendable (IntakeProgress) -> Void
    ) async throws -> Dossier {
        let intake = Intake(
            reader: pool, register: register, documents: catalogues.documents, permits: catalogues.permits,
            regions: catalogues.regions, checks: CheckBook())
        return try await intake.process(submission, options: options, progress: progress)
    }
}
