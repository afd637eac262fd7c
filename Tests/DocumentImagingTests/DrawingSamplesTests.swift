import DossierModel
import Foundation
import Testing

/// The committed samples hold together, and no identifier in them can be a living person's.
@Suite("Sample dossiers")
struct DrawingSamplesTests {
    private struct Truth: Decodable {
        struct Files: Decodable { var files: [String] }
        struct TruePage: Decodable {
            var file: String
            var number: Int
        }
        struct TrueDocument: Decodable {
            var type: String
            var pages: [PageID]
            var fields: [String: String]
        }

        var `case`: String
        var submission: Files
        var pages: [TruePage]
        var documents: [TrueDocument]
    }

    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("SampleDocs")

    private func truths() throws -> [Truth] {
        try FileManager.default.contentsOfDirectory(
            at: root.appendingPathComponent("expected"), includingPropertiesForKeys: nil
        ).map { try JSONDecoder().decode(Truth.self, from: Data(contentsOf: $0)) }
    }

    @Test("Every case names the files of its folder, and its documents lie on its pages")
    func consistent() throws {
        let truths = try truths()
        #expect(truths.count >= 14)
        for truth in truths {
            let folder = root.appendingPathComponent("dossiers/\(truth.case)")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(truth.submission.files.sorted() == names, "\(truth.case)")
            let pages = Set(truth.pages.map { PageID(file: $0.file, number: $0.number) })
            for document in truth.documents {
                #expect(!document.pages.isEmpty && pages.isSuperset(of: document.pages), "\(truth.case)")
            }
        }
    }

    @Test("Every NIK has a serial of 9901 or above, every NPWP is of the unused range")
    func safeIdentifiers() throws {
        for truth in try truths() {
            for document in truth.documents {
                for (name, value) in document.fields {
                    if name.hasSuffix("nik") {
                        #expect((Int(value.suffix(4)) ?? 0) >= 9_901, "\(truth.case)")
                    }
                    if name.hasPrefix("npwp") { #expect(value.hasPrefix("99.000."), "\(truth.case)") }
                }
            }
        }
    }

    @Test("The register's rows carry safe NIK")
    func safeApplications() throws {
        let text = try String(contentsOf: root.appendingPathComponent("applications.csv"), encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst()
        #expect(rows.count == 25)
        for row in rows {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            #expect(fields[5].count == 16 && (Int(fields[5].suffix(4)) ?? 0) >= 9_901)
        }
    }
}
