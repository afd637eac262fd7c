package import DossierModel

/// What the copies of one dossier are made of and held against: its source files, each decoded in a process of its own. The
/// last few of these are kept, for documents follow each other in their files.
package actor CopyingReader: CopyReader {
    /// Pixels of a picture to look at, about: A4 at 200 dpi.
    private static let largest = 4_000_000

    private let pool: ReaderPool
    private let keeping: Keeping
    private let passwords: [String]
    /// The last used is the last.
    private var decoders: [(file: SourceFile, decoder: FileDecoder)] = []
    private static let kept = 2

    /// - Parameter passwords: tried in order on encrypted files.
    package init(_ pool: ReaderPool, _ keeping: Keeping, passwords: [String]) {
        self.pool = pool
        self.keeping = keeping
        self.passwords = passwords
    }

    package func picture(
        of file: SourceFile, page: Int, anew: Bool, keeping other: Keeping?
    ) async throws -> KeptPicture {
        try await KeepingReader(decoder(of: file), pool).picture(page, other ?? keeping, anew: anew)
    }

    package func proofs(
        of pages: [CopiedPage], in descriptor: Int32, byViewer: Bool
    ) async throws -> [PageProof] {
        let copy = WrittenCopy(pool, descriptor)
        var proofs: [PageProof] = []
        for page in pages {
            let source = try await decoder(of: page.source).page(page.sourceNumber)
            proofs.append(try await copy.proof(of: page, against: source, byViewer: byViewer))
        }
        return proofs
    }

    package func difference(of page: CopiedPage, in descriptor: Int32) async throws -> [UInt8] {
        let source = try await decoder(of: page.source).page(page.sourceNumber)
        return try await WrittenCopy(pool, descriptor)
            .rendering(of: page, against: source, largest: CopyingReader.largest, wantsPicture: true).picture
    }

    private func decoder(of file: SourceFile) throws -> FileDecoder {
        let known = decoders.firstIndex { $0.file == file }.map { decoders.remove(at: $0).decoder }
        let decoder = try known ?? pool.decoder(pool.openSource(file), passwords: passwords)
        decoders.append((file, decoder))
        if decoders.count > CopyingReader.kept { decoders.removeFirst() }
        return decoder
    }
}
