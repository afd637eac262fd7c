import CLeptonica
import DocumentImaging
import Glibc
import Testing

/// Functions of leptonica and of Tesseract that are ours in this program.
@Suite("Steps that Tesseract asks for")
struct TesseractStepsTests {
    @Test(
        "Shared libraries find ours before their own",
        arguments: [
            ("liblept.so.5", "pixOpenBrick"), ("liblept.so.5", "pixCloseBrick"),
            ("liblept.so.5", "pixWriteMem"),
            ("libtesseract.so.5", "_ZN9tesseract11TableFinder21GridMergeTableRegionsEv"),
            ("libtesseract.so.5", "_ZN9tesseract11TableFinder16BelongToOneTableERKNS_4TBOXES3_"),
        ])
    func found(library: String, name: String) throws {
        let theirs = unsafe try #require(dlopen(library, RTLD_NOW | RTLD_NOLOAD))
        let (found, own) = unsafe (try #require(dlsym(nil, name)), try #require(dlsym(theirs, name)))
        #expect(unsafe found != own)
        unsafe dlclose(theirs)
    }

    /// The pixels of a picture that was written to memory and read again, and the bytes that were written.
    private func written(_ format: Int32, depth: Int32) throws -> (same: Bool, bytes: [UInt8]) {
        var pix = unsafe pixCreate(77, 9, depth)
        var random = SplitMix(seed: 5)
        for y in 0..<Int32(9) {
            for x in 0..<Int32(77) {
                unsafe pixSetPixel(pix, x, y, UInt32(random.unit() * Double(1 << depth)))
            }
        }
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        unsafe try #require(pixWriteMem(&data, &size, pix, format) == 0)
        let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
        var back = unsafe pixReadMem(data, size)
        unsafe lept_free(data)
        var isSame: Int32 = 0
        unsafe pixEqual(pix, back, &isSame)
        unsafe pixDestroy(&pix)
        unsafe pixDestroy(&back)
        return (isSame == 1, bytes)
    }

    @Test("a line that is kept for the network is not packed, and comes back", arguments: [Int32(1), 8])
    func lines(depth: Int32) throws {
        let (same, bytes) = try written(Int32(IFF_PNG), depth: depth)
        #expect(same && bytes.starts(with: Array("spix".utf8)))
    }

    @Test("other formats are leptonica's")
    func others() throws {
        let (same, bytes) = try written(Int32(IFF_TIFF_G4), depth: 1)
        #expect(same && bytes.starts(with: Array("II".utf8)))
    }
}
