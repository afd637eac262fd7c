internal import DocumentImaging
internal import Foundation

/// Clean A4 letters at 300 dpi, grey, for measuring: PNG, JPEG and TIFF by turns.
struct BenchPages {
    var folder: URL

    func write(count: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let dpi = 300.0
        for index in 0..<count {
            let page = try letter(
                index, attachments: (1...8).map { "Lampiran ke-\($0) dari permohonan ini" }, dpi: dpi)
            let stem = folder.appendingPathComponent("page-\(String(1_000 + index + 1).dropFirst())").path
            switch index % 3 {
            case 0:
                try Data(try PNGWriter(dpi: dpi).bytes(page)).write(to: URL(fileURLWithPath: stem + ".png"))
            case 1:
                let bytes = try JPEGWriter(dpi: dpi, quality: 80).bytes(page)
                try Data(bytes).write(to: URL(fileURLWithPath: stem + ".jpg"))
            default:
                try TIFFWriter(dpi: dpi, compression: .group4(threshold: 150)).write(
                    [page], to: URL(fileURLWithPath: stem + ".tif"))
            }
        }
    }

    /// One TIFF and one PDF of the same two-tone letters at 200 dpi, no two alike: for what long files take.
    func writeLong(count: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let dpi = 200.0
        let writer = TIFFWriter(dpi: dpi, compression: .group4(threshold: 150))
        var pages: [ScanPDFWriter.Page] = []
        try writer.write(count, to: folder.appendingPathComponent("\(count).tif")) {
            index throws(WritingError) in
            let page: Raster
            do {
                page = try letter(index, attachments: ["Berkas nomor \(1_000 + index)"], dpi: dpi)
            } catch {
                throw WritingError("a letter cannot be drawn: \(error)")
            }
            pages.append(
                .group4(page, dpi: dpi, stream: try writer.group4Stream(page, threshold: 150)))
            return page
        }
        try Data(ScanPDFWriter().bytes(pages)).write(to: folder.appendingPathComponent("\(count).pdf"))
    }

    private func letter(_ index: Int, attachments: [String], dpi: Double) throws -> Raster {
        let people = Cast().everybody
        let paper = try Paper.application(
            people[index % people.count], permit: "Izin Contoh", place: "Bontang", on: "2026-11-10",
            attachments: attachments)
        return try Raster(drawing: paper.sheets[0], dpi: dpi, colour: false)
    }
}
