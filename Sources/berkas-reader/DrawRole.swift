internal import DocumentImaging
internal import DossierModel
internal import Glibc

/// Draws sheets from values of ours: sees no file of anybody, only fonts.
struct DrawRole {
    private let launch: Launch
    private let wire = Wire()

    init(_ launch: Launch) {
        self.launch = launch
    }

    func run() -> Never {
        Fence.tie(to: launch.parent)
        wire.send(.ready(Fence(launch: launch).close(cpuSeconds: launch.limits.drawSeconds)))
        let request = wire.receive().request
        do {
            let drawings: [SheetDrawing]
            switch request {
            case .draw(let sheets):
                drawings = try sheets.map { sheet throws(DrawingError) in try sheet.drawing() }
            case .drawReceipt(let receipt): drawings = try receipt.drawings()
            case .drawLetter(let letter): drawings = try letter.drawings()
            default: leave(3)
            }
            let pdf = try SheetDrawing.pdf(drawings)
            wire.send(.drawn(byteCount: pdf.count), passing: try passed(pdf))
        } catch {
            wire.send(.fault(DrawRole.fault(error)))
        }
        leave(0)
    }

    private func passed(_ bytes: [UInt8]) throws(DrawingError) -> Int32 {
        guard bytes.count <= launch.limits.drawnBytes else {
            throw .failed("a PDF of \(bytes.count) bytes; at most \(launch.limits.drawnBytes) are passed on")
        }
        let descriptor = memoryFile(of: bytes)
        guard descriptor >= 0 else {
            throw .failed("no shared memory of \(bytes.count) bytes: errno \(errno)")
        }
        return descriptor
    }

    private static func fault(_ error: DrawingError) -> Fault {
        switch error {
        case .unencodable(let what):
            Fault(
                .other,
                Phrase(
                    id:
                        "Lembar tidak dapat digambar: \(what) tidak dapat ditulis sebagai kode. Periksa nomor "
                        + "permohonannya.",
                    en: "The sheet cannot be drawn: \(what) cannot be written as a code. Check the "
                        + "application's number."))
        case .noSurface(let what), .failed(let what):
            Fault(
                .other,
                Phrase(
                    id: "Lembar tidak dapat digambar: \(what).",
                    en: "The sheet cannot be drawn: \(what)."))
        }
    }
}
