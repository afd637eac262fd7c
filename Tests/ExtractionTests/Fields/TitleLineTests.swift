import Testing

@Suite("What a paper calls itself")
struct TitleLineTests {
    private func title(_ text: String) throws -> String? {
        try MarkedPage(text).value("judul", "surat_pernyataan")
    }

    @Test("one line, or the lines of capitals that go on with it")
    func lines() throws {
        let one = """
                    SURAT PERNYATAAN KESANGGUPAN

            Yang bertanda tangan di bawah ini
            """
        #expect(try title(one) == "SURAT PERNYATAAN KESANGGUPAN")
        let two = """
                    SURAT PERNYATAAN
                    KEBERSIHAN DAN PARKIR
            Yang bertanda tangan di bawah ini
            """
        #expect(try title(two) == "SURAT PERNYATAAN KEBERSIHAN DAN PARKIR")
    }

    @Test("a number below the title is no part of it, nor what stands far below")
    func number() throws {
        let numbered = """
                    SURAT PERNYATAAN
                    NOMOR : 12/SP/2026
            """
        #expect(try title(numbered) == "SURAT PERNYATAAN")
        #expect(try title("        SURAT PERNYATAAN\n\n\n        DENGAN HORMAT") == "SURAT PERNYATAAN")
    }

    @Test("the same words inside a sentence, or at the paper's foot, are no title")
    func sentence() throws {
        #expect(try title("Dengan Surat Pernyataan ini saya berjanji") == nil)
        #expect(try title("@y 0.6\nSURAT PERNYATAAN") == nil)
    }

    @Test("a figure in it, and specks before it")
    func figures() throws {
        #expect(
            try title("        SURAT PERNYATAAN\n        PERSETUJUAN RADIUS 500M")
                == "SURAT PERNYATAAN PERSETUJUAN RADIUS 500M")
        #expect(try title("   . SURAT PERNYATAAN\n        SIPNAP") == "SURAT PERNYATAAN SIPNAP")
        #expect(try title("        SURAT PERNYATAAN\n        NO. 12") == "SURAT PERNYATAAN")
        #expect(try title("        SURAT PERNYATAAN\n        12/SP/2026") == "SURAT PERNYATAAN")
    }
}
