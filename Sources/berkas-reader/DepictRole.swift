internal import DocumentImaging
internal import DossierModel
internal import Glibc

/// Makes pictures of pages that others decoded: sees pixels, never a file.
struct DepictRole {
    private let launch: Launch
    private let wire = Wire()
    private let encoder = PictureEncoder()

    init(_ launch: Launch) {
        self.launch = launch
    }

    func run() -> Never {
        Fence.tie(to: launch.parent)
        wire.send(.ready(Fence(launch: launch).close(cpuSeconds: 0)))
        var held: PageImage?
        while true {
            let (request, passed) = wire.receive()
            guard let passed else { leave(3) }
            do {
                switch request {
                case .depict(let page, let wanted):
                    let image = try page.image(adopting: passed, limits: launch.limits)
                    try answer(encoder.picture(of: image, wanted))
                case .encode(let page, let keeping):
                    let image = try page.image(adopting: passed, limits: launch.limits)
                    try wire.send(PageEncoder().encode(image, keeping), limits: launch.limits)
                case .hold(let page):
                    held = try page.image(adopting: passed, limits: launch.limits)
                    wire.send(.held)
                case .compare(let picture, let wanted):
                    guard let page = held else { leave(3) }
                    held = nil
                    let image = try picture.image(adopting: passed, limits: launch.limits)
                    let difference = try CopyComparison(wanted).compare(page, image)
                    try answer(difference, wantsPicture: wanted.wantsPicture)
                case .weigh(let page, let wanted, let steps):
                    let image = try page.image(adopting: passed, limits: launch.limits)
                    wire.send(.weighed(try PageLayers(image, wanted).byteCounts(at: steps)))
                case .layer(let page, let wanted, let step):
                    let image = try page.image(adopting: passed, limits: launch.limits)
                    try wire.send(PageLayers(image, wanted).picture(at: step), limits: launch.limits)
                default: leave(3)
                }
            } catch {
                wire.send(.defect(error))
            }
        }
    }

    private func answer(_ picture: PagePicture) throws(ScanDefect) {
        try send(picture.bytes) { .depicted(picture.facts, byteCount: $0) }
    }

    private func answer(_ difference: InkDifference, wantsPicture: Bool) throws(ScanDefect) {
        guard wantsPicture else { return wire.send(.compared(difference.report, byteCount: 0)) }
        try send(difference.picture()) { .compared(difference.report, byteCount: $0) }
    }

    /// Answers, with the bytes of a picture beside it.
    private func send(_ bytes: [UInt8], _ answer: (Int) -> ReaderAnswer) throws(ScanDefect) {
        guard bytes.count <= launch.limits.pictureBytes else {
            throw ScanDefect(.tooLarge, "a picture of \(bytes.count) bytes")
        }
        let descriptor = memoryFile(of: bytes)
        guard descriptor >= 0 else {
            throw ScanDefect(.tooLarge, "no shared memory of \(bytes.count) bytes: errno \(errno)")
        }
        wire.send(answer(bytes.count), passing: descriptor)
        close(descriptor)
    }
}
