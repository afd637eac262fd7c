import Archive
import DossierModel
import Foundation
import Testing

@Suite("Archival copy: where picture and words lie", .enabled(if: Program.areInstalled))
struct ArchivalPlacementTests {
    /// PagePlacement's way from the stored pixel to the upright one, in words of its own.
    private func upright(
        _ x: Double, _ y: Double, _ size: PixelSize, quarters: Int, degrees: Double
    ) -> (x: Double, y: Double) {
        var (px, py, width, height) = (x, y, Double(size.width), Double(size.height))
        for _ in 0..<quarters { (px, py, width, height) = (height - py, px, height, width) }
        let angle = degrees * .pi / 180
        let (dx, dy) = (px - width / 2, py - height / 2)
        return (width / 2 + dx * cos(angle) - dy * sin(angle), height / 2 + dx * sin(angle) + dy * cos(angle))
    }

    @Test(
        "the matrix puts each corner where the reader's page has it", arguments: 0..<4, [-3.0, 0, 0.7, 3])
    func corners(quarters: Int, degrees: Double) throws {
        let sheet = try Encoded.group4(.sheet)
        let file = try CopySamples.file(
            [
                (
                    CopySamples.page(
                        sheet, resolution: Resolution(x: 200, y: 100),
                        recipe: [.turn(quarters: quarters), .level(degrees: degrees)]), sheet.bytes
                )
            ])
        let matrix = try PlainCopy(file).matrix
        let size = Greys.sheet.size
        // Points a pixel: a quarter turn takes the resolutions with it.
        let (across, down) = quarters % 2 == 0 ? (72.0 / 200, 72.0 / 100) : (72.0 / 100, 72.0 / 200)
        let height = Double(quarters % 2 == 0 ? size.height : size.width) * down
        for (u, v) in [(0.0, 0.0), (1, 0), (0, 1), (1, 1), (0.25, 0.6)] {
            let painted = (
                matrix[0] * u + matrix[2] * v + matrix[4], matrix[1] * u + matrix[3] * v + matrix[5]
            )
            let meant = upright(
                u * Double(size.width), (1 - v) * Double(size.height), size, quarters: quarters,
                degrees: degrees)
            #expect(abs(painted.0 - meant.x * across) < 0.001)
            #expect(abs(painted.1 - (height - meant.y * down)) < 0.001)
        }
    }

    @Test("turned pages are painted pixel for pixel", arguments: 0..<4)
    func turned(quarters: Int) throws {
        let file = try CopySamples.file(try Encoded.group4(.sheet), recipe: [.turn(quarters: quarters)])
        let painted = try Program.painted(file, dpi: 72)
        #expect(try painted == Greys.sheet.read(quarters: quarters, degrees: 0))
    }

