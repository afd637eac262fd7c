internal import CLinux
internal import DossierModel

/// A finished copy, opened to be held against its sources.
struct WrittenCopy {
    /// Pixels of a page as it is rendered for the comparison: A4 at 100 dpi. The pixels themselves are compared all.
    private static let largest = 1_000_000

    private let pool: ReaderPool
    private let decoder: FileDecoder

    /// - Parameter descriptor: of the copy, taken over.
    init(_ pool: ReaderPool, _ descriptor: Int32) {
        self.pool = pool
        decoder = pool.decoder(OpenFile(adopting: descriptor), passwords: [])
    }

    /// - Parameter byViewer: rendered by poppler, and not by the matrix in the file alone.
    ///
    /// Throws a `ScanDefect` when a page of the copy cannot be decoded or rendered, a `Fault` when the trouble is ours.
    func proof(
        of page: CopiedPage, against source: FileDecoder.Decoded, byViewer: Bool
    ) async throws -> PageProof {
        let bare = try await decoder.barePicture(page.number, orientation: page.orientation)
        let basis = try await basis(of: bare, against: source)
        var (report, _) = try await rendering(
            of: page, against: source, largest: WrittenCopy.largest, isPlaced: bare != nil && !byViewer)
        if !report.isClean {
            // Poppler leaves thin strokes out of a two-tone picture that it turns and makes smaller at once.
            (report, _) = try await rendering(of: page, against: source, largest: .max)
        }
        return PageProof(basis: basis, rendering: report)
    }

    /// Bit by bit first; by ink, at the full resolution, where a picture is not the source's own.
    private func basis(
        of bare: FileDecoder.Decoded?, against source: FileDecoder.Decoded
    ) async throws -> PageProof.Basis? {
        guard let bare else { return nil }
        if bare.picture.size == source.picture.size, bare.picture.layout == source.picture.layout,
            bare.pixels.holdsSame(as: source.pixels)
        {
            return .pixels
        }
        let request = InkComparisonRequest(recipe: [], reduction: 1)
        let (report, _) = try await pool.depicters.lend {
            try await $0.comparison(of: source, with: bare, request)
        }
        return report.isClean ? .ink : nil
    }

    /// - Parameters:
    ///   - largest: pixels of the rendering at most, about.
    ///   - isPlaced: by the matrix alone; the page's picture was asked for just before.
    func rendering(
        of page: CopiedPage, against source: FileDecoder.Decoded, largest: Int, isPlaced: Bool = false,
        wantsPicture: Bool = false
    ) async throws -> (report: InkReport, picture: [UInt8]) {
        let size = page.recipe.size(of: source.picture.size)
        let excess = Double(size.width) * Double(size.height) / Double(largest)
        let reduction = max(1, Int(excess.squareRoot().rounded()))
        let shownSize = PixelSize(
            width: max(1, size.width / reduction), height: max(1, size.height / reduction))
        let shown =
            isPlaced
            ? try await decoder.placed(page.number, size: shownSize)
            : try await decoder.rendering(page.number, size: shownSize)
        let request = InkComparisonRequest(
            recipe: page.recipe, reduction: reduction, wantsPicture: wantsPicture)
        return try await pool.depicters.lend {
            try await $0.comparison(of: source, with: shown, request)
        }
    }
}
