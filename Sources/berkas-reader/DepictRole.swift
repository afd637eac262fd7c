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
            guard case .depict(let page, let wanted) = request, let passed else { leave(3) }
            do {
                let image = try page.image(adopting: passed, limits: launch.limits)
                try answer(encoder.picture(of: image, wanted))
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
