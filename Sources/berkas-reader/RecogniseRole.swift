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
        serve(with: loaded())
    }

    /// Tesseract and what else was asked for, as far as ever it is loaded. Ends the process with a fault told where it
    /// is not there.
    func loaded() -> PageReader {
        // Every page needs the same few blocks of megabytes: mapping them anew costs a tenth of measuring.
        berkas_keep_freed_memory(64)
        do {
            let prefix = unsafe getenv("TESSDATA_PREFIX").map { unsafe String(cString: $0) }
            let reader = try PageReader(
                tessdata: prefix, languages: launch.more.first ?? "", models: launch.more.dropFirst().first)
            if !launch.more.isEmpty { reader.warmUp() }
            return reader
        } catch {
            wire.send(.fault(error))
            leave(0)
        }
    }

    /// Closes the fence and answers.
    func serve(with reader: PageReader) -> Never {
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

    /// The page as it was before it travelled; what is said about it is not trusted.
    private func decoded(
        _ picture: DecodedPicture, _ descriptor: Int32
    ) throws(ScanDefect) -> DecodedPage {
        let image = try picture.image(adopting: descriptor, limits: launch.limits)
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
}
