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
    }

    /// Ids of the permit types an application may have; `nil` takes any.
    static func permitTypes() throws -> Set<String>? { nil }

    /// Reads a submission's files in order; every page ends with a role.
    func dossier(
        of submission: Submission, register: any ApplicationRegister,
        progress: @escaping @Sendable (IntakeProgress) -> Void
    ) async throws -> Dossier {
        var dossier = Dossier(
            submission: submission, files: [], pages: [], documents: [], match: .none, proposal: .review,
            checklist: [], findings: [])
        for file in submission.files {
            do {
                let scan = try await pool.open(file, options: options)
                progress(.opened(file: file.name, pages: scan.facts.pageCount))
                dossier.files.append(DossierFile(source: file, outcome: .read(scan.facts)))
                for try await reading in scan.pages {
                    let id = PageID(file: file.name, number: reading.number)
                    switch reading {
                    case .read(let page):
                        dossier.pages.append(DossierPage(id: id, role: .content, page: page))
                    case .unreadable(_, let defect):
                        dossier.pages.append(DossierPage(id: id, role: .unreadable(defect), page: nil))
                    }
                    progress(.read(file: file.name, page: reading.number))
                }
            } catch let defect as ScanDefect {
                dossier.files.append(DossierFile(source: file, outcome: .refused(defect)))
            }
        }
        if dossier.files.allSatisfy({ if case .refused = $0.outcome { true } else { false } }) {
            dossier.proposal = .refuse
        }
        return dossier
    }
}
