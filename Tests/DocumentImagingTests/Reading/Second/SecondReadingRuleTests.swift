import DocumentImaging
import DossierModel
import Testing

@Suite("What the second reader is given")
struct SecondReadingRuleTests {
    /// Words of one line a string, 40 pixels high, 20 a letter.
    private func words(_ lines: [String], confidence: Double = 0.95) -> [Word] {
        lines.enumerated().flatMap { number, line in
            var x = 100
            return line.split(separator: " ").map { text in
                defer { x += 20 * (text.count + 1) }
                return Word(
                    text: String(text),
                    box: PixelRect(x: x, y: 100 + 80 * number, width: 20 * text.count, height: 40),
                    confidence: confidence, line: number)
            }
        }
    }

    private func facts(
        width: Int = 2_480, height: Int = 3_508, contrast: Double = 1, focus: Double? = 0.8, pieces: Int = 60
    ) -> PageFacts {
        let size = PixelSize(width: width, height: height)
        return PageFacts(
            stored: StoredFacts(
                storedSize: size, resolution: Resolution(x: 300, y: 300), bitsPerSample: 8,
                samplesPerPixel: 1,
                compression: "none"), size: size, resolutionIsPlausible: true, inkCoverage: 0.05,
            contrast: contrast, paperLevel: 1, focus: focus, componentCount: pieces)
    }

    private func plan(
        _ words: [Word], _ facts: PageFacts, _ choice: ReaderChoice = .auto
    ) -> SecondReadingPlan {
        SecondReadingRule().plan(words, facts: facts, resolution: 300, choice: choice)
    }

    private static let letter = [
        "Surat permohonan izin", "NIK 3174052108900003 Bontang", "lampiran permohonan tersebut",
    ]

    @Test("Of a clean page the numbers, and nothing else")
    func clean() {
        let plan = plan(words(Self.letter), facts())
        #expect(plan.reasons == [.keyed] && plan.layout == .asRead)
        #expect(plan.spans.map(\.words) == [4..<5])
    }

    @Test("A span reaches towards its neighbours, not into them, and not over the page's edge")
    func spans() {
        let some = words(Self.letter)
        let span = plan(some, facts()).spans[0]
        #expect(span.box.x < some[4].box.x && span.box.x >= some[3].box.maxX)
        #expect(span.box.maxX > some[4].box.maxX && span.box.maxX <= some[5].box.x)
        let alone = words(["3174052108900003"])
        let wide = plan(alone, facts(width: 430, pieces: 5)).spans[0]
        #expect(wide.box.x == 60 && wide.box.maxX == 430)
    }

    @Test("A span does not reach into a word of another line at its height")
    func splitLine() {
        var some = words(["945.303 12", "Bontang"])
        some[1].line = 1
        some[2].line = 2
        some[1].box.x = some[0].box.maxX + 6
        let spans = plan(some, facts()).spans
        #expect(spans.map(\.words) == [0..<1, 1..<2])
        #expect(spans[0].box.maxX <= some[1].box.x && spans[1].box.x >= some[0].box.maxX)
        #expect(spans[0].box.maxX <= spans[1].box.x)
    }

    @Test("Nothing where Tesseract is to read alone; every line where both are to")
    func choices() {
        let alone = plan(words(Self.letter), facts(contrast: 0.1), .tesseract)
        #expect(alone.spans.isEmpty && alone.layout == .asRead)
        let both = plan(words(Self.letter), facts(), .both)
        #expect(both.spans.map(\.words) == [0..<3, 3..<6, 6..<9] && both.layout == .withGaps)
        #expect(both.reasons == [.gaps, .asked])
    }

    @Test("An unsure line is read again whole")
    func unsure() {
        var some = words(Self.letter)
        for index in 6..<9 { some[index].confidence = 0.75 }
        let plan = plan(some, facts())
        #expect(plan.reasons == [.keyed, .unsure])
        #expect(plan.spans.map(\.words) == [4..<5, 6..<9])
    }

    @Test("Of an unsure line the sure words at its ends are left out, numbers are not")
    func unsureMiddle() {
        var some = words(["Surat permohonan izin yang lengkap", "permohonan izin nomor 3174052108900003"])
        for (index, confidence) in [0.95, 0.4, 0.92, 0.5, 0.93, 0.3, 0.4, 0.95, 0.96].enumerated() {
            some[index].confidence = confidence
        }
        let plan = plan(some, facts())
        #expect(plan.spans.map(\.words) == [1..<4, 5..<9])
        #expect(plan.reasons == [.unsure])
    }

    @Test("An unsure word in a sure line is read again alone, and a number only once")
    func unsureWord() {
        var some = words(["Surat permohonan izin yang lengkap sekali nomor 3174052108900003 dari kelurahan"])
        some[4].confidence = 0.5
        some[7].confidence = 0.59
        let plan = plan(some, facts())
        #expect(plan.spans.map(\.words) == [7..<8, 4..<5])
        #expect(plan.spans.map(\.reason) == [.keyed, .unsure])
    }

    @Test("Print between the lines is looked for where there are fewer letters than pieces of print")
    func gaps() {
        #expect(plan(words(Self.letter), facts(pieces: 90)).reasons == [.keyed, .gaps])
        #expect(plan(words(Self.letter), facts(pieces: 60)).layout == .asRead)
    }

    @Test("A pale or blurred page and a card are read again whole")
    func pages() {
        #expect(plan(words(Self.letter), facts(contrast: 0.3)).reasons == [.worn])
        #expect(plan(words(Self.letter), facts(focus: 0.1)).reasons == [.worn])
        #expect(plan(words(Self.letter), facts(width: 1_011, height: 638)).reasons == [.card])
    }

    @Test("Lines are looked for anew where much print was not read, or as rubbish")
    func layout() {
        #expect(plan(words(Self.letter), facts(pieces: 900)).layout == .anew)
        #expect(plan(words(Self.letter, confidence: 0.5), facts()).layout == .anew)
        #expect(plan([], facts(pieces: 30)).reasons == [.layout])
        #expect(plan([], facts(pieces: 10)).reasons == [])
    }
}