    @Test("levelled pages are painted as leptonica levels them", arguments: 0..<4, [-3.0, -0.8, 1.3, 3])
    func levelled(quarters: Int, degrees: Double) throws {
        let file = try CopySamples.file(
            try Encoded.group4(.sheet), recipe: [.turn(quarters: quarters), .level(degrees: degrees)])
        let painted = try Program.painted(file, dpi: 72)
        let read = try Greys.sheet.read(quarters: quarters, degrees: degrees)
        let distance = try #require(painted.distance(to: read))
        // A pixel to any side is further off, and levelling the other way.
        let wrong = try #require(
            painted.distance(to: Greys.sheet.read(quarters: quarters, degrees: -degrees)))
        for (columns, rows) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
            let beside = try #require(painted.distance(to: read.shifted(columns, rows)))
            #expect(distance * 1.2 < beside, "\(distance) against \(beside) by \(columns), \(rows)")
        }
        #expect(distance * 2 < wrong, "\(distance) against \(wrong)")
    }

    @Test("white lies under a levelled page, and nothing under another")
    func paper() throws {
        let sheet = try Encoded.group4(.sheet)
        let white = "1 g\n0 0 200 120 re f\n"
        #expect(try PlainCopy(CopySamples.file(sheet, recipe: [.level(degrees: 1)])).text.contains(white))
        #expect(try !PlainCopy(CopySamples.file(sheet, recipe: [.level(degrees: 0)])).text.contains(" re f"))
    }

    @Test("Orientation is carried out, mirrors too", arguments: 1...8)
    func oriented(orientation: Int) throws {
        let sheet = try Encoded.group4(.sheet)
        let file = try CopySamples.file([(CopySamples.page(sheet, orientation: orientation), sheet.bytes)])
        let painted = try Program.painted(file, dpi: 72)
        let (w, h) = (Greys.sheet.size.width, Greys.sheet.size.height)
        let swaps = orientation > 4
        var meant = Greys(PixelSize(width: swaps ? h : w, height: swaps ? w : h), ink: [])
        for y in 0..<h {
            for x in 0..<w {
                // Row 0 and column 0 of the stored picture lie there (TIFF 6.0, page 36).
                let (column, row) =
                    switch orientation {
                    case 1: (x, y)
                    case 2: (w - 1 - x, y)
                    case 3: (w - 1 - x, h - 1 - y)
                    case 4: (x, h - 1 - y)
                    case 5: (y, x)
                    case 6: (h - 1 - y, x)
                    case 7: (h - 1 - y, w - 1 - x)
                    default: (y, w - 1 - x)
                    }
                meant.pixels[row * meant.size.width + column] = Greys.sheet.pixels[y * w + x]
            }
        }
        #expect(painted == meant)
    }

    @Test("a crop is the page, and words count from its corner")
    func cropped() throws {
        let crop = PixelRect(x: 10, y: 30, width: 120, height: 50)
        let file = try CopySamples.file(
            try Encoded.group4(.sheet), recipe: [.crop(crop)],
            words: [CopySamples.word("nama", 10, 10, 50, 12, line: 0)])
        let painted = try Program.painted(file, dpi: 72)
        let meant = Greys(
            PixelSize(width: 120, height: 50),
            ink: [
                PixelRect(x: 10, y: 10, width: 50, height: 12),
                PixelRect(x: 80, y: 10, width: 24, height: 12),
            ])
        #expect(painted == meant)
        let box = try #require(try PlainCopy(file).words().first)
        #expect(abs(box.left - 10) < 0.01 && abs(box.right - 60) < 0.01 && abs(box.top - 10) < 2)
    }

    @Test("a fax's rows are doubled on the page and not in the picture")
    func squared() throws {
        let sheet = try Encoded.group4(.sheet)
        let page = try CopySamples.page(
            sheet, frame: PixelSize(width: 200, height: 240), resolution: Resolution(x: 72, y: 72))
        let painted = try Program.painted(CopySamples.file([(page, sheet.bytes)]), dpi: 72)
        #expect(painted.size == PixelSize(width: 200, height: 240))
        for y in 0..<240 {
            let row = painted.pixels[y * 200..<(y + 1) * 200]
            #expect(row.elementsEqual(Greys.sheet.pixels[y / 2 * 200..<(y / 2 + 1) * 200]))
        }
    }

    @Test("pages keep within the sizes that PDF/A allows, and their shape")
    func sizes() throws {
        let sheet = try Encoded.group4(.sheet)
        for (resolution, width) in [
            (Resolution(x: 1, y: 1), 14400.0), (Resolution(x: 1e6, y: 1e6), 5.0),
            (Resolution(x: .nan, y: 72), 48), (Resolution(x: 0, y: -1), 48),
        ] {
            let page = try CopySamples.page(sheet, resolution: resolution)
            let box = try PlainCopy(CopySamples.file([(page, sheet.bytes)])).mediaBox
            #expect(abs(box[2] - width) < 0.001, "\(resolution)")
            #expect(abs(box[3] / box[2] - 0.6) < 0.001, "\(resolution)")
        }
    }

    @Test("what makes no sense is a page's shape")
    func shapes() throws {
        let sheet = try Encoded.group4(.sheet)
        let recipes: [Recipe] = [
            [.level(degrees: .infinity)], [.crop(PixelRect(x: 300, y: 0, width: 5, height: 5))],
            [.crop(PixelRect(x: 0, y: 0, width: 0, height: 5))],
            [.crop(PixelRect(x: .max, y: 0, width: .max, height: 5))],
        ]
        for recipe in recipes {
            #expect(throws: ArchivalCopyError.shape(page: 1)) { try CopySamples.file(sheet, recipe: recipe) }
        }
        let page = try CopySamples.page(sheet, frame: PixelSize(width: 1, height: 100_000))
        #expect(throws: ArchivalCopyError.shape(page: 1)) { try CopySamples.file([(page, sheet.bytes)]) }
    }
}
