import DossierModel
import Foundation
import ReaderProcess
import Testing

@Suite("Pictures of pages through reader processes") struct PagePictureTests {
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../SampleDocs/dossiers").standardized

    private func sample(_ path: String, in workshop: Workshop) throws {
        let bytes = try Data(contentsOf: PagePictureTests.samples.appendingPathComponent(path))
        try workshop.write(Array(bytes), "scan")
    }

    private let request = PictureRequest(maxWidth: 400)

    /// A picture of the first page by a reader whose `role` does `misdeed` once it is asked for the page; `lives` when
    /// its process is left after that.
    private func picture(_ role: String, _ misdeed: String, lives: Bool = false) async throws -> PagePicture {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10]), "marks.pdf")
        let ready = try Workshop.frame(.ready(ReaderFence(landlock: 1)))
        let opened = try Workshop.frame(.opened(FileFacts(format: .pdf, pageCount: 1)))
        let executable = try workshop.script(
            "faulty-reader",
            """
            if [ "$1" = \(role) ] && mkdir '\(workshop.path("once"))' 2>/dev/null; then
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
        let pool = workshop.pool(
            executable, recognisers: 1, limits: ReaderLimits(decodePageSeconds: 2, pictureSeconds: 2))
        defer { pool.shutdown() }
        do {
            return try await pool.picture(of: workshop.file("marks.pdf"), page: 1, request)
        } catch  where !lives {
            // The next one is made all the same, in a new process.
            let next = try await pool.picture(of: workshop.file("marks.pdf"), page: 1, request)
            #expect(next.width == 400)
            throw error
        }
    }

    private func defect(_ role: String, _ misdeed: String, lives: Bool = false) async throws -> ScanDefect {
        try #require(
            await #expect(throws: ScanDefect.self) { try await picture(role, misdeed, lives: lives) })
    }

    @Test("Each page of a PDF is shown, the same each time, and only the lasting processes stay")
    func pages() async throws {
        let workshop = try Workshop()
        let counts = [10, 80, 40]
        try workshop.write(SamplePDF.marks(counts), "marks.pdf")
        let pool = workshop.pool(recognisers: 1)
        defer { pool.shutdown() }
        let originals = try await workshop.readings("marks.pdf", pool).compactMap(\.page)
        for number in 1...3 {
            let whole = PictureRequest(maxWidth: .max)
            let picture = try await pool.picture(of: workshop.file("marks.pdf"), page: number, whole)
            #expect(try await pool.picture(of: workshop.file("marks.pdf"), page: number, whole) == picture)
            #expect(picture.facts.pageSize == originals[number - 1].facts.size)
            try workshop.write(picture.bytes, "picture")
            let seen = try #require(try await workshop.readings("picture", pool).first?.page)
            let ink = originals[number - 1].facts.inkCoverage
            #expect(abs(seen.facts.inkCoverage - ink) < 0.1 * ink)
        }
        for _ in 0..<1000 where pool.processes.count > 3 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(pool.processes.count == 3)
    }

    @Test("A page of a scanned TIFF, in the frame of its words")
    func tiff() async throws {
        let workshop = try Workshop()
        try sample("02-sipb-tanpa-sampul/pindaian.tif", in: workshop)
        let pool = workshop.pool(recognisers: 1)
        defer { pool.shutdown() }
        let pages = try await workshop.readings("scan", pool).dropFirst().compactMap(\.page)
        let page = try #require(pages.max { $0.facts.componentCount < $1.facts.componentCount })
        #expect(page.number > 1)
        let request = PictureRequest(of: page, maxWidth: 1200)
        let picture = try await pool.picture(of: workshop.file("scan"), page: page.number, request)
        #expect(picture.facts.pageSize == page.facts.size)
        #expect(picture.width == 1200)
        try workshop.write(picture.bytes, "picture")
        let seen = try #require(try await workshop.readings("picture", pool).first?.page)
        #expect(seen.facts.rotation == 0)
        #expect(abs(seen.facts.skew ?? 0) < 0.4)
    }

    @Test("A part of a page has the part's pixels only")
    func crop() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10]), "marks.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        let crop = PixelRect(x: 10, y: 20, width: 60, height: 30)
        let picture = try await pool.picture(
            of: workshop.file("marks.pdf"), page: 1, PictureRequest(maxWidth: 400, crop: crop))
        #expect(picture.facts.region == crop)
        #expect(picture.facts.size == PixelSize(width: 60, height: 30))
        let outside = PictureRequest(
            maxWidth: 400, crop: PixelRect(x: 100_000, y: 0, width: 10, height: 10))
        let defect = await #expect(throws: ScanDefect.self) {
            try await pool.picture(of: workshop.file("marks.pdf"), page: 1, outside)
        }
        #expect(defect?.kind == .noPages)
    }

    @Test("A page that the file does not have", arguments: [0, -1, 3, .max])
    func noSuchPage(number: Int) async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10, 20]), "marks.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        let defect = await #expect(throws: ScanDefect.self) {
            try await pool.picture(of: workshop.file("marks.pdf"), page: number, request)
        }
        #expect(defect?.kind == .noPages)
    }

    @Test("A file that cannot be read", arguments: [[], Array("no file".utf8), Array("%PDF-1.4\n".utf8)])
    func unreadable(bytes: [UInt8]) async throws {
        let workshop = try Workshop()
        try workshop.write(bytes, "none.pdf")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        await #expect(throws: ScanDefect.self) {
            try await pool.picture(of: workshop.file("none.pdf"), page: 1, request)
        }
    }

    @Test("A scan that ends in the middle of its pixels")
    func cutShort() async throws {
        let workshop = try Workshop()
        let path = PagePictureTests.samples.appendingPathComponent("06-reklame-png/lembar-01.png")
        let bytes = try Data(contentsOf: path)
        try workshop.write(Array(bytes.prefix(bytes.count / 2)), "scan")
        let pool = workshop.pool()
        defer { pool.shutdown() }
        let defect = await #expect(throws: ScanDefect.self) {
            try await pool.picture(of: workshop.file("scan"), page: 1, request)
        }
        #expect(defect?.kind == .incomplete)
    }

    @Test("More pictures at once than there are processes")
    func together() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10, 20, 30, 40, 50, 60]), "marks.pdf")
        let pool = workshop.pool(recognisers: 2)
        defer { pool.shutdown() }
        let request = request
        let pictures = try await withThrowingTaskGroup(of: (Int, PagePicture).self) { group in
            for number in 1...6 {
                group.addTask {
                    (number, try await pool.picture(of: workshop.file("marks.pdf"), page: number, request))
                }
            }
            return try await group.reduce(into: [Int: PagePicture]()) { $0[$1.0] = $1.1 }
        }
        #expect(Set(pictures.values.map(\.bytes)).count == 6)
    }

    @Test("A crash costs one picture", arguments: ["decode", "depict"])
    func crash(role: String) async throws {
        let defect = try await defect(role, "kill -SEGV $$")
        #expect(defect.kind == .readerDied)
        #expect(defect.detail.contains("signal 11"))
    }

    @Test("A hang costs one picture", arguments: ["decode", "depict"])
    func hang(role: String) async throws {
        #expect(try await defect(role, "exec sleep 600").kind == .timedOut)
    }

    /// Of a page of 100 by 140 pixels.
    private static func facts(
        width: Int = 100, region: PixelRect = PixelRect(x: 0, y: 0, width: 100, height: 140)
    ) -> PictureFacts {
        PictureFacts(
            format: .png, size: PixelSize(width: width, height: 140), region: region,
            pageSize: PixelSize(width: 100, height: 140))
    }

    @Test(
        "A picture without its bytes, of more than is allowed, or of another place is a death",
        arguments: [
            ReaderAnswer.depicted(facts(), byteCount: 10), .depicted(facts(), byteCount: 0),
            .depicted(facts(), byteCount: 1 << 40), .drawn(byteCount: 10),
        ])
    func nonsense(answer: ReaderAnswer) async throws {
        #expect(try await defect("depict", Workshop.frame(answer) + "sleep 600").kind == .readerDied)
    }

    @Test("What the depicter says is wrong with the page is passed on")
    func ownDefect() async throws {
        let own = ScanDefect(.tooLarge, "no memory")
        #expect(try await defect("depict", Workshop.frame(.defect(own)) + "sleep 600", lives: true) == own)
    }

    @Test("A picture of more bytes than allowed is refused")
    func tooManyBytes() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10]), "marks.pdf")
        let pool = workshop.pool(limits: ReaderLimits(pictureBytes: 100))
        defer { pool.shutdown() }
        let defect = await #expect(throws: ScanDefect.self) {
            try await pool.picture(of: workshop.file("marks.pdf"), page: 1, request)
        }
        #expect(defect?.kind == .tooLarge)
    }

    @Test("A missing program is our fault; after shutting down there is no picture")
    func noProgram() async throws {
        let workshop = try Workshop()
        try workshop.write(SamplePDF.marks([10]), "marks.pdf")
        let none = workshop.pool(workshop.path("berkas-reader"))
        let fault = await #expect(throws: Fault.self) {
            try await none.picture(of: workshop.file("marks.pdf"), page: 1, request)
        }
        #expect(fault?.kind == .missingDependency)
        let pool = workshop.pool()
        pool.shutdown()
        await #expect(throws: CancellationError.self) {
            try await pool.picture(of: workshop.file("marks.pdf"), page: 1, request)
        }
    }
}
