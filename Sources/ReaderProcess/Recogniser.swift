internal import DossierModel
internal import Foundation

/// Reads decoded pages in a process that never sees a file's bytes, and is kept from page to page.
actor Recogniser {
    private let executor: BlockingExecutor
    private let program: ReaderProgram
    private let living: LivingReaders
    private let servers: RecogniserServers
    private var child: ReaderChild?
    /// What the running process can read; `nil` when it was started without Tesseract.
    private var languages: String?
    /// Whether it has the second reader's networks loaded.
    private var second = false
    private var pagesOfChild = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    init(_ program: ReaderProgram, living: LivingReaders, servers: RecogniserServers, number: Int) {
        self.program = program
        self.servers = servers
        self.living = living
        executor = BlockingExecutor("berkas.recogniser.\(number)")
    }

    /// Throws `ScanDefect` when the page cannot be read, `Fault` when the trouble is ours.
    func read(_ page: FileDecoder.Decoded, number: Int, options: ReadingOptions) throws -> Page {
        do {
            let child = try running(for: options)
            pagesOfChild += 1
            var options = options
            options.passwords = []
            let (answer, _) = try child.ask(
                .read(page.picture, number: number, options: options), passing: page.pixels,
                within: program.limits.readPageSeconds)
            switch answer {
            case .read(let page) where page.number == number: return page
            case .defect(let defect): throw defect
            case .fault(let fault): throw fault
            default: throw child.confused("not that page")
            }
        } catch let loss as ReaderLoss {
            child = nil
            throw loss.defect
        }
    }

    /// Ends the process; the next page starts another.
    func rest() { child = nil }

    private func running(for options: ReadingOptions) throws -> ReaderChild {
        let wanted = options.text ? options.languages : nil
        let wantsSecond = options.text && options.readers != .tesseract && program.models != nil
        let fits = (wanted == nil || wanted == languages) && (second || !wantsSecond)
        if let child, fits, pagesOfChild < program.limits.pagesPerRecogniser { return child }
        child = nil
        pagesOfChild = 0
        languages = wanted
        second = wantsSecond
        do {
            let fresh = try started(languages: wanted)
            child = fresh
            return fresh
        } catch let loss as ReaderLoss {
            // No page was in hand: a recogniser that does not even start is no page's fault.
            throw loss.startFault
        }
    }

    private func started(languages: String?) throws -> ReaderChild {
        let role = ReaderProgram.Role.recognise(languages: languages, second: second)
        guard second, let languages else { return try ReaderChild(program, role, file: nil, living: living) }
        let server = servers.server(of: languages)
        do {
            return try ReaderChild(program, role, file: nil, living: living, forks: server)
        } catch is ForkServer.Lost {
            return try ReaderChild(program, role, file: nil, living: living)
        }
    }
}
