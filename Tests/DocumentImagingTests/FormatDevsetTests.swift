import DocumentImaging
import DossierModel
import Foundation
import Testing

/// The raster files of the development set, where it is there: readability, pages and sizes as stated.
@Suite("Raster files of others")
struct FormatDevsetTests {
    struct Row: Decodable, Sendable, CustomStringConvertible {
        struct Expectation: Decodable, Sendable {
            var readable: Bool?
            var pages: Int?
            var width: Int?
            var height: Int?
            var orientation: Int?

            private enum Key: String, CodingKey { case readable, pages, width, height, orientation }

            init(from decoder: any Decoder) throws {
                let values = try decoder.container(keyedBy: Key.self)
                // "either" is no Boolean.
                readable = try? values.decode(Bool.self, forKey: .readable)
                pages = try values.decodeIfPresent(Int.self, forKey: .pages)
                width = try values.decodeIfPresent(Int.self, forKey: .width)
                height = try values.decodeIfPresent(Int.self, forKey: .height)
                orientation = try values.decodeIfPresent(Int.self, forKey: .orientation)
            }
        }

        var file: String
        var media: String
        var expect: Expectation
        var description: String { file }
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/devset")

    static let rows: [Row] = {
        guard
            let text = try? String(contentsOf: folder.appendingPathComponent("devset.jsonl"), encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
        .filter { ["image/tiff", "image/png", "image/jpeg"].contains($0.media) }
    }()

    @Test(arguments: rows) func asStated(_ row: Row) throws {
        let bytes = Array(try Data(contentsOf: FormatDevsetTests.folder.appendingPathComponent(row.file)))
        do {
            try withScan(bytes) { file in
                #expect(row.expect.pages == nil || row.expect.pages == file.facts.pageCount)
                for number in 1...file.facts.pageCount {
                    let page = try file.page(number)
                    guard number == 1, row.expect.readable == true else { continue }
                    #expect(page.stored.storedSize.width == row.expect.width)
                    #expect(page.stored.storedSize.height == row.expect.height)
                    #expect(page.stored.orientation == row.expect.orientation ?? 1)
                }
            }
            #expect(row.expect.readable != false)
        } catch let defect as ScanDefect {
            // The picture itself is corrupt (djpeg: 1214 extraneous bytes before a restart marker) and shows
            // streaks; the set states only that its EXIF is malformed.
            if row.file == "jpeg/35_hopper_bad_exif.jpg" {
                #expect(defect.kind == .damaged)
                return
            }
            #expect(row.expect.readable != true, "\(defect)")
        }
    }
}
