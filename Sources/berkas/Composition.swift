internal import Casework
internal import Checks
internal import DossierModel
internal import Foundation
internal import Intake
internal import ReaderProcess
internal import Registry

/// Puts the parts together: reader processes over the bytes, and what makes a dossier of a submission.
struct Composition {
    let pool: ReaderPool
    let options: ReadingOptions
    /// Submissions at work at the same time.
    let jobs: Int
    /// `nil` where nothing is recognised: looking needs none, and loading them takes as long as a dozen pages.
    let catalogues: Catalogues?
    private let thresholds: MatchThresholds

    init(
        _ session: Session, _ arguments: ReadingArguments, text: Bool = true,
        openSource: @escaping @Sendable (SourceFile) throws -> OpenFile
    ) throws {
        let configured = arguments.jobs ?? Int(session.settings[.jobs]) ?? 0
        jobs = configured > 0 ? configured : ProcessInfo.processInfo.activeProcessorCount
        pool = ReaderPool(
            executable: try ReaderPool.locateReader(), models: ReaderPool.locateModels(), recognisers: jobs,
            openSource: openSource)
        options = ReadingOptions(
            text: text, languages: arguments.ocrLanguages ?? session.settings[.ocr_languages],
            readers: arguments.readers ?? ReaderChoice(rawValue: session.settings[.readers]) ?? .auto,
            passwords: arguments.password)
        thresholds = session.thresholds
        catalogues = text ? try Catalogues(session.home) : nil
    }

    /// Over what the vault holds.
    init(
        _ session: Session, _ arguments: ReadingArguments, text: Bool = true, of vault: Vault
    ) throws {
        try self.init(session, arguments, text: text) { OpenFile(adopting: try vault.open($0.digest)) }
    }

    func dossier(
        of submission: Submission, register: any ApplicationRegister,
        progress: @escaping @Sendable (ReadingProgress) -> Void
    ) async throws -> Dossier {
        guard let catalogues else {
            return try await Look(reader: pool, register: register, checks: CheckBook()).process(
                submission, options: options, progress: progress)
        }
        return try await intake(register, catalogues).process(
            submission, options: options, progress: progress)
    }

    /// Reads and files what is due.
    func worker(_ register: Register) -> Worker {
        Worker(
            register, jobs: jobs,
            settle: { dossier in
                guard let catalogues else { return dossier }
                return try await intake(register, catalogues).settled(dossier)
            },
            read: { try await dossier(of: $0, register: register, progress: $1) })
    }

    private func intake(_ register: any ApplicationRegister, _ catalogues: Catalogues) -> Intake {
        Intake(
            reader: pool, register: register, documents: catalogues.documents, permits: catalogues.permits,
            regions: catalogues.regions, checks: CheckBook(), thresholds: thresholds)
    }
}
