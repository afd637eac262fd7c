internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// Prints, scans and writes a case's files and its truth.
struct DossierPress {
    var output: URL
    var seed: UInt64

    func press(_ sample: SampleCase) throws {
        let folder = output.appendingPathComponent("dossiers/\(sample.name)")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (index, file) in sample.files.enumerated() {
            var random = SplitMix(seed: seed &+ UInt64(index) &* 977 &+ hash(sample.name))
            try write(file, try Stack(file).sheets, into: folder, random: &random)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let expected = output.appendingPathComponent("expected")
        try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
        try (encoder.encode(try SampleTruth(sample)) + Data("\n".utf8)).write(
            to: expected.appendingPathComponent("\(sample.name).json"))
    }

    /// FNV-1a, so that a case's pages do not change when others are added.
    private func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Writes the file or files.
    private func write(
        _ file: SampleFile, _ sheets: [Stack.Sheet], into folder: URL, random: inout SplitMix
    ) throws {
        func url(_ name: String) -> URL { folder.appendingPathComponent(name) }
        let names = file.names(of: sheets.count)
        guard let name = names.first else { return }
        switch file.format {
        case .tiffG4(let dpi), .cutTIFF(let dpi):
            let pages = try scans(sheets, dpi: dpi, colour: false, &random)
            try TIFFWriter(dpi: dpi, compression: .group4(threshold: 150)).write(pages, to: url(name))
            if case .cutTIFF = file.format {
                let whole = try Data(contentsOf: url(name))
                // libtiff puts directories behind the strips: a third of the file holds no page at all
                try whole.prefix(whole.count / 3).write(to: url(name))
            }
        case .tiffLZW(let dpi):
            let pages = try scans(sheets, dpi: dpi, colour: false, &random)
            try TIFFWriter(dpi: dpi, compression: .lzw).write(pages, to: url(name))
        case .pngFolder(let dpi):
            for (name, page) in zip(names, try scans(sheets, dpi: dpi, colour: false, &random)) {
                try Data(try PNGWriter(dpi: dpi).bytes(page)).write(to: url(name))
            }
        case .jpegFolder(let dpi, let colour, let quality):
            for (name, page) in zip(names, try scans(sheets, dpi: dpi, colour: colour, &random)) {
                try Data(try JPEGWriter(dpi: dpi, quality: quality).bytes(page)).write(to: url(name))
            }
        case .scanPDF(let dpi):
            try Data(try scannedPDF(sheets, dpi: dpi, &random)).write(to: url(name))
        case .bornPDF:
            try Data(try SheetDrawing.pdf(sheets.map(\.drawing))).write(to: url(name))
        case .lockedPDF:
            let lock = PDFLock(userPassword: "rahasia", ownerPassword: "pemilik")
            try Data(try lock.locked(try SheetDrawing.pdf(sheets.map(\.drawing)))).write(to: url(name))
        }
    }

    private func scans(
        _ sheets: [Stack.Sheet], dpi: Double, colour: Bool, _ random: inout SplitMix
    ) throws -> [Raster] {
        let bed = ScanBed(dpi: dpi, colour: colour)
        return try sheets.map { sheet in
            try bed.scan(
                sheet.drawing, wear: sheet.wear, behind: sheet.behind, quarters: sheet.quarters,
                random: &random)
        }
    }

    private func scannedPDF(_ sheets: [Stack.Sheet], dpi: Double, _ random: inout SplitMix) throws -> [UInt8]
    {
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
