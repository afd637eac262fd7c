import DossierModel
import Foundation
import ReaderProcess
import Testing

/// Real and hostile files, each with the verdict that is right for it. Passed over where the set is absent.
@Suite("The development set through reader processes", .serialized) struct DevsetTests {
    struct Row: Decodable, Sendable, CustomTestStringConvertible {
        struct Code: Decodable, Hashable, Sendable {
            var page: Int
            var format: String
            var text: String
        }

        /// `true`, `false` or `"either"`.
        enum Verdict: Decodable, Sendable {
            case read, refuse, either

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                guard let flag = try? container.decode(Bool.self) else {
                    self = .either
                    return
                }
                self = flag ? .read : .refuse
            }
        }

        struct Expectation: Decodable, Sendable {
            var readable: Verdict
            var pages: Int?
            var barcodes: [Code]?
            var password: String?
        }

        var file: String
        var expect: Expectation
        var testDescription: String { file }
    }

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/devset")

    static let rows: [Row] = {
        guard
            let text = try? String(contentsOf: folder.appendingPathComponent("devset.jsonl"), encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
    }()

    /// Taken as refused although the set expects it read: not its EXIF is at fault but its picture. libjpeg's own
    /// djpeg reports "Corrupt JPEG data: 1214 extraneous bytes before marker 0xd0", and what it then shows is
    /// streaks over most of the rows. A paper in that state is not to pass for whole.
    static let damagedPictures: Set<String> = ["jpeg/35_hopper_bad_exif.jpg"]

    /// The defect that refuses the file or takes all its pages, or the pages that were read.
    private func read(_ row: Row, password: String?) async throws -> (defect: ScanDefect?, pages: [Page]) {
        let workshop = try Workshop()
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(row.file))
        try workshop.write(Array(bytes), "file")
        let pool = workshop.pool(recognisers: 1)
        defer { pool.shutdown() }
        var options = ReadingOptions.measuring
        options.passwords = password.map { [$0] } ?? []
        do {
            let readings = try await workshop.readings("file", pool, options: options)
            var defect: ScanDefect?
            for case .unreadable(_, let reason) in readings { defect = defect ?? reason }
            return (defect, readings.compactMap(\.page))
        } catch let defect as ScanDefect {
            return (defect, [])
        }
    }

    @Test("Verdict, page count and barcodes", arguments: rows)
    func verdict(row: Row) async throws {
        let first = try await read(row, password: nil)
        // Whatever the file is, no reader dies of it without a reason.
        #expect(first.defect?.kind != .readerDied, "\(first.defect?.detail ?? "")")
        if Self.damagedPictures.contains(row.file) {
            #expect(first.defect?.kind == .damaged && first.pages.isEmpty)
            return
        }
        switch row.expect.readable {
        case .either: break
        case .read: check(first.pages, first.defect, row)
        case .refuse:
            #expect(first.defect != nil && first.pages.isEmpty)
            guard let password = row.expect.password else { return }
            #expect(first.defect?.kind == .encrypted)
            let second = try await read(row, password: password)
            check(second.pages, second.defect, row)
        }
    }

    private func check(_ pages: [Page], _ defect: ScanDefect?, _ row: Row) {
        #expect(defect == nil)
        if let count = row.expect.pages { #expect(pages.count == count) }
        let found = Set(
            pages.flatMap { page in
                page.barcodes.map {
                    Row.Code(page: page.number, format: $0.symbology.rawValue, text: $0.text)
                }
            })
        for code in row.expect.barcodes ?? [] { #expect(found.contains(code), "\(code)") }
    }
}
