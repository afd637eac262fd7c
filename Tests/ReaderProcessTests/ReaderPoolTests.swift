import DossierModel
import Foundation
import ReaderProcess
import Testing

@Suite("Files read through reader processes") struct ReaderPoolTests {
    @Test("Pages come in the order of their numbers, each with its own ink")
    func order() async throws {
        let workshop = try Workshop()
        let counts = [10, 100, 30, 80, 50, 60, 20]
        try workshop.write(SamplePDF.marks(counts), "marks.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        let readings = try await workshop.readings("marks.pdf", pool)
        #expect(readings.map(\.number) == Array(1...7))
        let ink = try readings.map { try #require($0.page).facts.inkCoverage }
        let byInk = counts.indices.sorted { ink[$0] < ink[$1] }
        #expect(byInk == counts.indices.sorted { counts[$0] < counts[$1] })
    }

    @Test("Several files at once share the recognisers")
    func together() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10, 20, 30, 40]), "a.pdf")
        try workshop.write(SamplePDF.marks([10, 20]), "b.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        async let first = workshop.readings("a.pdf", pool)
        async let second = workshop.readings("b.pdf", pool)
        #expect(try await first.compactMap(\.page).count == 4)
        #expect(try await second.compactMap(\.page).count == 2)
    }

    @Test("More pages than one decoder and one recogniser may do")
    func recycled() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10, 20, 30, 40, 50]), "marks.pdf")
        let pool = workshop.pool(
            recognisers: 1, limits: ReaderLimits(pagesPerDecoder: 2, pagesPerRecogniser: 2))
        defer { pool.shutdown() }
        let readings = try await workshop.readings("marks.pdf", pool)
        #expect(readings.compactMap(\.page).map(\.number) == [1, 2, 3, 4, 5])
    }

    @Test("Recognisers that rest are gone, and come back with the next page")
    func rest() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10, 20, 30]), "marks.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        _ = try await workshop.readings("marks.pdf", pool)
        let awake = pool.processes.count
        await pool.rest()
        for _ in 0..<500 where pool.processes.count > awake - 2 {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(pool.processes.count == awake - 2)
        #expect(try await workshop.readings("marks.pdf", pool).compactMap(\.page).count == 3)
    }

    @Test(
        "A font that is not in the file is drawn with an installed one", arguments: ["Arial", "Unheard-Of"])
    func fontNotEmbedded(font: String) async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.text("Surat Kuasa", font: font), "font.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        let page = try #require(try await workshop.readings("font.pdf", pool).first?.page)
        #expect(page.facts.inkCoverage > 0.005)
    }

    @Test("A file that is none is refused, not thrown as ours", arguments: [[], Array("no file".utf8)])
    func refused(bytes: [UInt8]) async throws {
        let workshop = try Workshop()
        try workshop.write(bytes, "none.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        await #expect(throws: ScanDefect.self) { try await workshop.readings("none.pdf", pool) }
    }

    @Test("More pages than the limit are refused")
    func tooManyPages() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10, 20, 30]), "marks.pdf")
        let pool = workshop.pool(limits: ReaderLimits(pages: 2))
        defer { pool.shutdown() }
        let defect = await #expect(throws: ScanDefect.self) {
            try await workshop.readings("marks.pdf", pool)
        }
        #expect(defect?.kind == .tooLarge)
    }

    @Test("A missing program is our fault, and said so")
    func noProgram() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10]), "marks.pdf")
        let pool = workshop.pool(workshop.path("berkas-reader"))
        let fault = await #expect(throws: Fault.self) { try await workshop.readings("marks.pdf", pool) }
        #expect(fault?.kind == .missingDependency)
    }

    @Test("A missing language is our fault, and named")
    func noLanguage() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10]), "marks.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        let fault = await #expect(throws: Fault.self) {
            try await workshop.readings("marks.pdf", pool, options: ReadingOptions(languages: "xyz"))
        }
        #expect(fault?.kind == .missingDependency)
        #expect(fault?.message.en.contains("xyz") == true)
    }

    @Test("A stream that nobody reads to its end leaves no decoder behind")
    func abandoned() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks(Array(1...60)), "marks.pdf")
        let pool = workshop.pool(recognisers: 1)
        defer { pool.shutdown() }
        for try await _ in try await pool.open(workshop.file("marks.pdf"), options: .measuring).pages {
            break
        }
        // One recogniser and the fork server stay; the decoder goes when the last page in hand is done.
        for _ in 0..<1000 where pool.processes.count > 2 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(pool.processes.count == 2)
    }
}
