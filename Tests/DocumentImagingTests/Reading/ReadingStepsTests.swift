import DocumentImaging
import DossierModel
import Testing

@Suite("A picture made for reading")
struct ReadingStepsTests {
    private func recipe(_ page: DrawnPage, spoiling: (PageImage) -> Void = { _ in }) throws -> Recipe {
        let decoded = try page.decoded()
        spoiling(decoded.image)
        return try PageReader(tessdata: nil, languages: "ind+eng").read(
            decoded, number: 1, options: ReadingOptions(text: false, barcodes: false)
        ).recipe
    }

    @Test("A clean page is read as it is")
    func clean() throws {
        #expect(try recipe(DrawnPage(points: 9)) == [])
        #expect(try recipe(DrawnPage(layout: .twoTone)) == [])
    }

    @Test(
        "Large grey print is made smaller, the same in two tones only from half as large again; small print larger"
    )
    func scale() throws {
        func factor(_ page: DrawnPage) throws -> Double? {
            try recipe(page).compactMap { if case .scale(let factor) = $0 { factor } else { nil } }.first
        }
        let large = try #require(try factor(DrawnPage(points: 13)))
        #expect(large > 0.6 && large < 1)
        #expect(try factor(DrawnPage(points: 13, layout: .twoTone)) == nil)
        let larger = try #require(try factor(DrawnPage(points: 19, layout: .twoTone)))
        #expect(larger > 0.3 && larger < 0.7)
        let small = try #require(try factor(DrawnPage(points: 5)))
        #expect(small > 1.3)
    }

    @Test("Uneven light is divided out")
    func light() throws {
        let recipe = try recipe(DrawnPage()) { image in
            for y in 0..<image.shape.height {
                let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                for x in 0..<image.shape.width {
                    unsafe line[x] = UInt8(Int(line[x]) * (3_500 - x) / 3_500)
                }
            }
        }
        #expect(recipe.contains(.evenLight))
    }

    /// The recipe of a page whose every level is changed, and then by up to 60 either way.
    private func grainy(seed: UInt64, _ level: (Int) -> Int) throws -> Recipe {
        var random = SplitMix(seed: seed)
        return try recipe(DrawnPage(dpi: 150)) { image in
            for y in 0..<image.shape.height {
                let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                for x in 0..<image.shape.width {
                    unsafe line[x] = UInt8(
                        max(0, min(255, level(Int(line[x])) + Int(random.next() % 120) - 60)))
                }
            }
        }
    }

    @Test("A grainy page is smoothed")
    func grain() throws {
        #expect(try grainy(seed: 3) { $0 * 3 / 4 + 20 }.contains(.smooth))
    }

    @Test("Grain of white paper, half of it cut off, is grain")
    func whiteGrain() throws {
        #expect(try grainy(seed: 4) { $0 }.contains(.smooth))
    }

    @Test("Faded print is deepened: black from less than half of its contrast")
    func faded() throws {
        let recipe = try recipe(DrawnPage(ink: 0.6))
        guard case .deepen(let black, let white)? = recipe.first else {
            Issue.record("\(recipe)")
            return
        }
        #expect((190...220).contains(black))
        #expect((235...250).contains(white))
    }

    /// The picture of a grey page of these rows after a recipe.
    private func picture(_ rows: [[UInt8]], _ recipe: Recipe) throws -> [UInt8] {
        let size = PixelSize(width: rows[0].count, height: rows.count)
        let image = try PageImage(PixelShape(width: size.width, height: size.height, layout: .grey))
        for (y, row) in rows.enumerated() {
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for (x, level) in row.enumerated() { unsafe line[x] = level }
        }
        let stored = StoredFacts(
            storedSize: size, resolution: nil, bitsPerSample: 8, samplesPerPixel: 1, compression: "none")
        return try PageReader.picture(of: DecodedPage(image: image, stored: stored), recipe: recipe).levels
    }

    @Test("Smoothing is a mean in which nearer pixels weigh more, also at the edges")
    func smoothing() throws {
        var rows = [[UInt8]](repeating: [UInt8](repeating: 0, count: 5), count: 5)
        rows[2][2] = 160
        let levels = try picture(rows, [.smooth])
        #expect(Array(levels[5..<10]) == [0, 10, 20, 10, 0])
        #expect(Array(levels[10..<15]) == [0, 20, 40, 20, 0])
        let even = [[UInt8]](repeating: [UInt8](repeating: 200, count: 5), count: 3)
        #expect(try picture(even, [.smooth]).allSatisfy { $0 == 200 })
    }

    @Test("Deepening makes levels black, white, and what lies between")
    func deepening() throws {
        #expect(
            try picture([[0, 100, 150, 200, 255]], [.deepen(black: 100, white: 200)]) == [
                0, 0, 127, 255, 255,
            ])
    }

    @Test("Rules go, across and down; shorter strokes stay")
    func rules() throws {
        var rows = [[UInt8]](repeating: [UInt8](repeating: 255, count: 120), count: 120)
        for at in 10..<110 {
            (rows[20][at], rows[21][at]) = (0, 0)
            (rows[at][100], rows[at][101]) = (0, 0)
        }
        for at in 40..<60 { (rows[at][50], rows[at][51], rows[at][52]) = (0, 0, 0) }
        let levels = try picture(rows, [.dropRules(longerThan: 40)])
        let dark = levels.indices.filter { levels[$0] < 128 }
        #expect(dark.count == 60)
        #expect(dark.allSatisfy { (50...52).contains($0 % 120) && (40..<60).contains($0 / 120) })
    }

    @Test("Colour goes first, where there is any")
    func colour() throws {
        var page = DrawnPage(points: 9, layout: .colour)
        #expect(try recipe(page) == [])
        page.bars = [
            .init(box: PixelRect(x: 900, y: 1_300, width: 500, height: 60), red: 0.5, green: 0.2, blue: 0.8)
        ]
        #expect(try recipe(page).first == .dropColour)
    }

    @Test("Specks are wiped out where they are many")
    func specks() throws {
        var random = SplitMix(seed: 5)
        let recipe = try recipe(DrawnPage(points: 9)) { image in
            for _ in 0..<4_000 {
                let x = Int(random.unit() * Double(image.shape.width - 4))
                let y = Int(random.unit() * Double(image.shape.height - 4))
                for row in y..<(y + 3) {
                    let line = unsafe image.row(row).assumingMemoryBound(to: UInt8.self)
                    for column in x..<(x + 3) { unsafe line[column] = 40 }
                }
            }
        }
        guard case .despeckle(let size)? = recipe.last else {
            Issue.record("\(recipe)")
            return
        }
        #expect((2...6).contains(size))
    }
}
