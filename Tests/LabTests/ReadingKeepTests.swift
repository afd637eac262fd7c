import DocumentImaging
import DossierModel
import Foundation
import Testing
import berkas_lab

@Suite("Kept readings")
struct ReadingKeepTests {
    @Test("what came of a file is kept under its digest, and found again without the file")
    func kept() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "berkas-lab-keep-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "note.pdf")
        try Data("no scan at all".utf8).write(to: file)
        let digest = try #require(Digest(hex: String(repeating: "a", count: 64)))
        let path = file.path(percentEncoded: false)
        var reader: PageReader?

        func look(_ readers: ReaderChoice) throws -> FileOutcome {
            try ReadingKeep(folder: folder, readers: readers, models: "/none")
                .pages(of: path, digest: digest, reader: &reader).outcome
        }
        let first = try look(.tesseract)
        guard case .refused = first else {
            Issue.record("a note was read as a scan")
            return
        }
        try FileManager.default.removeItem(at: file)
        #expect(try look(.tesseract) == first)
        // Others' readings are not taken for one's own.
        #expect(throws: (any Error).self) { try look(.both) }
        #expect(reader == nil)
    }
}
