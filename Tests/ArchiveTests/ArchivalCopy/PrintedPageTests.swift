import Archive
import DossierModel
import Foundation
import Testing

@Suite("Copies: print painted through a mask", .enabled(if: Program.areInstalled))
struct PrintedPageTests {
    /// Light paper of half the resolution, and dark print in the sheet's marks.
    private static func layers(_ coding: (Greys) throws -> Encoded) throws -> (Encoded, LayeredPicture.Print)
    {
        let half = PixelSize(width: 100, height: 60)
        let paper = try Encoded.jpeg(
            Greys(size: half, pixels: [UInt8](repeating: 200, count: half.width * half.height)))
        let quarter = PixelSize(width: 50, height: 30)
        let ink = try Encoded.jpeg(
            Greys(size: quarter, pixels: [UInt8](repeating: 40, count: quarter.width * quarter.height)))
        let mask = try coding(.sheet)
        return (
            paper,
            LayeredPicture.Print(
                colours: KeptPicture(image: ink.image, bytes: ink.bytes),
                mask: KeptPicture(image: mask.image, bytes: mask.bytes))
        )
    }

    private static func file(
        _ paper: Encoded, _ print: LayeredPicture.Print, recipe: Recipe = [], note: Phrase? = nil
    ) throws -> [UInt8] {
        let target = CopySamples.Target()
        var facts = try CopySamples.facts()
        facts.note = note
        var writer = try ArchivalCopyWriter(facts) { target.bytes += $0 }
        try writer.append(
            CopySamples.page(paper, frame: Greys.sheet.size, recipe: recipe), bytes: paper.bytes, print: print
        )
        try writer.finish()
        return target.bytes
    }

    @Test("ink is painted where the mask has it, paper elsewhere, at the mask's resolution", arguments: 0..<4)
    func painted(quarters: Int) throws {
        for coding in [{ try Encoded.jbig2($0) }, { try Encoded.group4($0) }] as [(Greys) throws -> Encoded] {
            let (paper, print) = try Self.layers(coding)
            let painted = try Program.painted(
                Self.file(paper, print, recipe: [.turn(quarters: quarters)]), dpi: 72)
            let sheet = try Greys.sheet.read(quarters: quarters, degrees: 0)
            #expect(painted.size == sheet.size)
            let wrong = zip(painted.pixels, sheet.pixels).count { abs(Int($0) - ($1 == 0 ? 40 : 200)) > 4 }
            #expect(wrong == 0)
        }
    }

    @Test("veraPDF takes it as PDF/A-2u, note and all", .enabled(if: Program.validatorIsPrepared))
    func conforms() throws {
        let (paper, print) = try Self.layers { try Encoded.jbig2($0) }
        let note = Phrase(id: "Salinan <kecil>", en: "A small copy")
        let file = try Self.file(paper, print, note: note)
        #expect(String(decoding: file, as: UTF8.self).contains("Salinan &lt;kecil&gt;"))
        let verdict = try Program.inFolder { folder in
            try Data(file).write(to: folder.appending(path: "small.pdf"))
            return try Program.run(Program.validator, ["2u", "small.pdf"], in: folder, codes: [0, 1])
        }
        #expect(verdict.hasPrefix("pass\t"), "\(verdict)")
    }

    @Test("a mask of several bits, or one that is cut short, is refused before anything is written")
    func refused() throws {
        let (paper, print) = try Self.layers { try Encoded.jbig2($0) }
        var grey = print
        grey.mask = print.colours
        var short = print
        short.mask.bytes.removeLast(9)
        for wrong in [grey, short] {
            #expect(throws: ArchivalCopyError.self) { try Self.file(paper, wrong) }
        }
    }

    @Test("a part lies where it was cut from", arguments: 0..<4, [0.0, 2.0])
    func part(quarters: Int, degrees: Double) throws {
        let (sheet, recipe) = (Greys.sheet, [.turn(quarters: quarters), .level(degrees: degrees)] as Recipe)
        let upright =
            quarters % 2 == 0 ? sheet.size : PixelSize(width: sheet.size.height, height: sheet.size.width)
        let crop = Transform.crop(
            PixelRect(x: upright.width / 4, y: upright.height / 3, width: upright.width / 2, height: 60))
        let box = try #require(SeenPart.box(of: sheet.size, through: recipe + [crop]))
        let rows = (box.y..<box.maxY).flatMap { y in
            sheet.pixels[y * sheet.size.width + box.x..<y * sheet.size.width + box.maxX]
        }
        let cut = try Encoded.flate(
            rows, PixelSize(width: box.width, height: box.height), .grey, bits: 8)
        var page = try CopySamples.page(cut, frame: sheet.size, recipe: recipe + [crop])
        page.part = box
        let whole = try Encoded.flate(sheet.pixels, sheet.size, .grey, bits: 8)
        let painted = try Program.painted(CopySamples.file([(page, cut.bytes)]), dpi: 72)
        let meant = try Program.painted(CopySamples.file(whole, recipe: recipe + [crop]), dpi: 72)
        let wrong = zip(painted.pixels, meant.pixels).count { abs(Int($0) - Int($1)) > 8 }
        #expect(painted.size == meant.size && wrong == 0, "\(wrong)")
        #expect(meant.pixels.contains(0))
    }

    @Test("without a crop there is no part; a crop off the page leaves none")
    func whole() {
        let size = PixelSize(width: 100, height: 50)
        #expect(SeenPart.box(of: size, through: [.turn(quarters: 1), .level(degrees: 1)]) == nil)
        let off = Transform.crop(PixelRect(x: 200, y: 0, width: 5, height: 5))
        #expect(SeenPart.box(of: size, through: [off]) == nil)
        let beyond = Transform.crop(PixelRect(x: 90, y: -5, width: 50, height: 20))
        #expect(
            SeenPart.box(of: size, through: [beyond]) == PixelRect(x: 90, y: 0, width: 10, height: 15))
    }
}
