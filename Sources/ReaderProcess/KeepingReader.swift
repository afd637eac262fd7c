package import DossierModel

/// The pages of one file as they are kept, one after the other in any order; its decoder lives as long as this value.
package struct KeepingReader: Sendable {
    private let decoder: FileDecoder
    private let pool: ReaderPool

    init(_ decoder: FileDecoder, _ pool: ReaderPool) {
        self.decoder = decoder
        self.pool = pool
    }

    /// A page's picture, from 1: as it is encoded in the file where that can be kept, otherwise decoded and encoded.
    /// - Parameter anew: encoded here even where the file's own stream could be kept.
    ///
    /// Throws a `ScanDefect` when the page cannot be decoded, a `Fault` when the trouble is ours.
    package func picture(_ number: Int, _ keeping: Keeping, anew: Bool = false) async throws -> KeptPicture {
        if !anew, let stored = try await decoder.keptPicture(number) { return stored }
        let decoded = try await decoder.page(number)
        return try await pool.depicters.lend { try await $0.encoded(decoded, keeping) }
    }

    /// What a page takes as a small copy, in bytes at each step. Throws as `picture(_:_:anew:)`.
    package func byteCounts(
        _ number: Int, _ wanted: LayerRequest, at steps: [LayerStep]
    ) async throws -> [Int] {
        let decoded = try await decoder.page(number)
        return try await pool.depicters.lend { try await $0.byteCounts(of: decoded, wanted, at: steps) }
    }

    /// A page taken apart for a small copy. Throws as `picture(_:_:anew:)`.
    package func layers(
        _ number: Int, _ wanted: LayerRequest, at step: LayerStep
    ) async throws -> LayeredPicture {
        let decoded = try await decoder.page(number)
        return try await pool.depicters.lend { try await $0.layers(of: decoded, wanted, at: step) }
    }
}

extension ReaderPool {
    /// Opens a file for keeping its pages. Throws as `picture(of:page:_:passwords:)`.
    package func keeping(_ file: SourceFile, passwords: [String] = []) async throws -> KeepingReader {
        let decoder = decoder(try openSource(file), passwords: passwords)
        _ = try await decoder.open()
        return KeepingReader(decoder, self)
    }
}
