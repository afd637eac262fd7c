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
        var bare: (page: Int, image: PageImage)?
        while true {
            do {
                switch wire.receive().request {
                case .decode(let number): send(try file.page(number))
                case .keep(let number):
                    guard let picture = try file.storedPicture(number) else {
                        wire.send(.notKept)
                        continue
                    }
                    try wire.send(picture, limits: launch.limits)
                case .bare(let number, let orientation):
                    guard let image = try copy(file).barePicture(number) else {
                        wire.send(.notKept)
                        continue
                    }
                    bare = (number, image)
                    send(try image.oriented(orientation))
                case .place(let number, let size):
                    guard let bare, bare.page == number else { leave(3) }
                    send(try copy(file).placed(bare.image, on: number, size: size))
                case .render(let number, let size): send(try copy(file).rendering(number, size: size))
                default: leave(3)
                }
            } catch {
                wire.send(.defect(error))
            }
        }
    }

    private func send(_ page: DecodedPage) {
        let shape = page.image.shape
        let picture = DecodedPicture(
            size: shape.size, layout: shape.layout.rawValue, stored: page.stored,
            textLayer: page.textLayer, textRotation: page.textRotation)
        wire.send(.decoded(picture), passing: page.image.descriptor)
    }

    /// A picture of which nothing but its pixels is of interest.
    private func send(_ image: PageImage) {
        let facts = StoredFacts(
            storedSize: image.shape.size, resolution: nil, bitsPerSample: 8, samplesPerPixel: 1,
            compression: "")
        send(DecodedPage(image: image, stored: facts))
    }

    private func copy(_ file: any ScannedFile) throws(ScanDefect) -> PDFFile {
        guard let file = file as? PDFFile else { throw ScanDefect(.unsupported, "a copy is a PDF") }
        return file
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
