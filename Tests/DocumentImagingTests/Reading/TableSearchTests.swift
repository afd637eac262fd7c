import CLeptonica
import CTesseract
import CTesseractSteps
import DocumentImaging
import Testing

@Suite("Tesseract's search for tables")
struct TableSearchTests {
    /// Pairs of supposed tables that were looked at on a sheet with that many spots of 6 to 11 pixels.
    private func pairs(spots: Int) throws -> UInt32 {
        let (width, height) = (1_654, 2_339)
        var sheet = unsafe pixCreate(Int32(width), Int32(height), 1)
        var random = SplitMix(seed: 7)
        func below(_ limit: Int) -> Int32 { Int32(random.next() % UInt64(limit)) }
        for _ in 0..<spots {
            unsafe pixRasterop(
                sheet, below(width), below(height), 6 + below(6), 6 + below(6), Int32(PIX_SET), nil, 0, 0)
        }
        let engine = unsafe try #require(TessBaseAPICreate())
        defer { unsafe TessBaseAPIDelete(engine) }
        unsafe TessBaseAPIInitForAnalysePage(engine)
        unsafe TessBaseAPISetPageSegMode(engine, PSM_AUTO)
        unsafe TessBaseAPISetImage2(engine, sheet)
        unsafe TessBaseAPISetSourceResolution(engine, 200)
        let layout = unsafe TessBaseAPIAnalyseLayout(engine)
        unsafe TessPageIteratorDelete(layout)
        unsafe pixDestroy(&sheet)
        return berkas_table_pairs()
    }

    @Test("is given up on grain behind the last pair")
    func grain() throws {
        #expect(try pairs(spots: 1_500) == UInt32(berkas_most_table_pairs))
    }
}
