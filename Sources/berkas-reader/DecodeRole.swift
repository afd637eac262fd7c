internal import DocumentImaging
internal import DossierModel
internal import Glibc

/// Sees one file's bytes: descriptor 3, mapped for reading. Answers its facts and pages until the socket ends.
struct DecodeRole {
    private static let source: Int32 = 3

    private let launch: Launch
    private let wire = Wire()

    init(_ launch: Launch) {
        self.launch = launch
    }

    func run() -> Never {
        Fence.tie(to: launch.parent)
        let fence = Fence(launch: launch).close(cpuSeconds: launch.limits.decodingSeconds)
        wire.send(.ready(fence))
        let file = open()
        while true {
            let request = wire.receive().request
            if case .keep(let number) = request {
                keep(number, of: file)
                continue
            }
            guard case .decode(let number) = request else { leave(3) }
            do {
                let page = try file.page(number)
                let shape = page.image.shape
                let picture = DecodedPicture(
                    size: shape.size, layout: shape.layout.rawValue, stored: page.stored,
                    textLayer: page.textLayer, textRotation: page.textRotation)
                wire.send(.decoded(picture), passing: page.image.descriptor)
            } catch {
                wire.send(.defect(error))
            }
        }
    }

    private func keep(_ number: Int, of file: any ScannedFile) {
        do {
            guard let picture = try file.storedPicture(number) else { return wire.send(.notKept) }
            try wire.send(picture, limits: launch.limits)
        } catch {
            wire.send(.defect(error))
        }
    }

    private func open() -> any ScannedFile {
        guard case .open(let passwords) = wire.receive().request else { leave(3) }
        let limits = DecodingLimits(pixels: launch.limits.pixels, pages: launch.limits.pages)
        do {
            let file = try unsafe openScan(mapped(), passwords: passwords, limits: limits)
            wire.send(.opened(file.facts))
            return file
        } catch {
            wire.send(.defect(error))
            leave(0)
        }
    }

    /// The file's bytes, for the life of the process.
    private func mapped() throws(ScanDefect) -> UnsafeRawBufferPointer {
        var status = stat()
        guard unsafe fstat(DecodeRole.source, &status) == 0 else {
            throw ScanDefect(.damaged, "the file cannot be looked at: errno \(errno)")
        }
        guard status.st_size > 0 else { throw ScanDefect(.incomplete, "the file is empty") }
        let address = unsafe mmap(
            nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, DecodeRole.source, 0)
        guard unsafe address != MAP_FAILED, let address = unsafe address else {
            throw ScanDefect(.tooLarge, "\(status.st_size) bytes cannot be mapped: errno \(errno)")
        }
        return unsafe UnsafeRawBufferPointer(start: address, count: Int(status.st_size))
    }
}
