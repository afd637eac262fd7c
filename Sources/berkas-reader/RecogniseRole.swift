internal import CSystem
internal import DocumentImaging
internal import DossierModel
internal import Glibc

/// Reads pages that others decoded: sees pixels, never a file.
struct RecogniseRole {
    private let launch: Launch
    private let wire = Wire()

    init(_ launch: Launch) {
        self.launch = launch
    }

    func run() -> Never {
        Fence.tie(to: launch.parent)
        // Every page needs the same few blocks of megabytes: mapping them anew costs a tenth of measuring.
        berkas_keep_freed_memory(64)
        let reader: PageReader
        do {
            let prefix = unsafe getenv("TESSDATA_PREFIX").map { unsafe String(cString: $0) }
            reader = try PageReader(tessdata: prefix, languages: launch.more.first ?? "")
        } catch {
            wire.send(.fault(error))
            leave(0)
        }
        if !launch.more.isEmpty { reader.warmUp() }
        wire.send(.ready(Fence(launch: launch).close(cpuSeconds: 0)))
        while true {
            let (request, passed) = wire.receive()
            guard case .read(let picture, let number, let options) = request, let passed else { leave(3) }
            do {
                let page = try decoded(picture, passed)
                wire.send(.read(try reader.read(page, number: number, options: options)))
            } catch {
                wire.send(.defect(error))
            }
        }
    }

    /// The page as it was before it travelled. What is said about it comes from a process that a stranger's
    /// bytes may have taken over, so it is held against the limits and the memory again.
    private func decoded(
        _ picture: DecodedPicture, _ descriptor: Int32
    ) throws(ScanDefect) -> DecodedPage {
        let shape: PixelShape
        do {
            shape = try admitted(picture)
        } catch {
            close(descriptor)
            throw error
        }
        let image = try PageImage(shape, adopting: descriptor)
        return DecodedPage(image: image, stored: picture.stored, textLayer: picture.textLayer)
    }

    private func admitted(_ picture: DecodedPicture) throws(ScanDefect) -> PixelShape {
        let size = picture.size
        try DecodingLimits(pixels: launch.limits.pixels, pages: launch.limits.pages)
            .admit(width: size.width, height: size.height)
        guard let layout = PixelLayout(rawValue: picture.layout) else {
            throw ScanDefect(.damaged, "no such pixel layout")
        }
        return PixelShape(width: size.width, height: size.height, layout: layout)
    }
}
