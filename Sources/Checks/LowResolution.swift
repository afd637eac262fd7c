package import DossierModel

/// Too few dots an inch for reading small print.
package struct LowResolution: Check {
    /// Dots per inch, as the permit catalogue's minimum quality has them.
    package var needed = 200.0
    package var advised = 300.0

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard facts.resolutionIsPlausible, let resolution = facts.stored.resolution else { return [] }
        let lowest = min(resolution.x, resolution.y)
        // Scanners write 199.9 for 200.
        guard lowest + 1 < advised else { return [] }
        let dpi = Int(lowest.rounded())
        guard lowest + 1 < needed else {
            return [
                finding(
                    .note, at: location,
                    location.sentence(
                        id: "dipindai pada \(dpi) dpi; disarankan \(Int(advised)).",
                        en: "was scanned at \(dpi) dpi; \(Int(advised)) is advised."),
                    remedy: Phrase(
                        id: "Cukup untuk dibaca. Setel pemindai ke \(Int(advised)) dpi.",
                        en: "Good enough to read. Set the scanner to \(Int(advised)) dpi."))
            ]
        }
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "dipindai pada \(dpi) dpi; paling sedikit \(Int(needed)).",
                    en: "was scanned at \(dpi) dpi; at least \(Int(needed)) is needed."),
                remedy: Phrase(
                    id: "Pindai ulang halaman ini pada \(Int(advised)) dpi.",
                    en: "Scan this page again at \(Int(advised)) dpi."))
        ]
    }
}
