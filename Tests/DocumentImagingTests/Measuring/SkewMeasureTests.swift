import DocumentImaging
import DossierModel
import Glibc
import Testing

@Suite("The lean that is told")
struct SkewMeasureTests {
    private func page(_ image: PageImage) throws -> Page {
        let decoded = DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: Resolution(x: 300, y: 300), bitsPerSample: 8,
                samplesPerPixel: 1, compression: "none"))
        return try PageReader(tessdata: nil, languages: "ind+eng").read(
            decoded, number: 1, options: ReadingOptions(text: false, barcodes: false))
    }

    @Test("It is exact to a twentieth of a degree", arguments: [-14.6, -6.31, -0.45, 0, 1.07, 8.88, 14.6])
    func exact(lean: Double) throws {
        let facts = try page(DrawnPage(lean: lean).image()).facts
        #expect(abs(try #require(facts.skew) - lean) < 0.05)
        #expect(facts.skewConfidence > 0.5)
    }

    @Test("What leans by more than fifteen degrees is not told as fifteen", arguments: [-17, 15.6, 19.0])
    func beyond(lean: Double) throws {
        #expect(try page(DrawnPage(lean: lean).image()).facts.skew == nil)
    }

    @Test(
        "A page that was levelled needs nothing when it is measured again", arguments: [-7.3, -0.8, 0.5, 2.2])
    func again(lean: Double) throws {
        let image = try DrawnPage(lean: lean, points: 9).image()
        let recipe = try page(image).recipe
        guard case .level(let degrees)? = recipe.first, recipe.count == 1 else {
            Issue.record("\(recipe)")
            return
        }
        #expect(try page(turned(image, clockwise: degrees)).recipe == [])
    }

    @Test("A lean that levelling does not mend is no lean")
    func mended() throws {
        let grey = GreyPicture(of: try DrawnPage(lean: 2).image(), reduction: 2)
        let ink = try #require(InkPicture(grey, threshold: 128))
        let rows = LeaningRows(ink, stripWidth: 16, rowsPerBin: 1)
        #expect(SkewMeasure.isLevel(ink, turnedBy: -2, than: rows))
        #expect(!SkewMeasure.isLevel(ink, turnedBy: -1.5, than: rows))
        #expect(!SkewMeasure.isLevel(ink, turnedBy: 2, than: rows))
    }

    /// Bilinear, about the middle, white from outside.
    private func turned(_ image: PageImage, clockwise degrees: Double) throws -> PageImage {
        let result = try PageImage(image.shape)
        let (width, height) = (image.shape.width, image.shape.height)
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        for y in 0..<height {
            let out = unsafe result.row(y).assumingMemoryBound(to: UInt8.self)
            let dy = Double(y) - Double(height) / 2
            for x in 0..<width {
                let dx = Double(x) - Double(width) / 2
                let fromX = Double(width) / 2 + dx * cosine + dy * sine
                let fromY = Double(height) / 2 - dx * sine + dy * cosine
                let (left, top) = (Int(fromX.rounded(.down)), Int(fromY.rounded(.down)))
                guard left >= 0, top >= 0, left + 1 < width, top + 1 < height else {
                    unsafe out[x] = 255
                    continue
                }
                let (a, b) = (fromX - Double(left), fromY - Double(top))
                let upper = unsafe image.row(top).assumingMemoryBound(to: UInt8.self) + left
                let lower = unsafe image.row(top + 1).assumingMemoryBound(to: UInt8.self) + left
                let first = unsafe Double(upper[0]) * (1 - a) + Double(upper[1]) * a
                let second = unsafe Double(lower[0]) * (1 - a) + Double(lower[1]) * a
                unsafe out[x] = UInt8((first * (1 - b) + second * b).rounded())
            }
        }
        return result
    }
}
