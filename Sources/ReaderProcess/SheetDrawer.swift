internal import DossierModel
internal import Foundation

/// Draws one set of sheets in a process of its own.
actor SheetDrawer {
    private let executor = BlockingExecutor("berkas.drawer")
    private let program: ReaderProgram
    private let living: LivingReaders

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    init(_ program: ReaderProgram, living: LivingReaders) {
        self.program = program
        self.living = living
    }

    /// The PDF's bytes. Throws only a `Fault`, or `CancellationError` when the pool has been shut down.
    func pdf(by request: ReaderRequest) throws -> [UInt8] {
        do {
            let child = try ReaderChild(program, .draw, file: nil, living: living)
            let (answer, passed) = try child.ask(request, within: Double(program.limits.drawSeconds))
            switch answer {
            case .fault(let fault): throw fault
            case .drawn(let count):
                guard let passed, (1...program.limits.drawnBytes).contains(count),
                    let bytes = passed.contents(count: count)
                else { throw child.confused("no PDF") }
                return bytes
            default: throw child.confused("not a PDF")
            }
        } catch let loss as ReaderLoss {
            // Sheets are values of ours: what ends their process is no paper's fault.
            throw Fault(
                .other,
                Phrase(
                    id:
                        "Lembar tidak dapat digambar: proses pembaca gagal (\(loss.defect.detail)). Coba lagi.",
                    en: "The sheets cannot be drawn: the reader process failed (\(loss.defect.detail)). "
                        + "Try again."))
        }
    }
}
