internal import DocumentImaging
internal import DossierModel

/// One page of a scan, or one paper's pages, in the order they go through the machine.
enum Leaf {
    /// `requirement` is the checklist entry it fills, where it differs from the document's type.
    case paper(Paper, requirement: String? = nil, wear: Wear = .office, quarters: [Int] = [])
    case cover(CoverSheet)
    case patchT
    case blank(behind: SheetDrawing?)
}

/// How a file of a dossier is written.
enum FileFormat {
    /// All pages in one TIFF, two-tone, group 4.
    case tiffG4(dpi: Double)
    case tiffLZW(dpi: Double)
    /// One file a page.
    case pngFolder(dpi: Double)
    case jpegFolder(dpi: Double, colour: Bool, quality: Int)
    /// Two-tone pages as G4; photographs and cards in colour as JPEG.
    case scanPDF(dpi: Double)
    case bornPDF
    case lockedPDF
    /// A group 4 TIFF of which the end did not arrive.
    case cutTIFF(dpi: Double)
}

struct SampleFile {
    /// Without ending; for folders of pages, the stem of every page's name.
    var stem: String
    var format: FileFormat
    var leaves: [Leaf]
}

/// A dossier with the truth about it.
struct SampleCase {
    var name: String
    var files: [SampleFile]
    /// `one`, `several`, `none`
    var outcome: String
    var application: String?
    /// `attach`, `review`, `refuse`
    var proposal: String
    /// Requirement and status; only those that are sure.
    var checklist: [(String, String)] = []
    /// Rules that must be found, with the page where it matters.
    var findings: [(rule: String, page: Int?)] = []
    /// How worn the whole dossier is, where it was drawn by wear; then its pages say how they lean.
    var wear: WearLevel?
}
