import DocumentImaging
import DossierModel
import Testing

@Suite("A PDF's text layer as printed rows")
struct PDFTextLayerTests {
    /// Text pieces, each at its own place, in the order the file gives them.
    private static func page(
        _ pieces: [(x: Double, y: Double, text: String)], matrix: String = "1 0 0 1 0 0",
        size: Double = 12, width: Double = 595, height: Double = 842, entries: String = ""
    ) throws -> DecodedPage {
        var sample = PDFSample()
        let font = sample.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        let shown = pieces.map { "BT /F0 \(size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }
        sample.page(
            "q \(matrix) cm \(shown.joined(separator: "\n")) Q", width: width, height: height,
            resources: "/Font << /F0 \(font) 0 R >>", entries: entries)
        return try decoded(sample)
    }

    private static func decoded(_ sample: PDFSample) throws -> DecodedPage {
        let bytes = PinnedBytes(sample.bytes)
        return try withExtendedLifetime(bytes) { try bytes.open().page(1) }
    }

    @Test("A label and its value share a line although all labels come first")
    func labelsAndValues() throws {
        let labels = ["HAK", "PROVINSI", "KECAMATAN", "DESA/KELURAHAN"]
        let values = ["MILIK No. 00721", "KALIMANTAN TIMUR", "BONTANG SELATAN", "SATIMPO"]
        var pieces: [(Double, Double, String)] = []
        for (row, label) in labels.enumerated() { pieces.append((72, 600 - 20 * Double(row), label)) }
        for (row, value) in values.enumerated() { pieces.append((200, 600 - 20 * Double(row), ": " + value)) }
        let text = try #require(try Self.page(pieces).textLayer)
        #expect(text.lines.map(\.text) == zip(labels, values).map { "\($0) : \($1)" })
        #expect(Set(text.words.map(\.line)) == [0, 1, 2, 3])
    }

    @Test("Cells of a table are words of their own without a space between them")
    func cells() throws {
        let text = try #require(
            try Self.page([
                (72, 600, "BUMI"), (200, 600, "375"), (260, 600, "075"), (330, 600, "464.000"),
                (72, 585, "BANGUNAN"), (200, 585, "150"), (260, 585, "025"), (330, 585, "968.000"),
            ]).textLayer)
        #expect(text.lines.map(\.text) == ["BUMI 375 075 464.000", "BANGUNAN 150 025 968.000"])
        #expect(text.words.map(\.text).filter { $0 == "375" }.count == 1)
    }

    @Test("Columns of prose are read one after the other, a heading above both first")
    func prose() throws {
        let left = (1...7).map { "kalimat kiri baris ke \($0)" }
        let right = ["antar", "dua"] + (1...5).map { "kalimat kanan baris ke \($0)" }
        var pieces: [(Double, Double, String)] = [(200, 700, "Pengumuman kepada semua warga kota")]
        for (row, line) in left.enumerated() { pieces.append((72, 650 - 16 * Double(row), line)) }
        for (row, line) in right.enumerated() { pieces.append((330, 650 - 16 * Double(row), line)) }
        let text = try #require(try Self.page(pieces).textLayer)
        #expect(text.lines.map(\.text) == ["Pengumuman kepada semua warga kota"] + left + right)
    }

    @Test("A large watermark takes no row's words")
    func watermark() throws {
        var sample = PDFSample()
        let font = sample.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        let rows = ["Surat permohonan", "kepada kepala dinas", "kota contoh raya"]
        let shown = rows.enumerated().map {
            "BT /F0 12 Tf 60 \(640 - 30 * Double($0)) Td (\($1)) Tj ET"
        }
        sample.page(
            "BT /F0 70 Tf 200 580 Td (SPESIMEN) Tj ET " + shown.joined(separator: " "),
            resources: "/Font << /F0 \(font) 0 R >>")
        let text = try #require(try Self.decoded(sample).textLayer)
        #expect(Set(text.lines.map(\.text)) == Set(rows + ["SPESIMEN"]))
    }

    /// A quarter turn of the whole content about the page's corner, and where the file then shows it.
    @Test(
        "Text tells which way the page stands, turned by its matrix or by the page",
        arguments: [
            ("1 0 0 1 0 0", "", 0), ("0 -1 1 0 0 800", "", 90), ("-1 0 0 -1 800 800", "", 180),
            ("0 1 -1 0 800 0", "", 270), ("1 0 0 1 0 0", "/Rotate 90", 90),
            ("0 -1 1 0 0 800", "/Rotate 270", 0), ("1 0 0 1 0 0", "/Rotate 180", 180),
        ])
    func rotation(matrix: String, entries: String, rotation: Int) throws {
        let rows = ["Nama : Maria Contohgoreti", "Alamat : Jalan Contoh Anggrek", "Kota Bontang"]
        let page = try Self.page(
            rows.enumerated().map { (100, 600 - 30 * Double($0), $1) }, matrix: matrix, width: 800,
            height: 800, entries: entries)
        #expect(page.textRotation == rotation)
        #expect(page.textLayer?.lines.map(\.text) == rows)
    }

    @Test("A few letters, or letters that run two ways, tell no direction")
    func unsure() throws {
        #expect(try Self.page([(100, 600, "No. 7")]).textRotation == nil)
        var sample = PDFSample()
        let font = sample.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        sample.page(
            "BT /F0 12 Tf 100 300 Td (Nama Maria Contohgoreti) Tj ET "
                + "BT /F0 12 Tf 0 1 -1 0 300 400 Tm (Nama Maria Contohgoreti) Tj ET",
            resources: "/Font << /F0 \(font) 0 R >>")
        let page = try Self.decoded(sample)
        #expect(page.textLayer?.words.count == 6)
        #expect(page.textRotation == nil)
    }
}
