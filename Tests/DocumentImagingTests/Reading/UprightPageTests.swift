import DocumentImaging
import DossierModel
import Testing

@Suite("A page turned and levelled where it is looked at")
struct UprightPageTests {
    /// Dark spots of all levels, smooth enough that half a pixel's difference is a small one.
    private static func page() throws -> PageImage {
        let image = try PageImage(PixelShape(width: 301, height: 420, layout: .grey))
        for y in 0..<420 {
            let row = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<301 { unsafe row[x] = UInt8(255 - (x * x + 3 * y + x * y / 7) / 40 % 128) }
        }
        return image
    }

    private static func placement(_ quarters: Int, _ degrees: Double) -> PagePlacement {
        var placement = PagePlacement(size: PixelSize(width: 301, height: 420))
        placement.quarters = quarters
        placement.degrees = degrees
        return placement
    }

    @Test("it is what leptonica turns and levels", arguments: [0, 1, 2, 3], [0, 2.5, -11])
    func leptonica(quarters: Int, degrees: Double) throws {
        let image = try Self.page()
        let own = UprightPage(image, Self.placement(quarters, degrees)).whole()
        var recipe: Recipe = quarters == 0 ? [] : [.turn(quarters: quarters)]
        if degrees != 0 { recipe.append(.level(degrees: degrees)) }
        let page = DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: nil, bitsPerSample: 8, samplesPerPixel: 1,
                compression: "none"))
        let (size, levels) = try PageReader.picture(of: page, recipe: recipe)
        #expect(size == PixelSize(width: own.width, height: own.height))
        var (near, inside, paper) = (0, 0, 0)
        for y in 0..<own.height {
            for x in 0..<own.width {
                let (mine, theirs) = (Int(unsafe own.row(y)[x]), Int(levels[y * own.width + x]))
                if theirs == 255 {
                    paper += 1
                    continue
                }
                inside += 1
                near += abs(mine - theirs) <= 12 ? 1 : 0
            }
        }
        // The levels jump at some curves, and there a sixteenth of a pixel is much.
        #expect(Double(near) >= (degrees == 0 ? 1 : 0.9) * Double(inside))
        #expect(inside > 3 * paper)
    }

    @Test("a part of it is the same part of the whole", arguments: [(0, 0), (1, 0), (0, 3.2), (3, -7)])
    func parts(quarters: Int, degrees: Double) throws {
        let page = UprightPage(try Self.page(), Self.placement(quarters, degrees))
        let whole = page.whole()
        let rect = PixelRect(x: 41, y: 0, width: 83, height: 111)
        let part = page.part(rect)
        #expect(part.width == 83 && part.height == 111)
        for y in 0..<111 {
            for x in 0..<83 {
                let (there, here) = (Int(unsafe whole.row(y)[x + 41]), Int(unsafe part.row(y)[x]))
                #expect(abs(there - here) <= 1)
            }
        }
    }

    @Test("beyond the file's page is paper")
    func beyond() throws {
        let image = try PageImage(PixelShape(width: 301, height: 420, layout: .grey))
        for y in 0..<420 { unsafe image.row(y).initializeMemory(as: UInt8.self, repeating: 7, count: 301) }
        let page = UprightPage(image, Self.placement(0, 10))
        let corner = page.part(PixelRect(x: 0, y: 0, width: 4, height: 4))
        let middle = page.part(PixelRect(x: 150, y: 200, width: 4, height: 4))
        #expect(unsafe corner.row(0)[0] == 255)
        #expect(unsafe middle.row(3)[3] == 7)
    }
}
