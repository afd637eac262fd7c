internal import DocumentImaging
internal import DossierModel

/// The sheets of one file in the order they go through the machine, and where each paper lies among them.
struct Stack {
    /// One page on its way through the scanner.
    struct Sheet {
        var drawing: SheetDrawing
        var wear: Wear
        var quarters: Int
        var behind: SheetDrawing?
        /// `content`, `blank`, `separator`, `cover`
        var role: String
        /// Holds a photograph or a coloured card.
        var coloured: Bool
    }

    struct Span {
        var paper: Paper
        /// Of the leaf.
        var requirement: String?
        var sheets: Range<Int>
    }

    private(set) var sheets: [Sheet] = []
    private(set) var spans: [Span] = []

    init(_ file: SampleFile) throws {
        for leaf in file.leaves {
            switch leaf {
            case .paper(let paper, let requirement, let wear, let quarters):
                let first = sheets.count
                for (index, drawing) in paper.sheets.enumerated() {
                    sheets.append(
                        Sheet(
                            drawing: drawing, wear: wear,
                            quarters: quarters.indices.contains(index) ? quarters[index] : 0,
                            behind: sheets.last?.drawing, role: "content",
                            coloured: ["pas_foto", "foto_lokasi", "ktp_el"].contains(paper.truths[0].type)))
                }
                spans.append(Span(paper: paper, requirement: requirement, sheets: first..<sheets.count))
            case .cover(let cover):
                sheets.append(Stack.plain(try cover.drawing(), "cover"))
            case .patchT:
                sheets.append(Stack.plain(Stack.patchSheet, "separator"))
            case .blank(let behind):
                var sheet = Stack.plain(.a4, "blank")
                sheet.wear = behind == nil ? Wear(specks: 0.4) : Wear(specks: 0.4, bleed: 0.07)
                sheet.behind = behind
                sheets.append(sheet)
            }
        }
    }

    private static func plain(_ drawing: SheetDrawing, _ role: String) -> Sheet {
        Sheet(
            drawing: drawing, wear: Wear(skew: 0.3, specks: 1), quarters: 0, behind: nil, role: role,
            coloured: false)
    }

    /// A separator as scanning programs print it: `PATCHT` in Code 39.
    static var patchSheet: SheetDrawing {
        var sheet = SheetDrawing.a4
        let style = TextStyle(family: "Liberation Sans", size: 20, bold: true, alignment: .centre)
        sheet.add(.text(DrawnText("LEMBAR PEMISAH\nPATCH T", x: 20, y: 40, width: 170, style: style)))
        sheet.add(.bars(BarSymbol(.code39, "PATCHT", x: 55, y: 90, module: 0.75, height: 40)))
        return sheet
    }
}

extension SampleFile {
    /// The name of the file of every page.
    func names(of count: Int) -> [String] {
        switch format {
        case .tiffG4, .cutTIFF, .tiffLZW: (0..<count).map { _ in stem + ".tif" }
        case .scanPDF, .bornPDF, .lockedPDF: (0..<count).map { _ in stem + ".pdf" }
        case .pngFolder: (0..<count).map { "\(stem)-\(Person.two($0 + 1)).png" }
        case .jpegFolder: (0..<count).map { "\(stem)-\(Person.two($0 + 1)).jpg" }
        }
    }

    var isReadable: Bool {
        switch format {
        case .lockedPDF, .cutTIFF: false
        default: true
        }
    }

    /// Two tones do not keep the colour behind a photograph.
    var isTwoTone: Bool {
        if case .tiffG4 = format { true } else { false }
    }

    var isGrey: Bool {
        switch format {
        case .tiffLZW, .pngFolder, .jpegFolder(_, colour: false, _): true
        default: false
        }
    }

    /// Never on a scanner's glass.
    var isBorn: Bool {
        if case .bornPDF = format { true } else { false }
    }
}
