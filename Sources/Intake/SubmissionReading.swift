internal import DossierModel
internal import Extraction

/// All files of a submission, read once each.
struct SubmissionReading {
    var files: [DossierFile] = []
    /// In the order of the files, and within a file by number; a new scan stands behind the page it replaces. Pages of a file whose bytes came twice are not read
    /// again, and name their first appearance.
    var pages: [ReadPage] = []

    /// Opens one file after the other; pages of a file are read in parallel by the reader.
    ///
    /// Throws `Fault` only: a file that cannot be read is refused and the others go on.
    static func read(
        _ submission: Submission, by reader: any ScanReader, options: ReadingOptions,
        progress: @Sendable (ReadingProgress) -> Void
    ) async throws -> SubmissionReading {
        var result = SubmissionReading()
        var firstByDigest: [Digest: Int] = [:]
        for (index, file) in submission.files.enumerated() {
            if let first = firstByDigest[file.digest] {
                result.repeatFile(file, as: first)
                continue
            }
            firstByDigest[file.digest] = index
            do {
                let scan = try await reader.open(file, options: options)
                result.files.append(DossierFile(source: file, outcome: .read(scan.facts)))
                progress(.opened(file: file.name, pages: scan.facts.pageCount))
                for try await reading in scan.pages {
                    result.pages.append(
                        ReadPage(id: PageID(file: file.name, number: reading.number), reading: reading))
                    progress(.read(file: file.name, page: reading.number))
                }
            } catch let defect as ScanDefect {
                result.files.append(DossierFile(source: file, outcome: .refused(defect)))
            }
        }
        for file in submission.files { result.place(rescan: file) }
        return result
    }

    /// A new scan of a page stands right behind it and takes its place. Where it cannot be read itself, or is the same
    /// bytes again, the first scan goes on to count.
    private mutating func place(rescan file: SourceFile) {
        let scans = pages.filter { $0.id.file == file.name }
        guard let target = file.rescans, target.file != file.name, let first = scans.first,
            scans.contains(where: { $0.reading.page != nil }), first.duplicateOf == nil,
            pages.contains(where: { $0.id == target })
        else { return }
        pages.removeAll { $0.id.file == file.name }
        guard let place = pages.firstIndex(where: { $0.id == target }) else { return }
        pages[place].replacedBy = first.id
        pages.insert(contentsOf: scans, at: place + 1)
    }

    private mutating func repeatFile(_ file: SourceFile, as first: Int) {
        let original = files[first]
        files.append(DossierFile(source: file, outcome: original.outcome))
        pages += pages.filter { $0.id.file == original.source.name }.map {
            ReadPage(
                id: PageID(file: file.name, number: $0.id.number), reading: $0.reading, duplicateOf: $0.id)
        }
    }
}
