import DocumentImaging
import DossierModel
import Foundation
import Testing

/// Real pages of the development set, against the texts that belong to them. Passed over where it is absent.
@Suite("Words of the development set's pages")
struct ReadingDevsetTests {
    struct Row: Decodable, Sendable, CustomTestStringConvertible {
        struct Expectation: Decodable, Sendable {
            var text_file: String?
            var text_contains: [String]?
        }

        var file: String
        var expect: Expectation
        var testDescription: String { file }
    }

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/devset")

    static let rows: [Row] = {
        let list = folder.appendingPathComponent("devset.jsonl")
        guard let text = try? String(contentsOf: list, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }.filter { $0.expect.text_file != nil || $0.expect.text_contains != nil }
    }()

    @Test("nearly every word is read, whichever way the page lies", arguments: rows)
    func words(row: Row) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(row.file)))
        let page = try PageReader(tessdata: nil, languages: "ind+eng").read(
            onlyPage(bytes), number: 1, options: ReadingOptions(barcodes: false))
        let read = page.text?.plain ?? ""
        for wanted in row.expect.text_contains ?? [] {
            #expect(Self.plain(read).contains(Self.plain(wanted)))
        }
        guard let file = row.expect.text_file else { return }
        let truth = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
        #expect(Self.recall(of: truth, in: read) >= 0.95)
        // Without the direction it would be read as rubbish.
        #expect(page.facts.rotation == (row.file.contains("rotated-L") ? 270 : 90))
    }

    /// Share of the true words that were read, each as often as it stands there.
    private static func recall(of truth: String, in text: String) -> Double {
        var left = Dictionary(words(text).map { ($0, 1) }, uniquingKeysWith: +)
        let wanted = words(truth)
        let found = wanted.count { word in
            guard let count = left[word], count > 0 else { return false }
            left[word] = count - 1
            return true
        }
        return Double(found) / Double(max(1, wanted.count))
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace }
    }
}
