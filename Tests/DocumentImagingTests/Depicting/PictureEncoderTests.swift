import CTIFF
import DocumentImaging
import DossierModel
import Testing

@Suite("Pictures of pages")
struct PictureEncoderTests {
    private let encoder = PictureEncoder()

    /// How many pixels are not as they should be: dark within the mark, light outside, `tolerance` pixels at its
    /// edges left out.
    private func wrong(_ picture: PagePicture, _ mark: PixelRect, tolerance: Int) throws -> Int {
        let levels = try picture.levels()
        #expect(levels.count == picture.height && levels.first?.count == picture.width)
        var wrong = 0
        for (y, row) in levels.enumerated() {
            for (x, level) in row.enumerated() {
                let isInner =
                    x >= mark.x + tolerance && x < mark.maxX - tolerance && y >= mark.y + tolerance
                    && y < mark.maxY - tolerance
                let isOuter =
                    x < mark.x - tolerance || x >= mark.maxX + tolerance || y < mark.y - tolerance
                    || y >= mark.maxY + tolerance
                if isInner && level > 60 || isOuter && level < 195 { wrong += 1 }
            }
        }
        return wrong
    }

    @Test(
        "Whichever way the content lies, the mark stands where it belongs", arguments: [0, 90, 180, 270],
        [PixelLayout.twoTone, .grey, .colour])
    func rotation(degrees: Int, layout: PixelLayout) throws {
        let page = MarkedPage(layout: layout, rotation: degrees)
        let request = PictureRequest(rotation: degrees, maxWidth: 300)
        let picture = try encoder.picture(of: try page.drawn(), request)
        #expect(picture.facts.pageSize == PixelSize(width: 300, height: 200))
        #expect(picture.facts.size == picture.facts.pageSize)
        #expect(try wrong(picture, page.mark, tolerance: layout == .twoTone ? 0 : 1) == 0)
    }

    @Test("A rotation of more than one round is the same", arguments: [(450, 90), (-90, 270), (360, 0)])
    func rounds(given: Int, same: Int) throws {
        let image = try MarkedPage(rotation: same).drawn()
        let picture = try encoder.picture(of: image, PictureRequest(rotation: given, maxWidth: 300))
        #expect(picture == (try encoder.picture(of: image, PictureRequest(rotation: same, maxWidth: 300))))
    }

    @Test(
        "A leaning page is shown level", arguments: [-5.0, 1.5, 5.0], [0, 90, 180, 270])
    func skew(degrees: Double, rotation: Int) throws {
        for layout in [PixelLayout.twoTone, .grey, .colour] {
            let page = MarkedPage(layout: layout, rotation: rotation, skew: degrees)
            let request = PictureRequest(rotation: rotation, skew: degrees, maxWidth: 300)
            let picture = try encoder.picture(of: try page.drawn(), request)
            #expect(try wrong(picture, page.mark, tolerance: 3) == 0, "\(layout)")
        }
    }

    @Test("Without the skew the mark would be seen elsewhere")
    func notLevelled() throws {
        let page = MarkedPage(skew: 5)
        let picture = try encoder.picture(of: try page.drawn(), PictureRequest(maxWidth: 300))
        #expect(try wrong(picture, page.mark, tolerance: 3) > 0)
    }

    @Test("Made smaller, the mark stands at the same share of the page", arguments: [150, 100, 77])
    func smaller(width: Int) throws {
        for layout in [PixelLayout.twoTone, .grey, .colour] {
            let page = MarkedPage(layout: layout, rotation: 90, skew: 2)
            let request = PictureRequest(rotation: 90, skew: 2, maxWidth: width)
            let picture = try encoder.picture(of: try page.drawn(), request)
            #expect(picture.width == width)
            #expect(abs(picture.height * 300 - 200 * width) <= 150)
            let scale = Double(width) / 300
            func scaled(_ length: Int) -> Int { Int((Double(length) * scale).rounded()) }
            let mark = PixelRect(x: scaled(24), y: scaled(16), width: scaled(64), height: scaled(32))
            #expect(try wrong(picture, mark, tolerance: 3) == 0, "\(layout)")
        }
    }

