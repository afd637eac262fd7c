import CTurboJPEG
import DocumentImaging
import DossierModel
import Testing

@Suite("Layers of a small copy's page")
struct PageLayersTests {
    private static let sheet = PixelSize(width: 1200, height: 900)
    private static let red = PixelRect(x: 100, y: 700, width: 400, height: 100)

    /// A coloured sheet at 300 dpi: paper of a slope, dark print, red print, grain of single pixels.
    private static func printed(_ layout: PixelLayout = .colour) throws -> PageImage {
        let image = try PageImage(
            PixelShape(width: sheet.width, height: sheet.height, layout: layout))
        let channels = layout == .colour ? 3 : 1
        func paint(_ x: Int, _ y: Int, _ levels: [UInt8]) {
            for channel in 0..<channels { image.setByte(x * channels + channel, y, levels[channel]) }
        }
        for y in 0..<sheet.height {
            for x in 0..<sheet.width { paint(x, y, [250, 240, UInt8(200 + 40 * x / sheet.width)]) }
        }
        for row in 0..<10 {
            for letter in 0..<40 where (row + letter) % 7 != 0 {
                for y in 0..<24 {
                    for x in 0..<4 { paint(60 + letter * 24 + x, 60 + row * 50 + y, [20, 20, 30]) }
                }
            }
        }
        for letter in 0..<16 {
            for y in 0..<60 {
                for x in 0..<5 { paint(red.x + letter * 25 + x, red.y + 20 + y, [200, 20, 20]) }
            }
        }
        for speck in 0..<50 { paint(13 + speck * 23, 640 + speck % 3 * 12, [30, 30, 30]) }
        return image
    }

    private static let request = LayerRequest(resolution: 300)
    private static let best = LayerStep.ladder[0]

    /// Decoded by libjpeg-turbo, red, green, blue.
    private static func pixels(_ picture: KeptPicture) throws -> [UInt8] {
        let handle = unsafe tjInitDecompress()
        defer { unsafe tjDestroy(handle) }
        var pixels = [UInt8](repeating: 0, count: picture.image.size.width * picture.image.size.height * 3)
        let done = unsafe tjDecompress2(
            handle, picture.bytes, UInt(picture.bytes.count), &pixels, Int32(picture.image.size.width), 0,
            Int32(picture.image.size.height), TJPF_RGB.rawValue, 0)
        try #require(done == 0)
        return pixels
    }

    private static func mean(_ pixels: [UInt8], channel: Int) -> Double {
        let values = stride(from: channel, to: pixels.count, by: 3).map { Int(pixels[$0]) }
        return Double(values.reduce(0, +)) / Double(values.count)
    }

    @Test("print stands in the mask at full resolution, grain does not; the paper has no trace of print left")
    func parted() throws {
        let layers = try PageLayers(Self.printed(), Self.request).picture(at: Self.best)
        let print = try #require(layers.print)
        #expect(print.mask.image.size == Self.sheet && print.mask.image.bitsPerComponent == 1)
        let ink = try PageImage(
            PixelShape(width: Self.sheet.width, height: Self.sheet.height, layout: .twoTone))
        for row in 0..<10 {
            for letter in 0..<40 where (row + letter) % 7 != 0 {
                for y in 0..<24 { for x in 0..<4 { ink.setInk(60 + letter * 24 + x, 60 + row * 50 + y) } }
            }
        }
        for letter in 0..<16 {
            for y in 0..<60 {
                for x in 0..<5 { ink.setInk(Self.red.x + letter * 25 + x, Self.red.y + 20 + y) }
            }
        }
        #expect(print.mask.image.coding == .jbig2 && JBIG2Check().confirms(print.mask.bytes, ink))
        #expect(layers.base.image.size == PixelSize(width: 600, height: 450))
        let paper = try Self.pixels(layers.base)
        // Single pixels of grain are a quarter of a pixel of the paper's picture, and JPEG moves it by some levels.
        var darkest = 255
        for y in 20..<300 {
            for x in 0..<600 { darkest = min(darkest, Int(paper[(y * 600 + x) * 3])) }
        }
        #expect(darkest > 235, "\(darkest)")
    }

    @Test("the print's colours are spread from their ink: black is dark to its edges, red stays red")
    func colours() throws {
        let layers = try PageLayers(Self.printed(), Self.request).picture(at: Self.best)
        let colours = try #require(layers.print).colours
        #expect(colours.image.size == PixelSize(width: 300, height: 225))
        let pixels = try Self.pixels(colours)
        func at(_ x: Int, _ y: Int) -> [Int] { (0..<3).map { Int(pixels[(y / 4 * 300 + x / 4) * 3 + $0]) } }
        // Between two letters, where the page has paper.
        let black = at(60 + 12, 60 + 12)
        #expect(black.allSatisfy { $0 < 60 }, "\(black)")
        let red = at(Self.red.x + 12, Self.red.y + 50)
        #expect(red[0] > 150 && red[1] < 80, "\(red)")
    }

