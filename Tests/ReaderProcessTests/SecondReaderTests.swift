import DossierModel
import Foundation
import Testing

import ReaderProcess

@Suite("The second reader behind the fence") struct SecondReaderTests {
    private static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../.build-models").standardized.path
    private static let installed = FileManager.default.fileExists(atPath: models + "/complete")
    private static let scan = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../SampleDocs/dossiers/06-reklame-png/lembar-01.png").standardized

    private func read(models: String?, _ readers: ReaderChoice) async throws -> PageText {
        let workshop = try Workshop()
        try workshop.write(Array(try Data(contentsOf: SecondReaderTests.scan)), "scan")
        let pool = workshop.pool(recognisers: 1, models: models)
        defer { pool.shutdown() }
        let reading = try await workshop.readings("scan", pool, options: ReadingOptions(readers: readers))
            .first
        return try #require(reading?.page?.text)
    }

    @Test(
        "It reads in a reader process, where nothing may be opened, started or made executable",
        .enabled(if: installed, "the second reader is not fetched: `make models` says why"),
        arguments: [ReaderChoice.auto, .both])
    func reads(readers: ReaderChoice) async throws {
        let text = try await read(models: SecondReaderTests.models, readers)
        #expect(text.readers == [.tesseract, .neural] && text.missing == nil)
        #expect(text.words.contains { $0.agreement == .agreed })
    }

    @Test("Without it Tesseract reads alone, and the page says so")
    func missing() async throws {
        let text = try await read(models: nil, .auto)
        #expect(text.readers == [.tesseract] && text.missing == .notInstalled)
    }

    @Test("A process that has it is kept for whoever does not want it")
    func chosen() async throws {
        let text = try await read(models: SecondReaderTests.models, .tesseract)
        #expect(text.readers == [.tesseract] && text.missing == nil)
    }

    @Test("The networks lie beside the build, or with an installed package")
    func places() {
        #expect(
            ReaderPool.modelsFolders(of: "/home/x/berkas/.build/x86_64/release/berkas")
                == ["/home/x/berkas/.build-models", "/usr/share/berkas/models"])
        #expect(ReaderPool.modelsFolders(of: "/usr/bin/berkas") == ["/usr/share/berkas/models"])
    }
}
