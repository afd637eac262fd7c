internal import CLinux
internal import DossierModel
internal import Foundation

/// Decodes one file in a process of its own, which is replaced when it dies.
actor FileDecoder {
    /// A page's pixels in shared memory that can no longer change its size, and what is said about them.
    struct Decoded: Sendable {
        var picture: DecodedPicture
        var pixels: OpenFile
    }

    private let executor = BlockingExecutor("berkas.decoder")
    private let program: ReaderProgram
    private let living: LivingReaders
    private let forks: ForkServer
    private let source: OpenFile
    private let passwords: [String]
    private var child: ReaderChild?
    private var pagesOfChild = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    init(
        _ program: ReaderProgram, living: LivingReaders, forks: ForkServer, source: OpenFile,
        passwords: [String]
    ) {
        self.program = program
        self.living = living
        self.forks = forks
        self.source = source
        self.passwords = passwords
    }

    /// Opens the file. Throws `ScanDefect` when it cannot be read, `Fault` when the trouble is ours.
    func open() throws -> FileFacts {
        do {
            return try start()
        } catch let loss as ReaderLoss {
            throw loss.defect
        }
    }

    /// Decodes a page, from 1; in any order. Throws as `open()`.
    func page(_ number: Int) throws -> Decoded {
        try ask(.decode(page: number)) { child, answer, passed in
            try FileDecoder.decoded(child, answer, passed)
        }
    }

    /// A page's picture as it is encoded in the file; `nil` where it has to be decoded and encoded. Throws as `open()`.
    func keptPicture(_ number: Int) throws -> KeptPicture? {
        try ask(.keep(page: number)) { child, answer, passed in
            if case .notKept = answer { return nil }
            return try child.keptPicture(answer, passed, limits: program.limits)
        }
    }

    /// The only picture of a copy's page in its own pixels, turned by an Orientation; `nil` where it cannot be had alone.
    /// Throws as `open()`.
    func barePicture(_ number: Int, orientation: Int) throws -> Decoded? {
        try ask(.bare(page: number, orientation: orientation)) { child, answer, passed in
            if case .notKept = answer { return nil }
            return try FileDecoder.decoded(child, answer, passed)
        }
    }

    /// A copy's page as its only picture, which was asked for just before, is placed on it, of that many pixels. Throws as
    /// `open()`.
    func placed(_ number: Int, size: PixelSize) throws -> Decoded {
        try ask(.place(page: number, size: size), continuing: true) { child, answer, passed in
            try FileDecoder.decoded(child, answer, passed)
        }
    }

    /// A copy's page as a viewer shows it, of that many pixels. Throws as `open()`.
    func rendering(_ number: Int, size: PixelSize) throws -> Decoded {
        try ask(.render(page: number, size: size)) { child, answer, passed in
            try FileDecoder.decoded(child, answer, passed)
        }
    }

    /// Asks the process, a new one where it is missing or has done its share; its loss is a defect of the page.
    /// - Parameter continuing: of the process that answered before, which knows what this is about.
    private func ask<Outcome>(
        _ request: ReaderRequest, continuing: Bool = false,
        read: (ReaderChild, ReaderAnswer, OpenFile?) throws -> Outcome
    ) throws -> Outcome {
        do {
            let isDone = pagesOfChild >= program.limits.pagesPerDecoder && !continuing
            if child == nil || isDone { _ = try start() }
            guard let child else { throw CancellationError() }
            pagesOfChild += 1
            let (answer, passed) = try child.ask(request, within: program.limits.decodePageSeconds)
            return try read(child, answer, passed)
        } catch let loss as ReaderLoss {
            child = nil
            throw loss.defect
        }
    }

    private static func decoded(
        _ child: ReaderChild, _ answer: ReaderAnswer, _ passed: OpenFile?
    ) throws -> Decoded {
        switch answer {
        case .defect(let defect): throw defect
        case .decoded(let picture):
            guard let pixels = passed, berkas_seal_size(pixels.descriptor) == 0 else {
                throw child.confused("no pixels")
            }
            return Decoded(picture: picture, pixels: pixels)
        default: throw child.confused("not a page")
        }
    }

    /// Ends the process.
    func end() {
        child = nil
    }

    private func freshChild() throws -> ReaderChild {
        do {
            return try ReaderChild(program, .decode, file: source, living: living, forks: forks)
        } catch is ForkServer.Lost {
            return try ReaderChild(program, .decode, file: source, living: living)
        }
    }

    private func start() throws -> FileFacts {
        child = nil
        pagesOfChild = 0
        let fresh = try freshChild()
        let (answer, _) = try fresh.ask(
            .open(passwords: passwords), within: program.limits.openSeconds)
        switch answer {
        case .defect(let defect):
            throw defect
        case .opened(var facts):
            guard facts.pageCount > 0 else { throw ScanDefect(.noPages, "no page") }
            guard facts.pageCount <= program.limits.pages else {
                throw ScanDefect(
                    .tooLarge, "\(facts.pageCount) pages; at most \(program.limits.pages) are read")
            }
            if fresh.fence.landlock == 0 {
                facts.remarks.append("no Landlock in this kernel: the reader could read what its user can")
            }
            child = fresh
            return facts
        default:
            throw fresh.confused("not opened")
        }
    }
}
