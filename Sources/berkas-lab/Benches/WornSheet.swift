internal import DocumentImaging
internal import DossierModel

/// A page of the bench of reading: what stands on it is known.
struct WornSheet {
    /// What is done to a sheet before it is read.
    struct Kind {
        enum Group: String, CaseIterable {
            case clean, worn, other
        }

        var name: String
        var group: Group
        var wear = Wear.clean
        /// Round stamps in colour over the text.
        var stamps = 0
        var dpi = 200.0
        var isTwoTone = false
        /// Which papers; all where it is `nil`.
        var papers: [String]?
    }

    var kind: Kind
    /// The paper's kind and whose it is.
    var name: String
    var drawing: SheetDrawing
    var raster: Raster

    /// Noise, faded print, shadow, lean and stamps are what the aim for worn pages names.
    static let kinds = [
        Kind(name: "clean", group: .clean, dpi: 300), Kind(name: "clean-200", group: .clean),
        Kind(name: "two-tone", group: .clean, dpi: 300, isTwoTone: true),
        Kind(name: "noise", group: .worn, wear: Wear(specks: 14, noise: 60)),
        Kind(name: "faded", group: .worn, wear: Wear(lowToner: 0.75, pallor: 0.55)),
        Kind(name: "shadow", group: .worn, wear: Wear(shadow: 0.75, shade: 0.65)),
        Kind(name: "skew", group: .worn, wear: Wear(skew: 4)),
        Kind(name: "stamps", group: .worn, wear: .office, stamps: 3),
        Kind(name: "blur", group: .other, wear: Wear(blur: 2, noise: 12)),
        Kind(name: "worn", group: .other, wear: .worn),
        Kind(name: "small", group: .other, wear: Wear(skew: 0.4, specks: 1, noise: 8), dpi: 110),
        Kind(
            name: "fine", group: .other, wear: Wear(skew: 0.4, specks: 1), dpi: 600,
            papers: ["health", "nib"]),
        Kind(
            name: "forms", group: .other, wear: Wear(skew: 0.3, specks: 1.5, noise: 10),
            papers: ["form", "family", "tax-notice", "vehicle", "inspection"]),
        Kind(
            name: "cards", group: .other, wear: Wear(specks: 1.5, blur: 1, noise: 14),
            papers: ["card"]),
        Kind(name: "inverted", group: .other, papers: ["dues"]),
        Kind(
            name: "dark-worn", group: .other,
            wear: Wear(skew: 1.2, specks: 8, lowToner: 0.3, pallor: 0.3, noise: 40), papers: ["dues"]),
        Kind(name: "dark-skew", group: .other, wear: Wear(skew: 4), papers: ["dues", "form"]),
    ]

    /// A seed changes whose papers are drawn and how they are worn; the sheets of all kinds together are all papers.
    static func forEach(
        seed: UInt64, sheets: Int, only: String?, _ body: (WornSheet) throws -> Void
    ) throws {
        let leaves = try PaperRound().texts(5 * 33) + PaperRound().forms(5)
        for (number, kind) in kinds.enumerated() where only == nil || only == kind.name {
            var random = SplitMix(seed: seed &* 1_000 &+ UInt64(number))
            let general = leaves.filter { !$0.isForm }
            let chosen =
                kind.papers.map { papers in
                    leaves.filter { leaf in papers.contains { leaf.name.hasPrefix($0) } }
                } ?? general
            // Any two neighbours of a step without a common factor are of other kinds and people.
            let first = Int(seed % 97) * 31 + number * sheets
            for turn in 0..<sheets {
                let leaf = chosen[(first + turn) * 37 % chosen.count]
                let behind = general[(first + turn + 1) * 37 % general.count].drawing
                var drawing = leaf.drawing
                for _ in 0..<kind.stamps { stamp(&drawing, &random) }
                let isColour = kind.stamps > 0 || leaf.name.hasPrefix("card") && turn % 2 == 0
                var raster = try ScanBed(dpi: kind.dpi, colour: isColour).scan(
                    drawing, wear: kind.wear, behind: behind, quarters: 0, random: &random)
                if kind.isTwoTone { raster.harden(threshold: 150) }
                try body(WornSheet(kind: kind, name: leaf.name, drawing: drawing, raster: raster))
            }
        }
    }

    private static func stamp(_ sheet: inout SheetDrawing, _ random: inout SplitMix) {
        let x = 20 + random.unit() * (sheet.width - 80)
        let y = 30 + random.unit() * (sheet.height - 120)
        sheet.add(
            .stamp(
                RoundStamp(
                    x: x, y: y, radius: 18, upper: "PEMERINTAH KOTA BONTANG", lower: "DINAS CONTOH",
                    middle: "CONTOH", tilt: random.unit() * 40 - 20)))
    }

    func decoded() throws -> DecodedPage {
        kind.isTwoTone ? try raster.decodedInTwoTone(dpi: kind.dpi) : try raster.decoded(dpi: kind.dpi)
    }
}