    @Test("A part of the page, at its own place and size", arguments: [0.0, 2.0])
    func crop(skew: Double) throws {
        let page = MarkedPage(layout: .twoTone, rotation: 270, skew: skew)
        let crop = PixelRect(x: 20, y: 10, width: 80, height: 50)
        let request = PictureRequest(rotation: 270, skew: skew, maxWidth: 5_000, crop: crop)
        let picture = try encoder.picture(of: try page.drawn(), request)
        #expect(picture.facts.region == crop)
        #expect(picture.facts.size == PixelSize(width: 80, height: 50))
        let mark = PixelRect(x: 4, y: 6, width: 64, height: 32)
        #expect(try wrong(picture, mark, tolerance: skew == 0 ? 0 : 2) == 0)
    }

    @Test("A part that reaches over the edge is cut to the page")
    func cropOverEdge() throws {
        let image = try MarkedPage().drawn()
        let asked = PixelRect(x: -50, y: 150, width: .max, height: 100)
        let picture = try encoder.picture(of: image, PictureRequest(maxWidth: 300, crop: asked))
        #expect(picture.facts.region == PixelRect(x: 0, y: 150, width: 300, height: 50))
    }

    @Test(
        "A part that is empty or outside is refused",
        arguments: [
            PixelRect(x: 0, y: 0, width: 0, height: 10), PixelRect(x: 10, y: 10, width: 10, height: -1),
            PixelRect(x: 300, y: 0, width: 10, height: 10), PixelRect(x: -20, y: 0, width: 20, height: 10),
            PixelRect(x: .max, y: .max, width: .max, height: .max),
            PixelRect(x: .min, y: .min, width: 5, height: 5),
        ])
    func emptyCrop(crop: PixelRect) throws {
        let image = try MarkedPage().drawn()
        let defect = #expect(throws: ScanDefect.self) {
            try encoder.picture(of: image, PictureRequest(maxWidth: 300, crop: crop))
        }
        #expect(defect?.kind == .noPages)
    }

    @Test("Any width may be asked for; no picture is larger than its page")
    func widths() throws {
        for layout in [PixelLayout.twoTone, .grey, .colour] {
            let image = try MarkedPage(layout: layout).drawn()
            for (asked, width) in [(1, 1), (0, 1), (-7, 1), (Int.min, 1), (299, 299), (Int.max, 300)] {
                let picture = try encoder.picture(of: image, PictureRequest(maxWidth: asked))
                #expect(picture.width == width)
                let decoded = try onlyPage(picture.bytes).image.shape.size
                #expect(decoded == picture.facts.size)
            }
        }
        let line = try MarkedPage(width: 500, height: 1).drawn()
        #expect(try encoder.picture(of: line, PictureRequest(maxWidth: 10)).height == 1)
    }

    @Test("A picture of too many pixels is made smaller, not refused")
    func bounded() throws {
        var encoder = PictureEncoder()
        encoder.largest = 10_000
        let picture = try encoder.picture(of: try MarkedPage().drawn(), PictureRequest(maxWidth: 300))
        #expect((9_000...10_000).contains(picture.width * picture.height))
        #expect(abs(Double(picture.width) / Double(picture.height) - 1.5) < 0.02)
    }

    @Test("Each pixel is the mean of its area", arguments: [2, 50, 133, 199])
    func mean(width: Int) throws {
        let image = try DrawnPixels.levels(200, 120, layout: .grey)
        let levels = try encoder.picture(of: image, PictureRequest(maxWidth: width)).levels()
        let (columns, rows) = (levels[0].count, levels.count)
        for (y, row) in levels.enumerated() {
            for (x, level) in row.enumerated() {
                let left = Double(x) * 200 / Double(columns)
                let right = Double(x + 1) * 200 / Double(columns)
                let top = Double(y) * 120 / Double(rows)
                let bottom = Double(y + 1) * 120 / Double(rows)
                var sum = 0.0
                for line in Int(top)..<min(120, Int(bottom.rounded(.up))) {
                    let tall = min(bottom, Double(line + 1)) - max(top, Double(line))
                    let bytes = image.bytes(ofRow: line)
                    for column in Int(left)..<min(200, Int(right.rounded(.up))) {
                        let wide = min(right, Double(column + 1)) - max(left, Double(column))
                        sum += tall * wide * Double(bytes[column])
                    }
                }
                let mean = sum / ((right - left) * (bottom - top))
                // JPEG is not exact.
                #expect(abs(mean - Double(level)) < 12, "\(x), \(y)")
            }
        }
    }

    @Test("Strokes one pixel wide are still seen at a third of the size")
    func thinStrokes() throws {
        let image = try PageImage(PixelShape(width: 600, height: 90, layout: .twoTone))
        for y in 0..<90 { for x in stride(from: 5, to: 600, by: 10) { image.setInk(x, y) } }
        let levels = try encoder.picture(of: image, PictureRequest(maxWidth: 200)).levels()
        for stroke in 0..<60 {
            let around = (stroke * 10 + 5) / 3
            #expect(levels[15][around] < 190, "stroke \(stroke)")
        }
    }

    @Test("Print is PNG, levels are grey JPEG, colours keep their colour")
    func formats() throws {
        let print = try encoder.picture(
            of: try MarkedPage(layout: .twoTone).drawn(), PictureRequest(maxWidth: 100))
        #expect(print.mediaType == "image/png")
        let grey = try encoder.picture(of: try MarkedPage().drawn(), PictureRequest(maxWidth: 100))
        #expect(grey.mediaType == "image/jpeg")
        #expect(try onlyPage(grey.bytes).image.shape.layout == .grey)
        let image = try PageImage(PixelShape(width: 80, height: 60, layout: .colour))
        for y in 0..<60 { for x in 0..<80 { image.setByte(x * 3, y, 200) } }
        let red = try encoder.picture(of: image, PictureRequest(rotation: 90, skew: 1, maxWidth: 30))
        #expect(red.mediaType == "image/jpeg")
        let pixel = try onlyPage(red.bytes).image.packedValue(15, 20)
        #expect(abs(pixel >> 16 - 200) < 8 && pixel >> 8 & 255 < 8 && pixel & 255 < 8)
    }

    @Test("Of a dithered page the smaller of PNG and JPEG is taken")
    func dithered() throws {
        let image = try PageImage(PixelShape(width: 800, height: 600, layout: .twoTone))
        var dice = DrawnPixels.Dice(state: 7)
        for y in 0..<600 {
            for x in 0..<800 where Int.random(in: 0..<800, using: &dice) < x { image.setInk(x, y) }
        }
        let picture = try encoder.picture(of: image, PictureRequest(maxWidth: 200))
        #expect(picture.mediaType == "image/jpeg")
        #expect(picture.bytes.count < 200 * 150 / 2)
    }

    @Test("The second page of a TIFF is shown, not the first")
    func tiff() throws {
        let first = MarkedPage(layout: .twoTone)
        let second = MarkedPage(mark: PixelRect(x: 200, y: 120, width: 40, height: 50), layout: .twoTone)
        let bytes = try DrawnTIFF.encode([
            DrawnTIFF.Page(try first.drawn(), compression: COMPRESSION_CCITTFAX4),
            DrawnTIFF.Page(try second.drawn(), compression: COMPRESSION_CCITTFAX4),
        ])
        let page = try withScan(bytes) { try $0.page(2) }
        let picture = try encoder.picture(of: page.image, PictureRequest(maxWidth: 300))
        #expect(try wrong(picture, second.mark, tolerance: 0) == 0)
    }

    @Test("The request of a page that was read is in the frame of its boxes", arguments: [0, 90, 180, 270])
    func ofPage(rotation: Int) throws {
        let page = MarkedPage(rotation: rotation, skew: 3)
        let image = try page.drawn()
        let quarters = (360 - rotation) / 90 % 4
        let recipe: Recipe =
            (quarters == 0 ? [] : [.turn(quarters: quarters)])
            + [.level(degrees: -3), .twoTone(threshold: nil), .scale(factor: 0.5)]
        let stored = StoredFacts(
            storedSize: image.shape.size, resolution: nil, bitsPerSample: 8, samplesPerPixel: 1,
            compression: "none")
        // What was measured and not mended plays no part.
        let facts = PageFacts(
            stored: stored, size: PixelSize(width: 300, height: 200), resolutionIsPlausible: false,
            inkCoverage: 0, contrast: 1, paperLevel: 1, rotation: 180, skew: 9)
        let read = Page(number: 1, facts: facts, recipe: recipe, text: nil, barcodes: [])
        let picture = try encoder.picture(of: image, PictureRequest(of: read, maxWidth: 300))
        #expect(try wrong(picture, page.mark, tolerance: 3) == 0)
    }
}
