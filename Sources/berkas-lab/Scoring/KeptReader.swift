internal import DossierModel

/// Gives what was read before, as the reader processes would.
struct KeptReader: ScanReader {
    let files: [Digest: (outcome: FileOutcome, readings: [PageReading])]

    func open(_ file: SourceFile, options: ReadingOptions) async throws -> OpenedScan {
        guard let kept = files[file.digest] else {
            throw Fault(.notFound, Phrase(id: "tidak dibaca: \(file.name)", en: "not read: \(file.name)"))
        }
        switch kept.outcome {
        case .refused(let defect): throw defect
        case .read(let facts):
            let pages = AsyncThrowingStream<PageReading, any Error> { stream in
                for reading in kept.readings { stream.yield(reading) }
                stream.finish()
            }
            return OpenedScan(facts: facts, pages: pages)
        }
    }
}

/// The drawn register: finds applications, files nothing.
struct DrawnRegister: ApplicationRegister {
    private let byKey: [SharedKey: [ApplicationRecord]]

    init(_ records: [ApplicationRecord]) {
        var byKey: [SharedKey: [ApplicationRecord]] = [:]
        for record in records {
            for key in SharedKey.keys(of: record) { byKey[key, default: []].append(record) }
        }
        self.byKey = byKey
    }

    func applications(sharing keys: [SharedKey]) async throws -> KeyHolders {
        KeyHolders(
            keys.flatMap { byKey[$0] ?? [] }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    func file(_ dossier: Dossier) async throws {}
    func submissions(holding digest: Digest, except: String) async throws -> [String] { [] }
}
