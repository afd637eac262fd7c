import DocumentImaging
import DossierModel
import Testing

@Suite("A PDF page in layers, as copiers and our small copies write it")
struct PDFMaskedPictureTests {
    @Test("is drawn as finely as the mask that its print shows through", arguments: ["Mask", "SMask"])
    func maskIsAsFineAsItIs(kind: String) throws {
        var sample = PDFSample()
        let image = "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8"
        let paper = sample.stream("\(image) /Width 100 /Height 100", Array(repeating: 230, count: 10_000))
        let bits =
            kind == "Mask"
            ? "/ImageMask true /BitsPerComponent 1" : "/ColorSpace /DeviceGray /BitsPerComponent 1"
        let mask = sample.stream(
            "/Type /XObject /Subtype /Image \(bits) /Width 800 /Height 800",
            Array(repeating: 0x0F, count: 80_000))
        let ink = sample.stream(
            "\(image) /Width 50 /Height 50 /\(kind) \(mask) 0 R", Array(repeating: 20, count: 2_500))
        sample.page(
            "q 144 0 0 144 0 0 cm /Im0 Do /Im1 Do Q", width: 144, height: 144,
            resources: "/XObject << /Im0 \(paper) 0 R /Im1 \(ink) 0 R >>")
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.stored.resolution == Resolution(x: 400, y: 400))
        #expect(page.image.shape.size == PixelSize(width: 800, height: 800))
        // Four pixels of ink, four of paper.
        let row = unsafe page.image.row(400).assumingMemoryBound(to: UInt8.self)
        let step = page.image.shape.layout == .colour ? 3 : 1
        let levels = [1, 2, 5, 6].map { unsafe row[(400 + $0) * step] }
        #expect(Set(levels).count == 2 && levels[0] == levels[1] && levels[2] == levels[3], "\(levels)")
    }
}
