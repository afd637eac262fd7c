internal import DocumentImaging
internal import Foundation

/// Pages turned by known angles, after the protocol of the skew estimation contest of ICDAR 2013 (A. Papandreou
/// et al., DISEC'13): every page ten times, by angles of up to 15 degrees to either side.
struct TurnedPages {
    var seed: UInt64
    /// Drawn sheets a set.
    var sheets: Int
    /// Where real scans lie; sets of them are left out where it is `nil`.
    var scans: URL?

    static let turns = 10
    static let range = 15.0
    /// Scans, the clockwise quarters that set them upright, and roughly how far they lean by themselves: nobody
    /// knows exactly, so their set is judged by the differences between the turns of a page.
    private static let scanned = [
        ("04_lucasta.150.jpg", 0, 0.0), ("04_pageseg2.tif", 0, 0), ("04_zanotti-78.jpg", 0, 0.1),
        ("04_boxedpage.jpg", 0, -1.7), ("05_phototest-rotated-L.png", 1, 0), ("07_deskew-2.png", 0, -2.2),
        ("07_deskew-5.png", 0, 3.4), ("07_deskew-7.png", 0, 3.4),
    ]
    private static let wears = [
        Wear.office, .leaning, .folded, .showing, .tired, .worn,
        Wear(specks: 3, lowToner: 0.3, noise: 24),
    ]

    /// Calls `body` with every page, one after the other: they are not all in memory at once.
    func forEach(_ body: (TurnedPage) throws -> Void) throws {
        var random = SplitMix(seed: seed)
        let leaves = try PaperRound().texts(2 * sheets).filter(\.isLevel).prefix(sheets)
        for (set, dpi, isWorn) in [
            ("clean-300", 300.0, false), ("clean-200", 200, false), ("worn-300", 300, true),
            ("worn-200", 200, true),
        ] {
            for (index, leaf) in leaves.enumerated() {
                let level = isWorn ? nil : try Raster(drawing: leaf.drawing, dpi: dpi, colour: false)
                for _ in 0..<Self.turns {
                    let degrees = angle(&random)
                    let raster =
                        try level?.leaned(degrees: degrees)
                        ?? ScanBed(dpi: dpi, colour: false).scan(
                            leaf.drawing, wear: Self.wears[index % Self.wears.count].leaning(degrees),
                            behind: leaves[(index + 1) % leaves.count].drawing, quarters: 0, random: &random)
                    try body(
                        TurnedPage(set: set, sheet: leaf.name, degrees: degrees, raster: raster, dpi: dpi))
                }
            }
        }
        for (index, leaf) in try PaperRound().pictures().enumerated() {
            for _ in 0..<Self.turns {
                let degrees = angle(&random)
                let raster = try ScanBed(dpi: 200, colour: false).scan(
                    leaf.drawing, wear: Self.wears[index % Self.wears.count].leaning(degrees), behind: nil,
                    quarters: 0, random: &random)
                try body(
                    TurnedPage(set: "no-lines", sheet: leaf.name, degrees: degrees, raster: raster, dpi: 200))
            }
        }
        for (name, quarters, lean) in Self.scanned {
            guard let scans else { break }
            let (scan, dpi) = try Raster.grey(of: scans.appendingPathComponent(name))
            let upright = scan.turned(quarters: quarters)
            for _ in 0..<Self.turns {
                let degrees = angle(&random, past: lean)
                try body(
                    TurnedPage(
                        set: "scanned", sheet: name.replacing(".", with: "-"), degrees: degrees,
                        raster: upright.leaned(degrees: degrees, ground: upright.paperLevel), dpi: dpi))
            }
        }
    }

    /// Within the range together with the page's own lean; ten thousandths, so that a name holds it exactly.
    private func angle(_ random: inout SplitMix, past lean: Double = 0) -> Double {
        let turn = (random.unit() - 0.5) * 2 * (Self.range - abs(lean))
        return (turn * 10_000).rounded() / 10_000
    }
}
