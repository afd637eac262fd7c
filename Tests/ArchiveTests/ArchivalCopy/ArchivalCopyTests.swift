import Archive
import DossierModel
import Foundation
import Testing

@Suite("Archival copy: the file", .enabled(if: Program.areInstalled))
struct ArchivalCopyTests {
    private func pages(_ count: Int) throws -> [(ArchivalPage, [UInt8])] {
        let sheet = try Encoded.group4(.sheet)
        return try (0..<count).map { index in
            let label = ArchivalPage.Label(
                prefix: index < 2 ? "KTP" : "Ijazah (S1)", number: index < 2 ? index + 1 : index - 1)
            let page = try CopySamples.page(
                sheet, recipe: [.turn(quarters: 1), .level(degrees: -0.75), .twoTone(threshold: nil)],
                words: [CopySamples.word("6474014101909901", 10, 10, 90, 10, line: 0)], label: label,
                source: index / 2 + 1)
            return (page, sheet.bytes)
        }
    }

    private var outline: [ArchivalCopy.Bookmark] {
        [
            .init(
                title: "KTP", page: 1,
                children: [.init(title: "Depan", page: 1), .init(title: "Belakang", page: 2)]),
            .init(title: "Ijazah – S1", page: 3),
        ]
    }

    @Test("qpdf finds nothing, also with pages enough for several nodes", arguments: [1, 3, 64, 65, 130])
    func syntax(count: Int) throws {
        let file = try CopySamples.file(
            pages(count), CopySamples.facts(outline: count >= 3 ? outline : []))
        try Program.inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            let report = try Program.run("qpdf", ["--check", "copy.pdf"], in: folder)
            #expect(report.contains("No syntax or stream encoding errors"), "\(report)")
            let number = try Program.run("qpdf", ["--show-npages", "copy.pdf"], in: folder)
            #expect(number == "\(count)\n")
        }
    }

    @Test("every entry of the table is where its object begins")
    func table() throws {
        let file = try CopySamples.file(pages(3))
        let lines = try Program.inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            return try Program.run("qpdf", ["--show-xref", "copy.pdf"], in: folder)
        }.split(separator: "\n")
        #expect(lines.count > 12)
        for line in lines where line.contains("offset = ") {
            let offset = try #require(line.split(separator: " ").last.flatMap { Int($0) })
            let number = line.prefix { $0 != "/" }
            #expect(file[offset...].starts(with: Array("\(number) 0 obj\n".utf8)), "\(line)")
        }
    }

    @Test("the same input gives the same bytes, another another name")
    func deterministic() throws {
        let one = try CopySamples.file(pages(3), CopySamples.facts(outline: outline))
        #expect(try one == CopySamples.file(pages(3), CopySamples.facts(outline: outline)))
        let other = try CopySamples.file(pages(3), CopySamples.facts(version: "1.0.1", outline: outline))
        #expect(try name(of: one) != name(of: other))
        var changed = try pages(3)
        changed[2].0.words[0].text = "6474014101909902"
        let third = try CopySamples.file(changed, CopySamples.facts(outline: outline))
        #expect(try name(of: one) != name(of: third))
    }

    private func name(of file: [UInt8]) throws -> String {
        let text = String(decoding: file.suffix(900), as: Unicode.ASCII.self)
        let start = try #require(text.range(of: "/ID ["))
        let name = String(text[start.upperBound...].prefix { $0 != "]" })
        let halves = name.split(separator: " ")
        #expect(halves.count == 2 && halves[0] == halves[1] && halves[0].utf8.count == 34)
        return name
    }

    @Test("the sink gets pieces, none larger than a page's picture or 128 KiB, however many pages there are")
    func streaming() throws {
        let target = CopySamples.Target()
        let noise = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        let encoded = try Encoded.flate(noise, PixelSize(width: 600, height: 500), .grey, bits: 8)
        let page = try CopySamples.page(encoded)
        var asked = 0
        try CopySamples.facts().write(
            (0..<40).lazy.map { _ in page },
            bytes: { _ in
                asked += 1
                // Whatever came before was handed on, but for less than a piece.
                #expect(target.pieces.reduce(0, +) > (asked - 1) * encoded.bytes.count - 1 << 17)
                return encoded.bytes
            }, to: { target.pieces.append($0.count) })
        #expect(asked == 40)
        #expect(try #require(target.pieces.max()) <= max(encoded.bytes.count, 1 << 17))
        #expect(target.pieces.reduce(0, +) > 40 * encoded.bytes.count)
    }

    @Test("outline, labels, language and window title")
    func structure() throws {
        let file = try CopySamples.file(pages(4), CopySamples.facts(outline: outline))
        let plain = try Program.plain(file)
        #expect(plain.contains("/DisplayDocTitle true"))
        #expect(plain.contains("/Lang (id)"))
        #expect(!plain.contains("/MarkInfo"))
        let shown = try Program.inFolder { folder in
            try Data(file).write(to: folder.appending(path: "copy.pdf"))
            let outline = try Program.run("mutool", ["show", "copy.pdf", "outline"], in: folder)
            return outline
                + (try Program.run("mutool", ["show", "copy.pdf", "trailer/Root/PageLabels"], in: folder))
        }
        for title in ["\"KTP\"", "\"Depan\"", "\"Belakang\"", "\"Ijazah – S1\""] {
            #expect(shown.contains(title), "\(shown)")
        }
        let labels = shown.filter { !" \n".contains($0) }
        #expect(labels.contains("/Nums[0<</P(KTP)/S/D/St1>>2<</P(Ijazah\\(S1\\))/S/D/St1>>]"), "\(shown)")
        let english = try Program.plain(
            CopySamples.file(pages(1), CopySamples.facts(language: .english)))
        #expect(english.contains("/Lang (en)") && english.contains("/Title (Identity card)"))
    }

    @Test("the metadata tells what is known and nobody's number")
    func metadata() throws {
        let plain = try Program.plain(
            CopySamples.file(pages(3), CopySamples.facts(outline: outline)))
        let start = try #require(plain.range(of: "<?xpacket begin"))
        let packet = plain[start.lowerBound...].prefix(20_000)
        for part in [
            "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>",
            "<rdf:li xml:lang=\"x-default\">KTP &amp; berkas &lt;1&gt;</rdf:li>",
            "<rdf:li xml:lang=\"en\">Identity card</rdf:li>",
            "<xmp:CreateDate>2026-11-24T14:00:00+08:00</xmp:CreateDate>",
            "<pdf:Producer>Berkas 1.0.0</pdf:Producer>",
            "<berkas:DocumentType>Kartu Tanda Penduduk</berkas:DocumentType>",
            "<berkas:ApplicationNumber>161/SIPA/XI/2026</berkas:ApplicationNumber>",
            "<berkas:SoftwareVersion>1.0.0</berkas:SoftwareVersion>",
            "<rdf:li>\(try CopySamples.digest(2))</rdf:li>",
            "<berkas:Recipe>turn 1; level -0.75; two-tone local</berkas:Recipe>",
        ] {
            #expect(packet.contains(part), "\(part)")
        }
        #expect(plain.contains("/CreationDate (D:20261124140000+08'00')"))
        #expect(plain.contains("/Producer (Berkas 1.0.0)"))
        // The words hold one; they lie in the pages' content only, as codes.
        #expect(!plain.contains("6474014101909901"))
        let none = try Program.plain(CopySamples.file(pages(1), CopySamples.facts(application: nil)))
        #expect(!none.contains("<berkas:ApplicationNumber>"))
    }

    @Test("a picture that is missing or short is told, and the page may come again")
    func missing() throws {
        let target = CopySamples.Target()
        var writer = try ArchivalCopyWriter(CopySamples.facts()) { target.bytes += $0 }
        let sheet = try Encoded.group4(.sheet)
        let page = try CopySamples.page(sheet)
        #expect(throws: ArchivalCopyError.imageMissing(page: 1)) { try writer.append(page, bytes: []) }
        let error = #expect(throws: ArchivalCopyError.self) {
            try writer.append(page, bytes: sheet.bytes.dropLast())
        }
        guard case .imageShort(page: 1, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(throws: ArchivalCopyError.noPages) { try writer.finish() }
        try writer.append(page, bytes: sheet.bytes)
        try writer.finish()
        #expect(try target.bytes == CopySamples.file(sheet))
    }

    @Test("a bookmark to no page, lines without end, a sink that fails")
    func refused() throws {
        let sheet = try Encoded.group4(.sheet)
        for page in [0, 2, -1] {
            let facts = try CopySamples.facts(outline: [.init(title: "x", page: page)])
            #expect(throws: ArchivalCopyError.bookmark(page: page)) { try CopySamples.file(sheet, facts) }
        }
        let long = String(repeating: "a", count: 5_000)
        var facts = try CopySamples.facts()
        facts.title.en = long
        #expect(throws: ArchivalCopyError.textTooLong) { try CopySamples.file(sheet, facts) }
        let label = ArchivalPage.Label(prefix: long)
        #expect(throws: ArchivalCopyError.textTooLong) {
            try CopySamples.file([(CopySamples.page(sheet, label: label), sheet.bytes)])
        }
        struct Full: Error {}
        #expect(throws: Full.self) {
            try CopySamples.facts().write(
                [CopySamples.page(sheet)], bytes: { _ in sheet.bytes }, to: { _ in throw Full() })
        }
    }
}
