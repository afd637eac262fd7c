internal import Casework
internal import DossierModel

/// A small copy as `berkas export --profile kirim --json` tells it.
struct SmallCopyLine: Encodable {
    /// How the file came about.
    enum Making: String, Encodable {
        case archival, original, layers
    }

    var submission: String
    var document: Int
    var type: String?
    var file: String?
    var limit: Int
    var bytes: Int?
    var making: Making?
    var step: LayerStep?
    var pages: [SmallCopy.PageReading]
    var refused: SmallCopy.Refusal?

    init(_ small: SmallCopy, of document: Document, in submission: String, limit: Int) {
        self.submission = submission
        self.document = document.number
        type = document.type
        self.limit = limit
        pages = small.pages
        switch small.outcome {
        case .archival: making = .archival
        case .original: making = .original
        case .made(_, let step):
            making = .layers
            self.step = step
        case .refused(let refusal): refused = refusal
        }
    }
}
