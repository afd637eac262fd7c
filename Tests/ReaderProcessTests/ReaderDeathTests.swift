import DossierModel
import Foundation
import Glibc
import ReaderProcess
import Testing

@Suite("Readers that die, hang or answer nonsense") struct ReaderDeathTests {
    /// A reader whose first processes of a role do `misdeed` when asked for a page; the others are real.
    private func faulty(
        _ workshop: Workshop, _ role: String, _ misdeed: String, times: Int, pages: Int
    ) throws -> String {
        let first = (1...times).map { "mkdir '\(workshop.path("once\($0)"))' 2>/dev/null" }
            .joined(separator: " || ")
        let ready = try Workshop.frame(.ready(ReaderFence(landlock: 1)))
        let opened = try Workshop.frame(.opened(FileFacts(format: .pdf, pageCount: pages)))
        return try workshop.script(
            "faulty-reader",
            """
            if [ "$1" = \(role) ] && { \(first); }; then
            \(ready)
            if [ "$1" = decode ]; then
            \(try Workshop.takeOpening())
            \(opened)
            fi
            head -c 4 <&0 >/dev/null
            \(misdeed)
            fi
            exec '\(Workshop.reader)' "$@"
            """)
    }

    /// What becomes of a file of that many pages.
    private func defects(
        _ role: String, _ misdeed: String, times: Int = 1, pages: Int = 3
    ) async throws -> [ScanDefect] {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks((1...pages).map { $0 * 10 }), "marks.pdf")
        let executable = try faulty(workshop, role, misdeed, times: times, pages: pages)
        let pool = workshop.pool(
            executable, recognisers: 1, limits: ReaderLimits(decodePageSeconds: 3, readPageSeconds: 3))
        defer { pool.shutdown() }
        let readings = try await workshop.readings("marks.pdf", pool)
        #expect(readings.map(\.number) == Array(1...pages))
        return readings.compactMap { if case .unreadable(_, let defect) = $0 { defect } else { nil } }
    }

    @Test(
        "A crash or two cost nothing: the page is given to another reader",
        arguments: ["decode", "recognise"], [1, 2])
    func crash(role: String, times: Int) async throws {
        #expect(try await defects(role, "kill -SEGV $$", times: times).isEmpty)
    }

    @Test("A page that ends three readers is given up, and told", arguments: ["decode", "recognise"])
    func poison(role: String) async throws {
        let defects = try await lasting(role, "kill -SEGV $$")
        #expect(defects.map(\.kind) == [.readerDied])
        #expect(defects.first?.detail.contains("ended 3 readers") == true)
        #expect(defects.first?.detail.contains("signal 11") == true)
    }

    /// What becomes of the only page of a file when every reader that is tried does so.
    private func lasting(_ role: String, _ misdeed: String) async throws -> [ScanDefect] {
        try await defects(role, misdeed, times: 3, pages: 1)
    }

    @Test("A hang costs one page, and the file goes on", arguments: ["decode", "recognise"])
    func hang(role: String) async throws {
        #expect(try await defects(role, "exec sleep 600").map(\.kind) == [.timedOut])
    }

    @Test("Used up processor time is a time-out", arguments: ["decode"])
    func processorTime(role: String) async throws {
        #expect(try await defects(role, "kill -XCPU $$").map(\.kind) == [.timedOut])
    }

    @Test("Refused memory is too large", arguments: ["decode", "recognise"])
    func memory(role: String) async throws {
        let misdeed = "echo 'Fatal error: failed to allocate 8 bytes' >&2; kill -ABRT $$"
        #expect(try await defects(role, misdeed).map(\.kind) == [.tooLarge])
    }

    @Test("A forbidden system call is named")
    func forbidden() async throws {
        let defects = try await lasting("decode", "kill -SYS $$")
        #expect(defects.first?.detail.contains("forbidden system call") == true)
    }

    @Test("An exit is a death", arguments: ["decode", "recognise"])
    func exit(role: String) async throws {
        let defects = try await lasting(role, "exit 7")
        #expect(defects.map(\.kind) == [.readerDied])
        #expect(defects.first?.detail.contains("exit code 7") == true)
    }

    @Test(
        "Nonsense is a death",
        arguments: ["printf '\\000\\000\\000\\002hi' >&0", "printf '\\377\\377\\377\\377' >&0"])
    func nonsense(misdeed: String) async throws {
        #expect(try await lasting("decode", misdeed + "; sleep 600").map(\.kind) == [.readerDied])
    }

    @Test("A page without its pixels is a death")
    func noPixels() async throws {
        let stored = StoredFacts(
            storedSize: PixelSize(width: 1, height: 1), resolution: nil, bitsPerSample: 1,
            samplesPerPixel: 1, compression: "none")
        let answer = ReaderAnswer.decoded(
            DecodedPicture(
                size: PixelSize(width: 1, height: 1), layout: "grey", stored: stored, textLayer: nil))
        let defects = try await lasting("decode", Workshop.frame(answer) + "sleep 600")
        #expect(defects.map(\.kind) == [.readerDied])
    }

    @Test("A file that kills its decoder while opening is refused")
    func opening() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10]), "marks.pdf")
        let ready = try Workshop.frame(.ready(ReaderFence(landlock: 1)))
        let pool = workshop.pool(try workshop.script("reader", ready + "kill -SEGV $$"))
        defer { pool.shutdown() }
        let defect = await #expect(throws: ScanDefect.self) {
            try await workshop.readings("marks.pdf", pool)
        }
        #expect(defect?.kind == .readerDied)
    }

    @Test("A file that kills every decoder ends, with every page accounted for")
    func everyPage() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10]), "marks.pdf")
        let ready = try Workshop.frame(.ready(ReaderFence(landlock: 1)))
        let opened = try Workshop.frame(.opened(FileFacts(format: .pdf, pageCount: 40)))
        let count = workshop.path("count")
        let pool = workshop.pool(
            try workshop.script(
                "reader",
                "echo >> '\(count)'\n" + ready + Workshop.takeOpening() + opened
                    + "head -c 4 <&0 >/dev/null\nkill -SEGV $$"))
        defer { pool.shutdown() }
        let readings = try await workshop.readings("marks.pdf", pool)
        #expect(readings.map(\.number) == Array(1...40))
        #expect(readings.compactMap(\.page).isEmpty)
        let started = try Data(contentsOf: URL(fileURLWithPath: count)).count
        #expect(started < 20)
    }

    @Test("Shutting down ends the processes, and is nobody's defect")
    func shutdown() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10, 20, 30]), "marks.pdf")
        let ready = try Workshop.frame(.ready(ReaderFence(landlock: 1)))
        let executable = try workshop.script(
            "reader", "[ \"$1\" = decode ] && exec '\(Workshop.reader)' \"$@\"\n" + ready + "exec sleep 600")
        let pool = workshop.pool(executable, recognisers: 1)
        let reading = Task { try await workshop.readings("marks.pdf", pool) }
        while pool.processes.count < 2 { try await Task.sleep(for: .milliseconds(10)) }
        pool.shutdown()
        await #expect(throws: CancellationError.self) { try await reading.value }
        // All are killed; the last is reaped when its file is let go.
        for _ in 0..<1000 where !pool.processes.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        #expect(pool.processes.isEmpty)
    }
}
