import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("PDFs of the development set")
struct PDFDevsetTests {
    struct Row: Decodable, Sendable, CustomTestStringConvertible {
        let file: String
        let media: String
        let expect: Expectation
        var testDescription: String { file }
    }

    struct Expectation: Decodable, Sendable {
        enum Readable: Decodable, Sendable, Equatable {
            case yes, no, either
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let value = try? container.decode(Bool.self) {
                    self = value ? .yes : .no
                } else {
                    self = .either
                }
            }
        }
        let readable: Readable
        let pages: Int?
        let width_pt: Double?
        let height_pt: Double?
        let page_rotate: Int?
        let text_layer: Bool?
        let encrypted: Bool?
        let password: String?
        let readable_with_password: Bool?
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/devset").standardizedFileURL

    static let rows: [Row] = {
        guard let text = try? String(contentsOf: folder.appending(path: "devset.jsonl"), encoding: .utf8)
        else {
            return []
        }
        return text.split(separator: "\n")
            .compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
            .filter { $0.media == "application/pdf" }
    }()

    @Test(arguments: rows)
    func reads(row: Row) throws {
        let bytes = PinnedBytes(Array(try Data(contentsOf: Self.folder.appending(path: row.file))))
        let wanted = row.expect
        let file: PDFFile
        do throws(ScanDefect) {
            file = try bytes.open()
            #expect(wanted.readable != .no)
        } catch {
            let defect = error
            #expect(wanted.readable != .yes, "\(defect)")
            guard wanted.readable_with_password == true, let password = wanted.password else { return }
            #expect(defect.kind == .encrypted)
            #expect { try bytes.open(passwords: ["salah"]) } throws: {
                ($0 as? ScanDefect)?.kind == .wrongPassword
            }
            file = try bytes.open(passwords: [password])
        }
        let facts = file.facts
        if wanted.readable == .either { return }
        if let pages = wanted.pages { #expect(facts.pageCount == pages) }
        if let encrypted = wanted.encrypted { #expect(facts.encrypted == encrypted) }
        if let layer = wanted.text_layer { #expect((facts.textLayerPages > 0) == layer) }
        for number in 1...min(3, facts.pageCount) {
            let page = try file.page(number)
            guard number == 1, let width = wanted.width_pt, let height = wanted.height_pt,
                page.stored.compression == "rendered", let resolution = page.stored.resolution
            else { continue }
            #expect(abs(Double(page.stored.storedSize.width) * 72 / resolution.x - width) <= 1)
            #expect(abs(Double(page.stored.storedSize.height) * 72 / resolution.y - height) <= 1)
            if wanted.page_rotate == 180 { #expect(page.stored.orientation == 3) }
        }
    }
}
