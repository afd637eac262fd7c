internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// Prints, scans and writes a case's files, and its truth.
struct DossierPress {
    var output: URL
    var seed: UInt64

    /// One page on its way through the scanner.
    private struct Sheet {
        var drawing: SheetDrawing
        var wear: Wear
        var quarters: Int
        var behind: SheetDrawing?
        var role: String
        /// Holds a photograph or a coloured card.
        var coloured: Bool
    }

    func press(_ sample: SampleCase) throws {
        let folder = output.appendingPathComponent("dossiers/\(sample.name)")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var truth = SampleTruth(
            case: sample.name, submission: .init(files: []), pages: [], documents: [],
            match: .init(outcome: sample.outcome, application: sample.application),
            proposal: sample.proposal,
            checklist: sample.checklist.map { .init(requirement: $0.0, status: $0.1) },
            findings: sample.findings.map { .init(rule: $0.rule, page: $0.page) })
        for (index, file) in sample.files.enumerated() {
            var random = SplitMix(seed: seed &+ UInt64(index) &* 977 &+ hash(sample.name))
            try press(file, into: folder, truth: &truth, random: &random)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let expected = output.appendingPathComponent("expected")
        try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
        try (encoder.encode(truth) + Data("\n".utf8)).write(
            to: expected.appendingPathComponent("\(sample.name).json"))
    }

    /// FNV-1a, so that a case's pages do not change when others are added.
    private func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private func press(
        _ file: SampleFile, into folder: URL, truth: inout SampleTruth, random: inout SplitMix
    ) throws {
        var sheets: [Sheet] = []
        var spans: [(Paper, String?, Range<Int>)] = []
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
                spans.append((paper, requirement, first..<sheets.count))
            case .cover(let cover):
                sheets.append(plain(try cover.drawing(), "cover"))
            case .patchT:
                sheets.append(plain(DossierPress.patchSheet, "separator"))
            case .blank(let behind):
                var sheet = plain(.a4, "blank")
                sheet.wear = behind == nil ? Wear(specks: 0.4) : Wear(specks: 0.4, bleed: 0.07)
                sheet.behind = behind
                sheets.append(sheet)
            }
        }
        let names = try write(file, sheets, into: folder, random: &random)
        truth.submission.files += Set(names).sorted()
        guard isReadable(file.format) else { return }
        var counts: [String: Int] = [:]
        let ids = names.map { name in
            counts[name, default: 0] += 1
            return PageID(file: name, number: counts[name] ?? 1)
        }
        for (id, sheet) in zip(ids, sheets) {
            truth.pages.append(
                .init(file: id.file, number: id.number, role: sheet.role, rotation: sheet.quarters * 90))
        }
        for (paper, requirement, span) in spans {
            for document in paper.truths {
                truth.documents.append(
                    .init(
                        type: document.type, pages: Array(ids[span]),
                        // An empty requirement: the paper fills nothing.
                        requirement: requirement == "" ? nil : requirement ?? document.type,
                        // The ground behind a photograph is a colour: two tones do not keep it.
                        fields: document.fields.filter { $0.key != "latar" || !isTwoTone(file.format) }))
            }
        }
    }

    private func plain(_ drawing: SheetDrawing, _ role: String) -> Sheet {
        Sheet(
            drawing: drawing, wear: Wear(skew: 0.3, specks: 1), quarters: 0, behind: nil, role: role,
            coloured: false)
    }

    private func isTwoTone(_ format: FileFormat) -> Bool {
        if case .tiffG4 = format { true } else { false }
    }

    private func isReadable(_ format: FileFormat) -> Bool {
        switch format {
        case .lockedPDF, .cutTIFF: false
        default: true
        }
    }

    /// A separator as scanning programs print it: `PATCHT` in Code 39.
    static var patchSheet: SheetDrawing {
        var sheet = SheetDrawing.a4
        let style = TextStyle(family: "Liberation Sans", size: 20, bold: true, alignment: .centre)
        sheet.add(.text(DrawnText("LEMBAR PEMISAH\nPATCH T", x: 20, y: 40, width: 170, style: style)))
        sheet.add(.bars(BarSymbol(.code39, "PATCHT", x: 55, y: 90, module: 0.75, height: 40)))
        return sheet
    }

    /// Writes the file or files; the name of the file of every page.
    private func write(
        _ file: SampleFile, _ sheets: [Sheet], into folder: URL, random: inout SplitMix
    ) throws -> [String] {
        func url(_ name: String) -> URL { folder.appendingPathComponent(name) }
        func all(_ name: String) -> [String] { sheets.map { _ in name } }
        switch file.format {
        case .tiffG4(let dpi), .cutTIFF(let dpi):
            let pages = try scans(sheets, dpi: dpi, colour: false, &random)
            let name = file.stem + ".tif"
            try TIFFWriter(dpi: dpi, compression: .group4(threshold: 150)).write(pages, to: url(name))
            if case .cutTIFF = file.format {
                let whole = try Data(contentsOf: url(name))
                // libtiff puts directories behind the strips: a third of the file holds no page at all
                try whole.prefix(whole.count / 3).write(to: url(name))
            }
            return all(name)
        case .tiffLZW(let dpi):
            let pages = try scans(sheets, dpi: dpi, colour: false, &random)
            let name = file.stem + ".tif"
            try TIFFWriter(dpi: dpi, compression: .lzw).write(pages, to: url(name))
            return all(name)
        case .pngFolder(let dpi):
            let pages = try scans(sheets, dpi: dpi, colour: false, &random)
            return try pages.enumerated().map { index, page in
                let name = "\(file.stem)-\(Person.two(index + 1)).png"
                try Data(try PNGWriter(dpi: dpi).bytes(page)).write(to: url(name))
                return name
            }
        case .jpegFolder(let dpi, let colour, let quality):
            let pages = try scans(sheets, dpi: dpi, colour: colour, &random)
            return try pages.enumerated().map { index, page in
                let name = "\(file.stem)-\(Person.two(index + 1)).jpg"
                try Data(try JPEGWriter(dpi: dpi, quality: quality).bytes(page)).write(to: url(name))
                return name
            }
        case .scanPDF(let dpi):
            let name = file.stem + ".pdf"
            try Data(try scannedPDF(sheets, dpi: dpi, &random)).write(to: url(name))
            return all(name)
        case .bornPDF:
            let name = file.stem + ".pdf"
            try Data(try SheetDrawing.pdf(sheets.map(\.drawing))).write(to: url(name))
            return all(name)
        case .lockedPDF:
            let name = file.stem + ".pdf"
            let lock = PDFLock(userPassword: "rahasia", ownerPassword: "pemilik")
            try Data(try lock.locked(try SheetDrawing.pdf(sheets.map(\.drawing)))).write(to: url(name))
            return all(name)
        }
    }

    private func scans(
        _ sheets: [Sheet], dpi: Double, colour: Bool, _ random: inout SplitMix
    ) throws -> [Raster] {
        let bed = ScanBed(dpi: dpi, colour: colour)
        return try sheets.map { sheet in
            try bed.scan(
                sheet.drawing, wear: sheet.wear, behind: sheet.behind, quarters: sheet.quarters,
                random: &random)
        }
    }

    private func scannedPDF(_ sheets: [Sheet], dpi: Double, _ random: inout SplitMix) throws -> [UInt8] {
        var pages: [ScanPDFWriter.Page] = []
        for sheet in sheets {
            if sheet.coloured {
                let page = try scans([sheet], dpi: 200, colour: true, &random)[0]
                let stream = try JPEGWriter(dpi: 200, quality: 70).bytes(page)
                pages.append(.jpeg(page, dpi: 200, stream: stream))
            } else {
                let page = try scans([sheet], dpi: dpi, colour: false, &random)[0]
                let writer = TIFFWriter(dpi: dpi, compression: .lzw)
                pages.append(
                    .group4(page, dpi: dpi, stream: try writer.group4Stream(page, threshold: 150)))
            }
        }
        return ScanPDFWriter().bytes(pages)
    }
}
