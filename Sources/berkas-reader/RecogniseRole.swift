internal import CLinux
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
        let layer = picture.textLayer.flatMap { RecogniseRole.liesOn(picture.size, $0.words) ? $0 : nil }
        let rotation = picture.textRotation.flatMap { [0, 90, 180, 270].contains($0) ? $0 : nil }
        return DecodedPage(
            image: image, stored: picture.stored, textLayer: layer, textRotation: rotation)
    }

    private static func liesOn(_ size: PixelSize, _ words: [Word]) -> Bool {
        words.allSatisfy { word in
            let box = word.box
            return box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0
                && box.width <= size.width && box.height <= size.height
                && box.x <= size.width - box.width && box.y <= size.height - box.height
        }
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
