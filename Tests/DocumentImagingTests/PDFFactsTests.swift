import DocumentImaging
import DossierModel
import Testing

@Suite("Facts about a PDF")
struct PDFFactsTests {
    private static func facts(_ sample: PDFSample) throws -> FileFacts {
        let bytes = PinnedBytes(sample.bytes)
        return try bytes.open().facts
    }

    @Test func aPlainFileHasNothingToTell() throws {
        var sample = PDFSample()
        sample.page("")
        #expect(try Self.facts(sample) == FileFacts(format: .pdf, pageCount: 1))
    }

    @Test func scriptsAndLaunchesAreNamed() throws {
        var sample = PDFSample()
        sample.page("", entries: "/AA << /O << /S /Launch /F (x.exe) >> >>")
        let script = sample.add("<< /S /JavaScript /JS (1) >>")
        sample.catalogue =
            "/OpenAction << /S /GoTo /D [0] /Next << /S /SubmitForm /F (x) >> >> "
            + "/Names << /JavaScript << /Names [(a) \(script) 0 R] >> >>"
        #expect(try Self.facts(sample).activeContent == ["JavaScript", "Launch", "SubmitForm"])
    }

    @Test func linksAreNotActive() throws {
        var sample = PDFSample()
        sample.page(
            "", entries: "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://a) >> >>]")
        #expect(try Self.facts(sample).activeContent.isEmpty)
    }

    @Test func attachmentsAreNamed() throws {
        var sample = PDFSample()
        let inside = sample.stream("/Type /EmbeddedFile", [65])
        let file = sample.add("<< /Type /Filespec /F (lampiran.xlsx) /EF << /F \(inside) 0 R >> >>")
        let other = sample.add("<< /Type /Filespec /F (foto.jpg) /EF << /F \(inside) 0 R >> >>")
        sample.page("", entries: "/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS \(other) 0 R >>]")
        sample.catalogue = "/Names << /EmbeddedFiles << /Names [(a) \(file) 0 R] >> >>"
        #expect(try Self.facts(sample).attachments == ["lampiran.xlsx", "foto.jpg"])
    }

    @Test func signaturesWithAValueAreCountedOnce() throws {
        var sample = PDFSample()
        let value = sample.add("<< /Type /Sig /Filter /Adobe.PPKLite /Contents <3082> >>")
        let signed = sample.add("<< /FT /Sig /T (a) /Subtype /Widget /Rect [0 0 0 0] /V \(value) 0 R >>")
        let empty = sample.add("<< /FT /Sig /T (b) >>")
        sample.page("", entries: "/Annots [\(signed) 0 R]")
        sample.catalogue = "/AcroForm << /Fields [\(signed) 0 R \(empty) 0 R] >>"
        let facts = try Self.facts(sample)
        #expect(facts.signatureCount == 1)
        #expect(!facts.hasForm)
    }

    @Test func formFieldsAreSeen() throws {
        var sample = PDFSample()
        sample.page("")
        // A field that is its own child must end.
        sample.catalogue = "/AcroForm << /Fields [30 0 R] >>"
        while sample.add("<< /FT /Tx /T (nama) /Kids [30 0 R] >>") < 30 {}
        #expect(try Self.facts(sample).hasForm)
    }

    @Test func pdfaIsAClaim() throws {
        for claim in [
            "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>",
            "<rdf:Description pdfaid:part=\"2\" pdfaid:conformance='U'/>",
        ] {
            var sample = PDFSample()
            sample.page("")
            let metadata = sample.stream("/Type /Metadata /Subtype /XML", Array(claim.utf8))
            sample.catalogue = "/Metadata \(metadata) 0 R"
            #expect(try Self.facts(sample).pdfaClaim == "2u")
        }
    }

    @Test func fontsThatAreNotEmbeddedAreRemarked() throws {
        var sample = PDFSample()
        sample.text(["a"])
        let facts = try Self.facts(sample)
        #expect(facts.remarks == ["fonts not embedded: Helvetica"])
        #expect(facts.textLayerPages == 1)
    }

    @Test func aCutFileIsNotComplete() throws {
        var sample = PDFSample()
        for _ in 0..<3 { sample.text(["Surat permohonan"]) }
        let whole = sample.bytes
        let cut = PinnedBytes(Array(whole.dropLast(12)))
        let facts = try cut.open().facts
        #expect(!facts.complete)
        #expect(facts.repaired)
        #expect(facts.pageCount == 3)
        let withoutTrailer = PinnedBytes(Array(whole.dropLast(60)))
        #expect { try withoutTrailer.open() } throws: { ($0 as? ScanDefect)?.kind == .incomplete }
        let padded = PinnedBytes(whole + [UInt8](repeating: 0, count: 5_000))
        #expect(try padded.open().facts.complete)
    }

    @Test func noPagesIsADefect() throws {
        let bytes = PinnedBytes(PDFSample().bytes)
        #expect { try bytes.open() } throws: { ($0 as? ScanDefect)?.kind == .noPages }
    }
}
