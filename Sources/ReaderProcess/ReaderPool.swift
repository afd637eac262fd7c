package import DossierModel
internal import Foundation

/// Reads files in sandboxed processes: a fresh one decodes each file, a few lasting ones read the pages.
///
/// A page that takes its reader with it becomes a `ScanDefect`; the reader is replaced and the file goes on.
/// All processes end with this one.
package final class ReaderPool: ScanReader {
    let program: ReaderProgram
    let openSource: @Sendable (SourceFile) throws -> OpenFile
    let living = LivingReaders()
    let forks: ForkServer
    /// Lent for a whole picture, so that no more files than these are decoded for pictures at a time.
    let depicters: FairQueue<Depicter>
    private let recognisers: FairQueue<Recogniser>
    private let allRecognisers: [Recogniser]
    private let ahead: FairQueue<Int>
    private let window: Int

    /// Starts nothing yet.
    /// - Parameters:
    ///   - executable: path of `berkas-reader`; see `locateReader()`.
    ///   - models: folder of the second reader's networks; see `locateModels()`. `nil`: Tesseract reads alone.
    ///   - recognisers: pages read at the same time, over all files; 1 or more. As many pictures are made beside them.
    ///   - openSource: opens a file's bytes for reading; what it throws, `open` throws.
    package init(
        executable: String, models: String? = nil, recognisers count: Int,
        limits: ReaderLimits = ReaderLimits(),
        openSource: @escaping @Sendable (SourceFile) throws -> OpenFile
    ) {
        let count = max(1, count)
        let program = ReaderProgram(path: executable, models: models, limits: limits)
        let living = self.living
        self.program = program
        self.openSource = openSource
        forks = ForkServer(program, living: living)
        let servers = RecogniserServers(program, living: living)
        allRecognisers = (1...count).map {
            Recogniser(program, living: living, servers: servers, number: $0)
        }
        recognisers = FairQueue(allRecognisers)
        depicters = FairQueue((1...count).map { Depicter(program, living: living, number: $0) })
        // One decoded page waits for each file's turn while all recognisers are busy, and one is decoded.
        window = count + 2
        ahead = FairQueue(Array(0..<count + 2))
    }

    deinit {
        living.stop()
    }

    /// See `ScanReader`. Pages are read a few ahead of whoever takes them, and no further.
    package func open(_ file: SourceFile, options: ReadingOptions) async throws -> OpenedScan {
        try await open(try openSource(file), options: options)
    }

    /// The same of a file that no source names.
    package func open(_ source: OpenFile, options: ReadingOptions) async throws -> OpenedScan {
        let decoder = decoder(source, passwords: options.passwords)
        let facts = try await ReaderPool.facts(decoder)
        let reading = FileReading(
            facts, decoder: decoder, recognisers: recognisers, ahead: ahead, window: window, options: options)
        // The pool lives as long as anybody still reads from it.
        let pages = AsyncThrowingStream<PageReading, any Error> { [self] in
            defer { withExtendedLifetime(self) {} }
            return try await reading.next()
        }
        return OpenedScan(facts: facts, pages: pages)
    }

    func decoder(_ source: OpenFile, passwords: [String]) -> FileDecoder {
        FileDecoder(program, living: living, forks: forks, source: source, passwords: passwords)
    }

    /// A file that ends its reader before a page is known is given to three, as a page is.
    private static func facts(_ decoder: FileDecoder) async throws -> FileFacts {
        for _ in 1..<3 {
            do { return try await decoder.open() } catch let defect as ScanDefect {
                if defect.kind != .readerDied { throw defect }
            }
        }
        return try await decoder.open()
    }

    /// Draws sheets in a fresh process: a PDF of one A4 page each, in their order. The same sheets give the same
    /// bytes. Throws a `Fault`, also when the process is lost or does not answer in time.
    package func draw(_ sheets: [CoverSheet]) async throws -> [UInt8] {
        try await SheetDrawer(program, living: living).pdf(by: .draw(sheets))
    }

    /// Draws a receipt in a fresh process, as `draw` does its sheets.
    package func draw(_ receipt: ReceiptSheet) async throws -> [UInt8] {
        try await SheetDrawer(program, living: living).pdf(by: .drawReceipt(receipt))
    }

    /// Draws a letter in a fresh process, as `draw` does its sheets.
    package func draw(_ letter: LetterSheet) async throws -> [UInt8] {
        try await SheetDrawer(program, living: living).pdf(by: .drawLetter(letter))
    }

    /// Ends the processes that read pages as soon as each has read its page: they take most of the memory, and what comes
    /// after reading does without them. A page that is read later starts another.
    package func rest() async {
        for recogniser in allRecognisers { await recogniser.rest() }
    }

    /// Ends all processes at once; what is being read ends with `CancellationError` or as unreadable, and
    /// nothing more is read.
    package func shutdown() {
        living.stop()
    }

    /// Ids of the running reader processes.
    package var processes: Set<Int32> { living.all }
}
