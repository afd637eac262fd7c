internal import DocumentImaging
internal import Foundation

/// A page with the angle that it was turned by.
struct TurnedPage {
    /// What it is counted with.
    var set: String
    var sheet: String
    /// Clockwise.
    var degrees: Double
    var raster: Raster
    var dpi: Double?

    /// `set/sheet_+3.2170.png`: the angle stands behind the last underscore.
    var path: String { "\(set)/\(sheet)_\(String(format: "%+.4f", degrees)).png" }

    /// A page as `path` names it below a folder.
    init(at url: URL) throws {
        let stem = url.deletingPathExtension().lastPathComponent
        let parts = stem.split(separator: "_")
        guard let degrees = parts.last.flatMap({ Double($0) }) else {
            throw WritingError("\(url.path) tells no angle")
        }
        set = url.deletingLastPathComponent().lastPathComponent
        sheet = parts.dropLast().joined(separator: "_")
        self.degrees = degrees
        (raster, dpi) = try Raster.grey(of: url)
    }

    init(set: String, sheet: String, degrees: Double, raster: Raster, dpi: Double?) {
        self.set = set
        self.sheet = sheet
        self.degrees = degrees
        self.raster = raster
        self.dpi = dpi
    }
}
