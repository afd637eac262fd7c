internal import DossierModel

/// Whether a stated resolution can be true.
struct PaperSize {
    /// Millimetres; from an identity card (ISO/IEC 7810 ID-1, 54 x 85.6) to A3 (297 x 420), with what a
    /// scanner adds or cuts. F4 (215 x 330), letter and receipts lie between.
    var shorter = 48.0...312.0
    var longer = 78.0...440.0
    /// What programs write when they know nothing, in dots per inch.
    var placeholders: Set<Int> = [0, 1, 72, 96]

    func isPlausible(_ resolution: Resolution?, for size: PixelSize) -> Bool {
        guard let resolution, resolution.x > 0, resolution.y > 0,
            !placeholders.contains(Int(resolution.x.rounded())),
            (0.4...2.5).contains(resolution.x / resolution.y)
        else { return false }
        let width = Double(size.width) / resolution.x * 25.4
        let height = Double(size.height) / resolution.y * 25.4
        return shorter.contains(min(width, height)) && longer.contains(max(width, height))
    }
}
