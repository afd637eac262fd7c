import DocumentImaging
import DossierModel
import Testing

@Suite("What is measured on a page")
struct MeasuringTests {
    private static let look = ReadingOptions(text: false, barcodes: false)

    private func measured(_ page: DrawnPage) throws -> Page {
        try PageReader(tessdata: nil, languages: "ind+eng").read(
            page.decoded(), number: 1, options: Self.look)
    }

    @Test("A lean is found within 0.15 degrees", arguments: [-10, -4.2, -1, 0, 0.5, 3, 10.0])
    func skew(lean: Double) throws {
        let skew = try #require(try measured(DrawnPage(lean: lean)).facts.skew)
        #expect(abs(skew - lean) < 0.15)
    }

    @Test("All four turns are told", arguments: 0..<4)
    func turns(quarters: Int) throws {
        let page = try measured(DrawnPage(lean: 1, quarters: quarters))
        #expect(page.facts.rotation == quarters * 90)
        #expect(page.facts.size == PixelSize(width: 2480, height: 3508))
        let skew = try #require(page.facts.skew)
        #expect(abs(skew - 1) < 0.15)
    }

    @Test("A level page needs neither turning nor levelling")
    func levelPage() throws {
        let recipe = try measured(DrawnPage()).recipe
        for step in recipe {
            if case .turn = step { Issue.record("turned") }
            if case .level = step { Issue.record("levelled") }
        }
    }

    @Test("A leaning page on its side is turned, then levelled")
    func recipe() throws {
        let recipe = try measured(DrawnPage(lean: 2, quarters: 1)).recipe
        #expect(recipe.first == .turn(quarters: 3))
        guard case .level(let degrees)? = recipe.dropFirst().first else {
            Issue.record("not levelled")
            return
        }
        #expect(abs(degrees + 2) < 0.15)
    }

    @Test("An empty page has no ink, no direction and no lean")
    func blank() throws {
        let facts = try measured(DrawnPage(text: "")).facts
        #expect(facts.inkCoverage == 0)
        #expect(facts.componentCount == 0)
        #expect(facts.rotation == nil)
        #expect(facts.skew == nil)
    }

    @Test("A dark border is a border, not ink")
    func border() throws {
        var page = DrawnPage()
        let plain = try measured(page).facts
        page.bars = [.init(box: PixelRect(x: 0, y: 0, width: 60, height: 3508))]
        let facts = try measured(page).facts
        #expect(facts.borders.left > 0.95)
        #expect(facts.borders.right == 0)
        #expect(abs(facts.inkCoverage - plain.inkCoverage) < 0.002)
    }

    @Test("A letter cut at the edge is no border")
    func cut() throws {
        var page = DrawnPage()
        page.bars = [.init(box: PixelRect(x: 2430, y: 900, width: 50, height: 24))]
        let facts = try measured(page).facts
        #expect(facts.cutInk.right > 0.004)
        #expect(facts.borders.right == 0)
        #expect(facts.cutInk.left == 0)
    }

    @Test("A blurred page has less focus, a faint one less contrast")
    func quality() throws {
        let sharp = try measured(DrawnPage()).facts
        let blurred = try measured(DrawnPage(blur: 4)).facts
        let faint = try measured(DrawnPage(ink: 0.75)).facts
        #expect(try #require(sharp.focus) > 0.8)
        #expect(try #require(blurred.focus) < #require(sharp.focus))
        #expect(sharp.contrast > 0.9)
        #expect(faint.contrast > 0.1 && faint.contrast < 0.35)
        #expect(faint.componentCount > sharp.componentCount / 2)
    }

    @Test("Two-tone pages have no focus to tell")
    func twoTone() throws {
        let facts = try measured(DrawnPage(layout: .twoTone)).facts
        #expect(facts.focus == nil)
        #expect(facts.contrast == 1)
    }

    @Test("Colour is a share of the page")
    func colour() throws {
        var page = DrawnPage(layout: .colour)
        #expect(try measured(page).facts.colour < 0.001)
        page.bars = [.init(box: PixelRect(x: 0, y: 2600, width: 2480, height: 700), red: 0.8)]
        #expect(abs(try measured(page).facts.colour - 700.0 / 3508) < 0.01)
    }

    @Test("Portraits on a sheet are found with their backgrounds")
    func photos() throws {
        var page = DrawnPage(text: "", layout: .colour)
        for column in 0..<3 {
            let x = 200 + column * 500
            let red = column != 2
            page.bars += [
                .init(
                    box: PixelRect(x: x, y: 300, width: 354, height: 472), red: red ? 0.8 : 0.1, green: 0.1,
                    blue: red ? 0.1 : 0.7),
                .init(
                    box: PixelRect(x: x + 90, y: 420, width: 170, height: 352), red: 0.4, green: 0.3,
                    blue: 0.2),
            ]
        }
        let photos = try measured(page).facts.photos.sorted { $0.box.x < $1.box.x }
        #expect(photos.map(\.background) == [.red, .red, .blue])
        let first = try #require(photos.first)
        #expect(abs(first.box.x - 200) <= 8 && abs(first.box.width - 354) <= 16)
    }

    @Test("Portraits without colour are counted, their background is unknown", arguments: [0, 1, 2])
    func photosWithoutColour(look: Int) throws {
        var page = DrawnPage(text: look == 2 ? DrawnPage.letter : "", layout: look == 0 ? .twoTone : .grey)
        if look != 2 {
            for column in 0..<3 {
                let x = 200 + column * 500
                page.bars += [
                    .init(box: PixelRect(x: x, y: 300, width: 354, height: 472)),
                    .init(
                        box: PixelRect(x: x + 100, y: 400, width: 150, height: 250), red: 1, green: 1, blue: 1
                    ),
                ]
            }
        }
        let photos = try measured(page).facts.photos
        #expect(photos.map(\.background) == (look == 2 ? [] : [.unknown, .unknown, .unknown]))
    }

    @Test(
        "Portraits whose faces and shirts a copier has turned to paper are framed by their ground; a block without is none"
    )
    func copiedPhotos() throws {
        var page = DrawnPage(lean: 2, text: "")
        for column in 0..<3 {
            let x = 400 + column * 500
            page.bars += [
                .init(box: PixelRect(x: x, y: 500, width: 354, height: 472)),
                .init(box: PixelRect(x: x + 110, y: 600, width: 130, height: 190), red: 1, green: 1, blue: 1),
                .init(box: PixelRect(x: x + 40, y: 830, width: 274, height: 142), red: 1, green: 1, blue: 1),
            ]
        }
        #expect(try measured(page).facts.photos.count == 3)
        // As dark above, but open on the left and below.
        page.bars = [
            .init(box: PixelRect(x: 400, y: 500, width: 354, height: 472)),
            .init(box: PixelRect(x: 400, y: 600, width: 160, height: 300), red: 1, green: 1, blue: 1),
            .init(box: PixelRect(x: 440, y: 880, width: 280, height: 92), red: 1, green: 1, blue: 1),
        ]
        #expect(try measured(page).facts.photos.isEmpty)
    }

    @Test("Placeholders and impossible papers are not plausible resolutions")
    func resolution() throws {
        #expect(try measured(DrawnPage()).facts.resolutionIsPlausible)
        #expect(try !measured(DrawnPage(width: 595, height: 842, dpi: 72)).facts.resolutionIsPlausible)
        #expect(try !measured(DrawnPage(width: 800, height: 600, dpi: 600)).facts.resolutionIsPlausible)
    }
}
