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
        try expectFenced(pool.processes)
        return try #require(reading?.page?.text)
    }

    /// All threads of all processes but of the servers, each of which sees no page.
    private func expectFenced(_ processes: Set<Int32>) throws {
        var open: [String: Int] = [:]
        for process in processes {
            let threads = "/proc/\(process)/task"
            let statuses = try FileManager.default.contentsOfDirectory(atPath: threads)
                .map { try String(contentsOfFile: "\(threads)/\($0)/status", encoding: .utf8) }
            guard statuses.contains(where: { !$0.contains("Seccomp:\t2") }) else { continue }
            open[try role(of: process), default: 0] += 1
        }
        #expect(open.keys.allSatisfy { ["fork-server", "recogniser-server"].contains($0) }, "\(open)")
        #expect(open.values.allSatisfy { $0 == 1 }, "\(open)")
    }

    /// What it, or the server it was forked from, was started as.
    private func role(of process: Int32) throws -> String {
        let line = try String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
        return String(line.split(separator: "\0").dropFirst().first ?? "")
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

    @Test(
        "Recognisers that have it are forked from one process that loaded it; those that do not want it load nothing",
        .enabled(if: installed, "the second reader is not fetched: `make models` says why"))
    func forked() async throws {
        let workshop = try Workshop()
        try workshop.write(Array(try Data(contentsOf: SecondReaderTests.scan)), "scan")
        let pool = workshop.pool(recognisers: 2, models: SecondReaderTests.models)
        defer { pool.shutdown() }
        func roles() throws -> [String] {
            try pool.processes.map(role).filter { $0.hasPrefix("recognise") }.sorted()
        }
        _ = try await workshop.readings("scan", pool, options: ReadingOptions(readers: .tesseract))
        #expect(try roles() == ["recognise"])
        async let one = workshop.readings("scan", pool, options: ReadingOptions(readers: .both))
        async let other = workshop.readings("scan", pool, options: ReadingOptions(readers: .both))
        let both = try await [one, other].map { try #require($0.first?.page?.text) }
        #expect(both[0].readers == [.tesseract, .neural] && both[0] == both[1])
        #expect(try roles() == ["recogniser-server", "recogniser-server", "recogniser-server"])
        try expectFenced(pool.processes)
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
