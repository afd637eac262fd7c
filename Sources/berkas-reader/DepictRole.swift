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
        let count = picture.bytes.count
        guard count <= launch.limits.pictureBytes else {
            throw ScanDefect(.tooLarge, "a picture of \(count) bytes")
        }
        let descriptor = memoryFile(of: picture.bytes)
        guard descriptor >= 0 else {
            throw ScanDefect(.tooLarge, "no shared memory of \(count) bytes: errno \(errno)")
        }
        wire.send(.depicted(picture.facts, byteCount: count), passing: descriptor)
        close(descriptor)
    }
}