    @Test("a two-tone page is one stream that loses nothing until its resolution goes")
    func twoTone() throws {
        let image = try DrawnPixels.twoTone(1001, 700)
        let layers = try PageLayers(image, Self.request)
        let whole = try layers.picture(at: Self.best)
        let lossless = try PageEncoder().encode(image, .lossless)
        #expect(whole.print == nil && whole.base == lossless)
        let last = try layers.picture(at: try #require(LayerStep.ladder.last))
        #expect(last.base.image.size == PixelSize(width: 501, height: 350))
        #expect(last.base.image.bitsPerComponent == 1 && last.byteCount < whole.byteCount)
    }

    @Test("the ladder gives the mask's resolution last, and every step down is smaller in the whole")
    func ladder() throws {
        let ladder = LayerStep.ladder
        let firstCoarse = try #require(ladder.firstIndex { $0.mask != nil })
        #expect(ladder[firstCoarse...].allSatisfy { $0.mask != nil })
        #expect(
            ladder[firstCoarse...].allSatisfy {
                $0.paper == ladder[firstCoarse - 1].paper && $0.quality == ladder[firstCoarse - 1].quality
            })
        #expect(zip(ladder, ladder.dropFirst()).allSatisfy { $0.paper >= $1.paper && $0.colour >= $1.colour })
        let layers = try PageLayers(Self.printed(), Self.request)
        let counts = try layers.byteCounts(at: ladder)
        for (step, count) in zip(ladder, counts) { #expect(try layers.picture(at: step).byteCount == count) }
        #expect(counts.last! * 2 < counts[0], "\(counts)")
    }

    @Test("the same pixels give the same bytes; grey pages have grey layers")
    func same() throws {
        for layout in [PixelLayout.grey, .colour] {
            let first = try PageLayers(Self.printed(layout), Self.request).picture(at: Self.best)
            #expect(try PageLayers(Self.printed(layout), Self.request).picture(at: Self.best) == first)
            #expect(first.base.image.colour == (layout == .grey ? .grey : .rgb))
        }
    }

    @Test("a part holds nothing of the rest of the page", arguments: [PixelLayout.twoTone, .grey, .colour])
    func part(layout: PixelLayout) throws {
        let image =
            try layout == .twoTone
            ? DrawnPixels.twoTone(1200, 900) : DrawnPixels.levels(1200, 900, layout: layout)
        let rect = PixelRect(x: 333, y: 100, width: 411, height: 305)
        let alone = try PageImage(PixelShape(width: rect.width, height: rect.height, layout: layout))
        for y in 0..<rect.height {
            for x in 0..<rect.width {
                switch layout {
                case .twoTone:
                    let byte = unsafe image.row(rect.y + y).assumingMemoryBound(to: UInt8.self)[
                        (rect.x + x) / 8]
                    if byte & 0x80 >> UInt8((rect.x + x) % 8) != 0 { alone.setInk(x, y) }
                case .grey, .colour:
                    let step = layout == .grey ? 1 : 3
                    for channel in 0..<step {
                        let row = unsafe image.row(rect.y + y).assumingMemoryBound(to: UInt8.self)
                        alone.setByte(x * step + channel, y, unsafe row[(rect.x + x) * step + channel])
                    }
                }
            }
        }
        let cut = try PageLayers(image, LayerRequest(part: rect, resolution: 300)).picture(at: Self.best)
        #expect(try PageLayers(alone, Self.request).picture(at: Self.best) == cut)
    }

    @Test("a part outside of the page is told; odd resolutions and small pages are no trouble")
    func odd() throws {
        let page = try DrawnPixels.levels(5, 3, layout: .colour)
        #expect(throws: ScanDefect.self) {
            try PageLayers(
                page, LayerRequest(part: PixelRect(x: 9, y: 0, width: 4, height: 4), resolution: 300))
        }
        for resolution in [0, -1, 1, 72, 100_000, .infinity, .nan] {
            let layers = try PageLayers(page, LayerRequest(resolution: resolution))
            for step in LayerStep.ladder { #expect(try layers.picture(at: step).byteCount > 0) }
        }
        let blank = try PageImage(PixelShape(width: 300, height: 200, layout: .grey))
        for y in 0..<200 { for x in 0..<300 { blank.setByte(x, y, 255) } }
        #expect(try PageLayers(blank, Self.request).picture(at: Self.best).print == nil)
    }
}
