internal import DocumentImaging
internal import DossierModel
internal import Extraction

extension DossierComposer {
    /// One file or two, with whatever stands between the papers.
    mutating func files(_ pieces: [Piece]) -> [SampleFile] {
        // What fills nothing lies on top, where no slip claims it.
        let ordered =
            sheets == .slips
            ? pieces.filter { $0.requirement == nil } + pieces.filter { $0.requirement != nil } : pieces
        let slips = ordered.count { $0.requirement != nil }
        var leaves: [[Leaf]] =
            sheets == .slips || sheets == .cover
            ? [[cover(1, of: sheets == .slips ? slips + 1 : 1, nil)]] : []
        var sheet = 1
        let format = fileFormat()
        for (index, piece) in ordered.enumerated() {
            var group: [Leaf] = []
            if sheets == .slips, let requirement = piece.requirement {
                sheet += 1
                group.append(cover(sheet, of: slips + 1, requirement))
            }
            if sheets == .patches, index > 0 { group.append(.patchT) }
            var worn = wear.wear(&random)
            // A scanner that makes two tones of a photograph's dark corner leaves nothing to read there.
            if format.isHard { worn.shade = 0 }
            let quarters = isBorn(format) ? [] : piece.paper.sheets.map { _ in turned() }
            group.append(.paper(piece.paper, wear: worn, quarters: quarters))
            if !isBorn(format), random.chance(0.04) { group.append(.blank(behind: piece.paper.sheets.last)) }
            leaves.append(group)
        }
        let stems = random.mixed(["berkas", "pindaian", "scan", "dokumen", "lampiran"])
        guard leaves.count > 3, random.chance(0.3) else {
            return [SampleFile(stem: stems[0], format: format, leaves: leaves.flatMap(\.self))]
        }
        let cut = leaves.count / 2
        return [
            SampleFile(stem: "a-\(stems[0])", format: format, leaves: leaves[..<cut].flatMap(\.self)),
            SampleFile(stem: "b-\(stems[1])", format: format, leaves: leaves[cut...].flatMap(\.self)),
        ]
    }

    private func cover(_ sheet: Int, of count: Int, _ requirement: Requirement?) -> Leaf {
        .cover(
            CoverSheet(
                code: DossierCode.code(draft.situation.number, sheet, count, requirement?.id),
                permitName: draft.situation.permitName, applicantName: draft.situation.person.name,
                requirementName: requirement?.name.id))
    }

    private mutating func turned() -> Int {
        random.chance(0.9) ? 0 : random.one(of: [2, 2, 1, 3])
    }

    private mutating func fileFormat() -> FileFormat {
        let fine = random.one(of: [200.0, 300, 300])
        let grey = FileFormat.jpegFolder(dpi: 200, colour: false, quality: random.number(55...80))
        let colour = FileFormat.jpegFolder(dpi: 200, colour: true, quality: random.number(55...80))
        switch wear {
        case .light:
            return random.one(of: [
                .tiffG4(dpi: fine), .scanPDF(dpi: fine), .scanPDF(dpi: 200), grey, colour, .bornPDF,
                .pngFolder(dpi: 200),
            ])
        case .medium:
            return random.one(of: [
                .tiffG4(dpi: fine), .scanPDF(dpi: fine), grey, grey, colour, .pngFolder(dpi: 200),
            ])
        case .heavy: return random.one(of: [.tiffG4(dpi: 300), .scanPDF(dpi: fine), grey, grey, colour])
        }
    }

    private func isBorn(_ format: FileFormat) -> Bool {
        SampleFile(stem: "", format: format, leaves: []).isBorn
    }
}

extension FileFormat {
    /// Most of its pages are black and white by a fixed level.
    fileprivate var isHard: Bool {
        switch self {
        case .tiffG4, .scanPDF, .cutTIFF: true
        default: false
        }
    }
}
