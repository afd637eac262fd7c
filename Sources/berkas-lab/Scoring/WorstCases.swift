internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// The gravest misses, as pictures of their pages with a frame around the field.
struct WorstCases {
    /// Pictures of one kind of miss.
    var mostOfAKind = 8

    private struct Case {
        var miss: Miss
        var path: String
        var recipe: Recipe
    }

    private var cases: [Case] = []

    /// Misses that are on a page whose file can be opened again.
    mutating func take(_ misses: ArraySlice<Miss>, of submission: Submission, _ dossier: Dossier) {
        for miss in misses where cases.count(where: { $0.miss.kind == miss.kind }) < mostOfAKind {
            guard let page = miss.page, let read = dossier.pages.first(where: { $0.id == page })?.page else {
                continue
            }
            // One picture a subject shows more than eight of one field.
            guard !cases.contains(where: { $0.miss.kind == miss.kind && $0.miss.subject == miss.subject })
            else { continue }
            cases.append(Case(miss: miss, path: "\(submission.origin)/\(page.file)", recipe: read.recipe))
        }
    }

    /// `NN-KIND-DOSSIER.png` and `worst.txt`, which says what is wrong on each.
    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var lines: [String] = []
        for (index, one) in cases.sorted(by: { $0.miss.kind < $1.miss.kind }).enumerated() {
            let miss = one.miss
            let name = "\(Person.two(index + 1))-\(miss.kind.name)-\(miss.dossier).png"
            lines.append("\(name)\t\(miss.page?.description ?? "")\t\(miss.subject)\t\(miss.note)")
            let picture = try picture(of: one)
            try Data(try PNGWriter(dpi: 200).bytes(picture)).write(to: folder.appendingPathComponent(name))
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(
            to: folder.appendingPathComponent("worst.txt"))
    }

    private func picture(of one: Case) throws -> Raster {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: one.path))
        let page = try unsafe bytes.withUnsafeBytes { bytes in
            try unsafe openScan(bytes, passwords: [], limits: DecodingLimits()).page(
                one.miss.page?.number ?? 1)
        }
        // Boxes count on the upright, level page, not on the picture cleaned for reading.
        let upright = one.recipe.filter { step in
            switch step {
            case .turn, .level, .crop: true
            default: false
            }
        }
        let (size, levels) = try PageReader.picture(of: page, recipe: upright)
        var raster = Raster(width: size.width, height: size.height, channels: 3)
        for at in levels.indices { for channel in 0..<3 { raster.bytes[at * 3 + channel] = levels[at] } }
        if let box = one.miss.box { raster.frame(box) }
        return raster
    }
}

extension Raster {
    /// A red frame around a box, a few pixels outside of it.
    fileprivate mutating func frame(_ box: PixelRect) {
        for step in 4...7 {
            let (left, right) = (max(0, box.x - step), min(width - 1, box.maxX + step))
            let (top, bottom) = (max(0, box.y - step), min(height - 1, box.maxY + step))
            guard left < right, top < bottom else { return }
            for column in left...right { for row in [top, bottom] { redden(column, row) } }
            for row in top...bottom { for column in [left, right] { redden(column, row) } }
        }
    }

    private mutating func redden(_ column: Int, _ row: Int) {
        let at = (row * width + column) * 3
        bytes.replaceSubrange(at..<(at + 3), with: [220, 20, 20])
    }
}
