import DocumentImaging
import DossierModel
import Foundation
import Testing

/// What the expectations of real files state about lean and turns.
@Suite("Lean and turns of real files")
struct DevsetSkewTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/devset")
    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    private struct Row: Decodable {
        struct Expectation: Decodable {
            var skew_deg: Double?
        }
        var file: String
        var expect: Expectation
    }

    private func facts(_ file: String) throws -> PageFacts {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent(file))
        return try unsafe data.withUnsafeBytes { bytes in
            let scan = try unsafe openScan(bytes, passwords: [], limits: DecodingLimits())
            return try PageReader(tessdata: nil, languages: "ind+eng").read(
                scan.page(1), number: 1, options: ReadingOptions(text: false, barcodes: false)
            ).facts
        }
    }

    // The stated angles come from a search in whole degrees; rules on the pages themselves, measured by hand
    // (29 of 467 pixels, 32 of 820), lean by 3.5 and -2.2.
    @Test("Stated leans within half a degree, as exact as they are stated", .enabled(if: isPresent))
    func stated() throws {
        let list = try String(contentsOf: Self.folder.appendingPathComponent("devset.jsonl"), encoding: .utf8)
        let rows = try list.split(separator: "\n").map {
            try JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
        let leaning = rows.filter { $0.expect.skew_deg != nil }
        #expect(leaning.count == 3)
        for row in leaning {
            let skew = try #require(try facts(row.file).skew, "\(row.file)")
            #expect(abs(skew - (row.expect.skew_deg ?? 0)) < 0.5, "\(row.file)")
        }
    }

    @Test(
        "Turned photographs of a page", .enabled(if: isPresent),
        arguments: [("scans/05_phototest-rotated-L.png", 270), ("scans/05_phototest-rotated-R.png", 90)])
    func turned(file: String, rotation: Int) throws {
        #expect(try facts(file).rotation == rotation)
    }
}
