import Checks
import DossierModel
import Testing

@Suite("Rules on pages")
struct PageCheckTests {
    func found(_ spoil: (inout PageFacts) -> Void = { _ in }, text: PageText? = nil) -> [String] {
        CheckBook().findings(on: .read(CheckSamples.page(spoil, text: text)), of: "a.pdf").map {
            "\($0.rule) \($0.severity.rawValue)"
        }
    }

    func text(_ confidence: Double, source: PageText.Source = .tesseract, count: Int = 9) -> PageText {
        let box = PixelRect(x: 0, y: 0, width: 9, height: 9)
        let word = Word(text: "kata", box: box, confidence: confidence, line: 0)
        return PageText(source: source, words: Array(repeating: word, count: count))
    }

    @Test("a good page has no finding") func good() {
        #expect(found().isEmpty)
        #expect(found(text: text(0.95)).isEmpty)
    }

    @Test("blank, and nothing else is said of it") func blank() {
        #expect(
            found {
                $0.inkCoverage = 0.001; $0.componentCount = 0; $0.contrast = 0; $0.focus = nil; $0.skew = nil
            }
                == ["BlankPage note"])
        #expect(
            found {
                $0.inkCoverage = 0.001; $0.componentCount = 4
            }.isEmpty)
    }

    @Test("turned") func turned() {
        #expect(found { $0.rotation = 180 } == ["UpsideDown note"])
        #expect(found { $0.rotation = nil } == ["UpsideDown review"])
        #expect(
            found {
                $0.rotation = nil; $0.componentCount = 20
            }.isEmpty)
    }

    @Test("leaning") func leaning() {
        #expect(found { $0.skew = -5.2 } == ["ExcessiveSkew review"])
        #expect(found { $0.skew = 5 }.isEmpty)
    }

    @Test("resolution") func resolution() {
        #expect(found { $0.stored.resolution = Resolution(x: 150, y: 300) } == ["LowResolution review"])
        #expect(found { $0.stored.resolution = Resolution(x: 199.9, y: 199.9) } == ["LowResolution note"])
        #expect(found { $0.stored.resolution = nil } == ["UnknownResolution note"])
        #expect(found { $0.resolutionIsPlausible = false } == ["UnknownResolution note"])
    }

    @Test("picture") func picture() {
        #expect(found { $0.focus = 0.1 } == ["OutOfFocus review"])
        #expect(found { $0.focus = nil }.isEmpty)
        #expect(found { $0.contrast = 0.1 } == ["TooFaint review"])
        #expect(found { $0.paperLevel = 0.2 } == ["TooDark review"])
        #expect(found { $0.cutInk.right = 0.1 } == ["CutOffEdge review"])
        #expect(found { $0.borders.left = 0.9 } == ["BlackBorder note"])
    }

    @Test("words read without certainty; a text layer is not doubted") func words() {
        #expect(found(text: text(0.4)) == ["UnreadableText review"])
        #expect(found(text: text(0.4, source: .embedded)).isEmpty)
        #expect(found(text: text(0.4, count: 2)).isEmpty)
    }

    @Test("unreadable, naming file and page", arguments: ScanDefect.Kind.allCases)
    func unreadable(kind: ScanDefect.Kind) throws {
        let findings = CheckBook().findings(on: .unreadable(number: 7, ScanDefect(kind, "")), of: "a.pdf")
        let finding = try #require(findings.first)
        #expect(finding.rule == "UnreadablePage")
        #expect(finding.location == .page(PageID(file: "a.pdf", number: 7)))
        #expect(finding.message.id.contains("Halaman 7 pada fail a.pdf"))
    }

    @Test("a threshold can be set") func threshold() {
        var rule = ExcessiveSkew()
        rule.most = 0.1
        #expect(rule.findings(on: CheckSamples.page(), at: CheckSamples.place).count == 1)
    }
}
