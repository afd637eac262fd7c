internal import DocumentImaging
internal import Foundation

/// Clean A4 letters at 300 dpi, grey, for measuring: PNG, JPEG and TIFF by turns.
struct BenchPages {
    var folder: URL

    func write(count: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let people = Cast().everybody
        let dpi = 300.0
        for index in 0..<count {
            let person = people[index % people.count]
            let paper = try Paper.application(
                person, permit: "Izin Contoh", place: "Bontang", on: "2026-11-10",
                attachments: (1...8).map { "Lampiran ke-\($0) dari permohonan ini" })
            let page = try Raster(drawing: paper.sheets[0], dpi: dpi, colour: false)
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
}
