internal import DossierModel

/// How dark the print is against the paper.
struct PrintContrast {
    /// 0 (none) … 1 (black on white): the median over all pieces of print of their darkest pixel. Grey cards,
    /// shadows and photographs on the page do not count, as they would in a histogram.
    let share: Double

    /// `paper` is the level of the paper, 0…255; `components` are those of `grey`.
    init(_ components: InkComponents, _ grey: GreyPicture, paper: Int) {
        let pieces = components.print.isEmpty ? components.all : components.print
        guard !pieces.isEmpty else {
            share = 0
            return
        }
        var darkest: [UInt8] = []
        darkest.reserveCapacity(pieces.count)
        for piece in pieces {
            var level = UInt8.max
            for y in piece.box.y..<piece.box.maxY {
                let line = unsafe grey.row(y)
                for x in piece.box.x..<piece.box.maxX { level = unsafe min(level, line[x]) }
            }
            darkest.append(level)
        }
        darkest.sort()
        share = Double(max(0, paper - Int(darkest[darkest.count / 2]))) / 255
    }
}
