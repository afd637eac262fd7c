internal import CLeptonica
internal import CTesseract

extension TesseractReader {
    /// Pieces of ink from which a page is asked whether most of it is grain, and more than any page of print has.
    private static let (somePieces, mostPieces): (Int32, Int32) = (1_000, 8_000)
    /// Pieces smaller than this both ways are grain or what is left of faded print, in pixels of the picture; the dot of an i is
    /// larger. Of worn but legible pages they are a fifth, of grain three quarters and more.
    private static let fragment: Int32 = 4
    /// Pieces of which a page is more grain than print: its smallest ones are dropped until no more are left …
    private static let mostGrain: Int32 = 40_000
    /// … or the next would be as large as letters, in pixels of the picture, both ways.
    private static let largestGrain: Int32 = 12

    /// Spares the engine what it would do with the grain of a worn page that was taken for ink. Call it when the picture is set.
    func spareGrain(_ engine: OpaquePointer, resolution: Int) {
        var ink = unsafe TessBaseAPIGetThresholdedImage(engine)
        defer { unsafe pixDestroy(&ink) }
        let count = unsafe Self.pieces(of: ink)
        // Its TableFinder holds everything that looks like a table against everything else: up to 890 seconds of a processor
        // on a page of grain, which has none.
        let isGrain =
            unsafe count > Self.mostPieces || count > Self.somePieces && Self.isMostlyFragments(ink, count)
        unsafe TessBaseAPISetVariable(engine, "textord_tabfind_find_tables", isGrain ? "0" : "1")
        guard count > Self.mostGrain else { return }
        for size in 2...Self.largestGrain {
            var clean = unsafe Self.pieces(of: ink, from: size)
            defer { unsafe pixDestroy(&clean) }
            let left = unsafe Self.pieces(of: clean)
            guard size == Self.largestGrain || left <= Self.mostGrain else { continue }
            unsafe TessBaseAPISetImage2(engine, clean)
            unsafe TessBaseAPISetSourceResolution(engine, Int32(resolution))
            return
        }
    }

    private static func isMostlyFragments(_ ink: UnsafeMutablePointer<Pix>?, _ count: Int32) -> Bool {
        var letters = unsafe pieces(of: ink, from: fragment)
        defer { unsafe pixDestroy(&letters) }
        return unsafe pieces(of: letters) < count / 2
    }

    /// Those that are so large in one direction.
    private static func pieces(
        of ink: UnsafeMutablePointer<Pix>?, from size: Int32
    ) -> UnsafeMutablePointer<Pix>? {
        unsafe pixSelectBySize(ink, size, size, 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil)
    }

    private static func pieces(of ink: UnsafeMutablePointer<Pix>?) -> Int32 {
        var count: Int32 = 0
        guard let ink = unsafe ink, unsafe pixCountConnComp(ink, 8, &count) == 0 else { return 0 }
        return count
    }
}
