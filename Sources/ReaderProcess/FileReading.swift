internal import DossierModel

/// The pages of one file on their way: some ahead of whoever takes them, given out in order.
actor FileReading {
    /// A file that took so many readers with it is not tried further: every loss may cost the full time-out.
    private static let lossLimit = 10
    /// A page that ended its reader may have done so for want of memory elsewhere: it is given to so many.
    private static let readersAPage = 3

    private let decoder: FileDecoder
    private let recognisers: FairQueue<Recogniser>
    private let ahead: FairQueue<Int>
    private let options: ReadingOptions
    private let pageCount: Int
    /// Pages on their way at most.
    private let window: Int
    private var started = 0
    private var losses = 0
    private var underWay: [Task<PageReading, any Error>] = []

    /// - Parameter ahead: as many tokens as decoded pages may wait for a recogniser, over all files.
    init(
        _ facts: FileFacts, decoder: FileDecoder, recognisers: FairQueue<Recogniser>, ahead: FairQueue<Int>,
        window: Int, options: ReadingOptions
    ) {
        self.decoder = decoder
        self.recognisers = recognisers
        self.ahead = ahead
        self.options = options
        self.window = window
        pageCount = facts.pageCount
    }

    deinit {
        for task in underWay { task.cancel() }
    }

    /// The next page, `nil` after the last. Throws only a `Fault`, or `CancellationError`.
    func next() async throws -> PageReading? {
        startPages()
        guard !underWay.isEmpty else {
            await decoder.end()
            return nil
        }
        let task = underWay.removeFirst()
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    private func startPages() {
        while started < pageCount, underWay.count < window {
            started += 1
            let number = started
            underWay.append(
                Task { [decoder, recognisers, ahead, options, weak self] in
                    var last: ScanDefect?
                    for _ in 1...FileReading.readersAPage {
                        if let self, await self.givenUp {
                            return .unreadable(
                                number: number,
                                last ?? ScanDefect(.readerDied, "the file ended too many readers"))
                        }
                        do {
                            let page = try await ahead.lend { _ in
                                let decoded = try await decoder.page(number)
                                return try await recognisers.lend {
                                    try await $0.read(decoded, number: number, options: options)
                                }
                            }
                            return .read(page)
                        } catch let defect as ScanDefect {
                            await self?.count(defect)
                            // A time-out has cost its full time already, and a page told damaged stays so.
                            guard defect.kind == .readerDied else {
                                return .unreadable(number: number, defect)
                            }
                            last = defect
                        }
                    }
                    return .unreadable(
                        number: number,
                        ScanDefect(
                            .readerDied,
                            "ended \(FileReading.readersAPage) readers, the last by \(last?.detail ?? "death")"
                        ))
                })
        }
    }

    private var givenUp: Bool { losses >= FileReading.lossLimit }

    private func count(_ defect: ScanDefect) {
        if [.readerDied, .timedOut].contains(defect.kind) { losses += 1 }
    }
}
