import CTIFF
import DocumentImaging
import DossierModel
import Testing

/// Whatever the bytes are, it ends in pictures or in a `ScanDefect`.
@Suite("Spoilt files")
struct FormatDamageTests {
    static func samples() throws -> [[UInt8]] {
        let lines = try DrawnPixels.twoTone(96, 48)
        let levels = try DrawnPixels.levels(48, 32, layout: .colour)
        var png = DrawnPNG(width: 48, height: 32, kind: 2)
        png.rows = levels.allBytes
        var tiled = DrawnTIFF.Page(levels, compression: COMPRESSION_LZW)
        (tiled.isTiled, tiled.isSeparate) = (true, true)
        return [
            png.encoded, DrawnJPEG.encode(levels), DrawnJPEG.encode(levels, isProgressive: true),
            try DrawnTIFF.encode([tiled], mode: "wb"),
            try DrawnTIFF.encode([.init(lines, compression: COMPRESSION_CCITTFAX4)]),
            try DrawnTIFF.encode([.init(lines, compression: COMPRESSION_CCITTFAX3)], mode: "wl8"),
            try DrawnTIFF.encode([.init(levels, compression: COMPRESSION_JPEG)]),
        ]
    }

    private func readAll(_ bytes: [UInt8]) throws {
        do {
            try withScan(bytes) { file in
                for number in 1...min(4, file.facts.pageCount) { _ = try? file.page(number) }
            }
        } catch is ScanDefect {}
    }

    @Test("every prefix, and none reported whole", arguments: 0..<7) func prefixes(sample: Int) throws {
        let bytes = try FormatDamageTests.samples()[sample]
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
            try readAll(Array(bytes.prefix(length)))
        }
    }

    @Test("single bytes changed", arguments: 0..<7) func changes(sample: Int) throws {
        let seed: UInt64 = 20_260_923
        print("seed \(seed), sample \(sample)")
        var dice = DrawnPixels.Dice(state: seed)
        let bytes = try FormatDamageTests.samples()[sample]
        for _ in 0..<300 {
            var spoilt = bytes
            spoilt[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            try readAll(spoilt)
        }
    }

    @Test(
        "other formats are named",
        arguments: [
            ("PK\u{3}\u{4}rest", "ZIP"), ("GIF89a", "GIF"), ("BM12", "BMP"), ("Yth. Bapak", "text"),
            ("\0\0\0\u{18}ftypheic", "HEIC"),
        ])
    func others(content: String, name: String) {
        let bytes = Array(content.utf8)
        do {
            _ = try withScan(bytes) { $0.facts }
            Issue.record("opened")
        } catch {
            let defect = error as? ScanDefect
            #expect(defect?.kind == .unsupported)
            #expect(defect?.detail.contains(name) == true)
        }
        #expect(defect(of: []) == .incomplete)
    }
}
