import Casework
import DossierModel
import Foundation
import Registry
import Synchronization
import Testing

/// Copies that do not show what their sources show, by a reader that says so.
@Suite("Copies that are not proven")
struct CopyDeskTests {
    /// Says of each writing what the test wants, and remembers how each picture was asked for.
    private final class Sceptic: CopyReader {
        /// Whether the writing of that number, from 1, is sound.
        let verdict: @Sendable (Int) -> Bool
        let asked = Mutex<[String]>([])
        let writings = Mutex(0)

        init(_ verdict: @escaping @Sendable (Int) -> Bool) { self.verdict = verdict }

        func picture(of file: SourceFile, page: Int, anew: Bool, keeping: Keeping?) async throws
            -> KeptPicture
        {
            asked.withLock { $0.append("\(anew ? "anew" : "stored") \(keeping?.rawValue ?? "usual")") }
            // Rows of one byte, 8 x 8 pixels, as zlib packs them without packing.
            let rows: [UInt8] = [
                0x78, 0x01, 0x01, 8, 0, 0xF7, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x00, 0x08, 0x00, 0x01,
            ]
            return KeptPicture(
                image: KeptImage(
                    size: PixelSize(width: 8, height: 8), bitsPerComponent: 1, colour: .grey,
                    coding: .flate(predictor: 1), isPassedThrough: !anew), bytes: rows)
        }

        func proofs(of pages: [CopiedPage], in descriptor: Int32, byViewer: Bool) async throws -> [PageProof]
        {
            close(descriptor)
            let number = writings.withLock { count in
                count += 1
                return count
            }
            let isSound = verdict(number)
            let report = InkReport(
                vanished: isSound ? 0 : 2, appeared: 0, size: PixelSize(width: 8, height: 8))
            return pages.map { _ in PageProof(basis: .pixels, rendering: report) }
        }

        func difference(of page: CopiedPage, in descriptor: Int32) async throws -> [UInt8] {
            close(descriptor)
            return [1]
        }
    }

    /// A home with one filed submission of one page.
    private final class Office {
        let folder = NSTemporaryDirectory() + "berkas-copies-" + UUID().uuidString
        let home: Home
        let register: Register
        let submission: String

        /// - Parameters:
        ///   - frame: pixels of the page, whose picture has 8 x 8; `dots` an inch of that picture, `nil` for none.
        ///   - box: what of the page is the document.
        init(
            frame: PixelSize = PixelSize(width: 8, height: 8), dots: Resolution? = nil, box: PixelRect? = nil
        ) async throws {
            home = Home(folder: folder)
            _ = try home.initialise(configuration: "")
            register = try home.openRegister()
            let file = SourceFile(
                digest: Digest(hex: String(repeating: "a", count: 64))!, name: "a.png", byteCount: 1)
            let accepted = try await register.accept(
                [file], origin: "test", receivedOn: CalendarDay(iso: "2026-11-23")!)
            submission = accepted.submission.id
            let facts = PageFacts(
                stored: StoredFacts(
                    storedSize: PixelSize(width: 8, height: 8), resolution: dots, bitsPerSample: 1,
                    samplesPerPixel: 1, compression: ""),
                size: frame, resolutionIsPlausible: dots != nil, inkCoverage: 0, contrast: 0, paperLevel: 255)
            let id = PageID(file: "a.png", number: 1)
            try await register.file(
                Dossier(
                    submission: accepted.submission, files: [],
                    pages: [
                        DossierPage(
                            id: id, role: .content,
                            page: Page(number: 1, facts: facts, recipe: [], text: nil, barcodes: []))
                    ],
                    documents: [
                        Document(
                            number: 1, type: nil, confidence: 0, regions: [PageRegion(page: id, box: box)])
                    ], match: .none, proposal: .review, checklist: [], findings: []))
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        func desk(_ reader: Sceptic) throws -> CopyDesk {
            CopyDesk(register, CopyStore(home), try Catalogues(home), version: "test") { reader }
        }
    }

    @Test("a page that is shown wrongly is encoded anew, then without loss, and the reason is told")
    func ladder() async throws {
        let office = try await Office()
        let reader = Sceptic { $0 == 3 }
        let copy = try #require(try await office.desk(reader).copies(of: office.submission)?[1])
        #expect(reader.asked.withLock { $0 } == ["stored usual", "anew usual", "anew lossless"])
        #expect(copy.state == .made && copy.pages.first?.proof == .pixels)
        #expect(copy.pages.first?.isPassedThrough == false && copy.pages.first?.reencoded != nil)
    }

    @Test("a page that no coding shows rightly makes no copy; nothing of it is left in the store")
    func given() async throws {
        let office = try await Office()
        let copy = try #require(
            try await office.desk(Sceptic { _ in false }).copies(of: office.submission)?[1])
        #expect(copy.state == .failed && copy.digest == nil && copy.reason?.en.contains("page 1") == true)
        let left = FileManager.default.enumerator(atPath: CopyStore(office.home).folder)?.allObjects ?? []
        #expect(!left.contains { "\($0)".hasSuffix(".pdf") })
    }

    @Test("the lower half of a fax page, whose dots are not square, is cut out of the page as it is shown")
    func fax() async throws {
        let office = try await Office(
            frame: PixelSize(width: 8, height: 16), dots: Resolution(x: 144, y: 72),
            box: PixelRect(x: 0, y: 8, width: 8, height: 8))
        let copy = try #require(
            try await office.desk(Sceptic { _ in true }).copies(of: office.submission)?[1])
        let path = CopyStore(office.home).path(of: try #require(copy.digest))
        let file = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: Unicode.ASCII.self)
        #expect(file.contains("/MediaBox [0 0 4 4]"))
    }

    @Test("inspection: sound, differing with a picture, altered, missing")
    func inspection() async throws {
        let office = try await Office()
        let digest = try #require(
            try await office.desk(Sceptic { _ in true }).copies(of: office.submission)?[1]?.digest)
        func state(_ isSound: Bool, _ sink: CopyDesk.DifferenceSink? = nil) async throws -> CopyVerdict.State?
        {
            try await office.desk(Sceptic { _ in isSound })
                .inspect(office.submission, original: { _ in true }, difference: sink)?.first?.state
        }
        #expect(try await state(true) == .sound)
        var pictures = 0
        #expect(try await state(false) { _, _, png in pictures += png.count } == .differs)
        #expect(pictures == 1)
        let path = CopyStore(office.home).path(of: digest)
        try FileManager.default.removeItem(atPath: path)
        #expect(try await state(true) == .missing)
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
        #expect(try await state(true) == .altered)
    }
}
