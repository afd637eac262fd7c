internal import DossierModel
internal import Foundation

/// Makes pictures of decoded pages in a process that never sees a file's bytes, and is kept from page to page.
actor Depicter {
    private let executor: BlockingExecutor
    private let program: ReaderProgram
    private let living: LivingReaders
    private var child: ReaderChild?
    private var pagesOfChild = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    init(_ program: ReaderProgram, living: LivingReaders, number: Int) {
        self.program = program
        self.living = living
        executor = BlockingExecutor("berkas.depicter.\(number)")
    }

    /// Throws `ScanDefect` when there is no such picture, `Fault` when the trouble is ours.
    func picture(of page: FileDecoder.Decoded, _ request: PictureRequest) throws -> PagePicture {
        try ask(page, { .depict($0, request) }) { child, answer, passed in
            switch answer {
            case .defect(let defect): throw defect
            case .depicted(let facts, let count):
                guard let passed, isPossible(facts, request),
                    (1...program.limits.pictureBytes).contains(count),
                    let bytes = passed.contents(count: count)
                else { throw child.confused("no picture") }
                return PagePicture(facts, bytes: bytes)
            default: throw child.confused("not a picture")
            }
        }
    }

    /// The page encoded for keeping. Throws as `picture(of:_:)`.
    func encoded(_ page: FileDecoder.Decoded, _ keeping: Keeping) throws -> KeptPicture {
        try ask(page, { .encode($0, keeping) }) { child, answer, passed in
            try child.keptPicture(answer, passed, limits: program.limits)
        }
    }

    /// How a picture differs from the page that it shows, and the difference to look at (PNG) where that is wanted. Throws
    /// as `picture(of:_:)`.
    func comparison(
        of page: FileDecoder.Decoded, with picture: FileDecoder.Decoded, _ request: InkComparisonRequest
    ) throws -> (report: InkReport, picture: [UInt8]) {
        try ask(page, { .hold($0) }) { child, answer, _ in
            switch answer {
            case .held: break
            case .defect(let defect): throw defect
            default: throw child.confused("not held")
            }
        }
        return try ask(picture, { .compare($0, request) }, continuing: true) { child, answer, passed in
            switch answer {
            case .defect(let defect): throw defect
            case .compared(let report, let count):
                guard request.wantsPicture else { return (report, []) }
                guard let passed, (1...program.limits.pictureBytes).contains(count),
                    let bytes = passed.contents(count: count)
                else { throw child.confused("no picture") }
                return (report, bytes)
            default: throw child.confused("not compared")
            }
        }
    }

    /// What the page takes as a small copy at each step. Throws as `picture(of:_:)`.
    func byteCounts(
        of page: FileDecoder.Decoded, _ wanted: LayerRequest, at steps: [LayerStep]
    ) throws -> [Int] {
        try ask(page, { .weigh($0, wanted, steps) }) { child, answer, _ in
            try child.byteCounts(answer, of: steps.count, limits: program.limits)
        }
    }

    /// The page for a small copy. Throws as `picture(of:_:)`.
    func layers(
        of page: FileDecoder.Decoded, _ wanted: LayerRequest, at step: LayerStep
    ) throws -> LayeredPicture {
        try ask(page, { .layer($0, wanted, step) }) { child, answer, passed in
            try child.layeredPicture(answer, passed, limits: program.limits)
        }
    }

    /// Gives a page's pixels to the process, whose loss is a defect of the page; `read` makes sense of the answer.
    /// - Parameter continuing: to the process that was asked before, which holds what this is about.
    private func ask<Outcome>(
        _ page: FileDecoder.Decoded, _ request: (DecodedPicture) -> ReaderRequest,
        continuing: Bool = false, read: (ReaderChild, ReaderAnswer, OpenFile?) throws -> Outcome
    ) throws -> Outcome {
        let child = try (continuing ? self.child : nil) ?? running()
        pagesOfChild += 1
        var picture = page.picture
        picture.textLayer = nil
        do {
            let (answer, passed) = try child.ask(
                request(picture), passing: page.pixels, within: program.limits.pictureSeconds)
            return try read(child, answer, passed)
        } catch let loss as ReaderLoss {
            self.child = nil
            throw loss.defect
        }
    }

    /// Callers reckon with these numbers: where a field's box lies in the picture.
    private func isPossible(_ facts: PictureFacts, _ request: PictureRequest) -> Bool {
        let page = PixelRect(x: 0, y: 0, width: facts.pageSize.width, height: facts.pageSize.height)
        let sides = 1...program.limits.pixels
        return sides.contains(page.width) && sides.contains(page.height)
            && [facts.region.x, facts.region.y, facts.region.width, facts.region.height]
                .allSatisfy { (0...program.limits.pixels).contains($0) }
            && facts.region.intersection(page) == facts.region
            && (1...max(1, request.maxWidth)).contains(facts.size.width) && sides.contains(facts.size.height)
    }

    private func running() throws -> ReaderChild {
        if let child, pagesOfChild < program.limits.pagesPerRecogniser { return child }
        child = nil
        pagesOfChild = 0
        do {
            let fresh = try ReaderChild(program, .depict, file: nil, living: living)
            child = fresh
            return fresh
        } catch let loss as ReaderLoss {
            throw loss.startFault
        }
    }
}
