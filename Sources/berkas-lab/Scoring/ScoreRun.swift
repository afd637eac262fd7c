internal import Checks
internal import DocumentImaging
internal import DossierModel
internal import Extraction
internal import Foundation
internal import Intake
internal import Registry

/// Reads drawn dossiers as the program does and holds what it understood against the truth.
struct ScoreRun {
    let keep: ReadingKeep
    /// Where the worst cases are drawn; `nil` for nowhere.
    let pictures: URL?
    /// What is done to every page's words after reading; `nil` for nothing.
    let damage: Damage?

    private let documents: DocumentCatalogue
    private let permits: PermitCatalogue
    private let regions: RegionTable

    init(keep: ReadingKeep, pictures: URL?, damage: Damage? = nil) throws {
        self.keep = keep
        self.pictures = pictures
        self.damage = damage
        documents = try DocumentCatalogue(CatalogueFile.builtIn(DocumentCatalogue.fileName))
        permits = try PermitCatalogue.builtIn()
        regions = try RegionTable.builtIn()
    }

    /// What reading and understanding took, in seconds of one processor.
    private struct Cost {
        var pages = 0
        var fresh = 0
        var reading = 0.0
        var understanding = 0.0
    }

    /// Folders as `berkas-lab draw --count` writes them.
    func run(_ folders: [URL]) async throws {
        var columns: [String: DossierScore] = [:]
        var all = DossierScore(catalogue: documents)
        var worst = WorstCases()
        var cost = Cost()
        var reader: PageReader?
        for folder in folders {
            let records = try records(of: folder)
            let register = DrawnRegister(records)
            for truth in try truths(of: folder) {
                let submission = try submission(
                    of: folder.appendingPathComponent("dossiers/\(truth.case)").path)
                let kept = try read(submission, &reader, &cost)
                let start = ReadPages.processorTime()
                let dossier = try await Intake(
                    reader: kept, register: register, documents: documents, permits: permits,
                    regions: regions,
                    checks: CheckBook()
                ).process(submission)
                cost.understanding += ReadPages.processorTime() - start
                let hasDouble = records.hasDouble(of: truth.match.application)
                columns[truth.wear ?? "samples", default: DossierScore(catalogue: documents)].add(
                    dossier, truth: truth, hasDouble: hasDouble)
                let before = all.misses.count
                all.add(dossier, truth: truth, hasDouble: hasDouble)
                worst.take(all.misses[before...], of: submission, dossier)
            }
        }
        ScoreTable(scores: columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [("all", all)])
            .show()
        print(
            String(
                format:
                    "\npages %d, read now %d\nprocessor seconds: reading %.1f (%.2f a page), understanding %.2f",
                cost.pages, cost.fresh, cost.reading, cost.reading / Double(max(1, cost.pages)),
                cost.understanding))
        if let pictures { try worst.write(to: pictures) }
    }

    private func truths(of folder: URL) throws -> [SampleTruth] {
        let expected = folder.appendingPathComponent("expected")
        return try FileManager.default.contentsOfDirectory(atPath: expected.path).filter {
            $0.hasSuffix(".json")
        }.sorted()
            .map {
                try JSONDecoder().decode(
                    SampleTruth.self, from: Data(contentsOf: expected.appendingPathComponent($0)))
            }
    }

    private func records(of folder: URL) throws -> [ApplicationRecord] {
        let name = "applications.csv"
        return try ApplicationImport(
            Data(contentsOf: folder.appendingPathComponent(name)), name: name, permitTypes: nil
        ).records
    }

    private func submission(of path: String) throws -> Submission {
        let handedIn = HandedIn.find(path).found.first { $0.origin == path }
        let files = try (handedIn?.entries ?? []).map { entry in
            let (digest, count) = try Vault.measure(path: entry.path)
            return SourceFile(digest: digest, name: entry.name, byteCount: count)
        }
        return Submission(
            id: Register.submissionID(of: files), origin: path, receivedOn: ApplicationDraft.received,
            files: files)
    }

    private func read(_ submission: Submission, _ reader: inout PageReader?, _ cost: inout Cost) throws
        -> KeptReader
    {
        var files: [Digest: (outcome: FileOutcome, readings: [PageReading])] = [:]
        for file in submission.files {
            let (outcome, pages, fresh) = try keep.pages(
                of: "\(submission.origin)/\(file.name)", digest: file.digest, reader: &reader)
            files[file.digest] = (outcome, pages.map { damaged($0.reading, of: file) })
            cost.pages += pages.count
            cost.fresh += fresh
            cost.reading += pages.reduce(0) { $0 + $1.seconds }
        }
        return KeptReader(files: files)
    }
}

extension ScoreRun {
    /// The same damage for the same page each time.
    private func damaged(_ reading: PageReading, of file: SourceFile) -> PageReading {
        guard let damage, case .read(var page) = reading, var text = page.text else { return reading }
        var random = SplitMix(
            seed: file.digest.hex.utf8.reduce(UInt64(page.number)) { $0 &* 31 &+ UInt64($1) })
        text.words = text.words.compactMap { word in
            damage.read(word.text, &random).map {
                var word = word
                word.text = $0
                return word
            }
        }
        page.text = text
        return .read(page)
    }
}

extension [ApplicationRecord] {
    /// Whether the applicant of an application has another for the same permit.
    fileprivate func hasDouble(of number: String?) -> Bool {
        guard let own = first(where: { $0.number == number }) else { return false }
        return contains {
            $0.number != own.number && $0.permitType == own.permitType && $0.nik == own.nik
                && $0.nib == own.nib
        }
    }
}
