internal import CLeptonica
internal import CTesseract

extension TesseractReader {
    /// Pieces of which a page is more grain than print: its smallest ones are dropped until no more are left …
    private static let mostGrain: Int32 = 40_000
    /// … or the next would be as large as letters, in pixels of the picture, both ways.
    private static let largestGrain: Int32 = 12

    /// Spares the engine what it would do with the grain of a worn page that was taken for ink. Call it when the picture is set.
    func spareGrain(_ engine: OpaquePointer, resolution: Int) {
        var ink = unsafe TessBaseAPIGetThresholdedImage(engine)
        defer { unsafe pixDestroy(&ink) }
        guard unsafe Self.pieces(of: ink) > Self.mostGrain else { return }
        for size in 2...Self.largestGrain {
            var clean = unsafe pixSelectBySize(
                ink, size, size, 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil)
            defer { unsafe pixDestroy(&clean) }
            let left = unsafe Self.pieces(of: clean)
            guard size == Self.largestGrain || left <= Self.mostGrain else { continue }
            unsafe TessBaseAPISetImage2(engine, clean)
            unsafe TessBaseAPISetSourceResolution(engine, Int32(resolution))
            return
        }
    }

    private static func pieces(of ink: UnsafeMutablePointer<Pix>?) -> Int32 {
        var count: Int32 = 0
        guard let ink = unsafe ink, unsafe pixCountConnComp(ink, 8, &count) == 0 else { return 0 }
        return count
    }
}
