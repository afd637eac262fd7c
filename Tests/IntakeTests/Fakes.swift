import DossierModel

/// A reader that knows its files by name, and can fail in one way each.
struct FakeReader: ScanReader {
    enum Answer: Sendable {
        case pages([PageReading])
        case refuse(ScanDefect)
        case fault(Fault)
    }

    let answers: [String: Answer]

    func open(_ file: SourceFile, options: ReadingOptions) async throws -> OpenedScan {
        switch answers[file.name] {
        case .pages(let pages):
            return OpenedScan(
                facts: FileFacts(format: .tiff, pageCount: pages.count),
                pages: AsyncThrowingStream { continuation in
                    for page in pages { continuation.yield(page) }
                    continuation.finish()
                })
        case .refuse(let defect): throw defect
        case .fault(let fault): throw fault
        case nil: throw ScanDefect(.unsupported, "not a scan")
        }
    }
}

/// A register in memory.
struct FakeRegister: ApplicationRegister {
    var records: [ApplicationRecord]
    var earlier: [Digest: [String]] = [:]
    var fault: Fault?
    var edition = 0

    func applications(sharing keys: [SharedKey]) async throws -> KeyHolders {
        if let fault { throw fault }
        return KeyHolders(
            records.filter { record in SharedKey.keys(of: record).contains { keys.contains($0) } },
            edition: edition)
    }

    func file(_ dossier: Dossier) async throws {}

    func submissions(holding digest: Digest, except: String) async throws -> [String] {
        earlier[digest] ?? []
    }
}
