import CTIFF
import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("Damaged TIFF")
struct TIFFDamageTests {
    private func patched(_ bytes: [UInt8], at offset: Int, _ value: Int) -> [UInt8] {
        var result = bytes
        for index in 0..<4 { result[offset + index] = UInt8(truncatingIfNeeded: value >> (index * 8)) }
        return result
    }

    /// Where the last directory's link to the next one stands in a classic little-endian file.
    private func lastLink(_ bytes: [UInt8]) -> (first: Int, link: Int) {
        func number(_ at: Int, _ width: Int) -> Int {
            (0..<width).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) }
        }
        let first = number(4, 4)
        var directory = first
        while true {
            let link = directory + 2 + number(directory, 2) * 12
            let next = number(link, 4)
            if next == 0 { return (first, link) }
            directory = next
        }
    }

    @Test("a loop of directories is cut") func loop() throws {
        let page = DrawnTIFF.Page(try DrawnPixels.twoTone(32, 32))
        let bytes = try DrawnTIFF.encode([page, page])
        let places = lastLink(bytes)
        try withScan(patched(bytes, at: places.link, places.first)) { file in
            #expect(file.facts.pageCount == 2)
            #expect(file.facts.remarks.count == 1)
            _ = try file.page(2)
        }
    }

    @Test("a chain that leads past the end is not whole") func lostChain() throws {
        let bytes = try DrawnTIFF.encode([DrawnTIFF.Page(try DrawnPixels.twoTone(32, 32))])
        try withScan(patched(bytes, at: lastLink(bytes).link, 0x7FFF_FF00)) { file in
            #expect(file.facts.pageCount == 1)
            #expect(!file.facts.complete)
        }
    }

    @Test(
        "fax data that end early are never a page",
        arguments: [COMPRESSION_CCITTFAX4, COMPRESSION_CCITTFAX3, COMPRESSION_LZW])
    func shortStrip(compression: Int32) throws {
        var page = DrawnTIFF.Page(try DrawnPixels.twoTone(400, 200), compression: compression)
        page.block = 200
        let bytes = try DrawnTIFF.encode([page])
        let isWhole = try withScan(bytes) { $0.facts.complete }
        #expect(isWhole)
        // Tag 279, the strip's byte count, halved.
        let entry = try #require((0..<bytes.count - 12).last { bytes[$0] == 0x17 && bytes[$0 + 1] == 1 })
        let count = (0..<4).reduce(0) { $0 | Int(bytes[entry + 8 + $1]) << ($1 * 8) }
        let kind = defect(of: patched(bytes, at: entry + 8, count / 2))
        #expect(kind == .incomplete || kind == .damaged)
    }

    @Test("a header that claims 60000 x 60000 is refused before it costs anything") func bomb() throws {
        var bytes = try DrawnTIFF.encode([DrawnTIFF.Page(try DrawnPixels.twoTone(32, 32))])
        let directory = lastLink(bytes).first
        for tag: UInt8 in [0, 1] {
            let entries = stride(from: directory + 2, to: lastLink(bytes).link, by: 12)
            let entry = try #require(entries.first { bytes[$0] == tag && bytes[$0 + 1] == 1 })
            bytes[entry + 2] = 4
            bytes = patched(bytes, at: entry + 8, 60_000)
        }
        #expect(defect(of: bytes) == .tooLarge)
    }
}
