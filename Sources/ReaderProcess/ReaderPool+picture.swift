package import DossierModel

extension ReaderPool {
    /// A picture of one page, or of a part of it, for people to look at. Nothing is measured or read: which way up the
    /// page is to be shown is the caller's to say.
    ///
    /// A fresh decoder alone sees the file's bytes; the picture is made in another process, which sees the pixels.
    /// Throws a `ScanDefect` when the page cannot be decoded, `noPages` when there is no such page or `crop` lies
    /// outside of it; a `Fault` when the trouble is ours; what `openSource` throws; `CancellationError` after
    /// `shutdown()` and in a cancelled task.
    /// - Parameters:
    ///   - page: from 1.
    ///   - passwords: tried in order on an encrypted file.
    package func picture(
        of file: SourceFile, page: Int, _ request: PictureRequest, passwords: [String] = []
    ) async throws -> PagePicture {
        try await depicters.lend { [self] depicter in
            let decoder = decoder(try openSource(file), passwords: passwords)
            let count = try await decoder.open().pageCount
            guard (1...count).contains(page) else {
                throw ScanDefect(.noPages, "no page \(page): the file has \(count)")
            }
            let decoded = try await decoder.page(page)
            await decoder.end()
            return try await depicter.picture(of: decoded, request)
        }
    }
}
