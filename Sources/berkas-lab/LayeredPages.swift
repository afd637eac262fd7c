internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// What every page of some files takes as a small copy, at each step of the ladder, as a table.
struct LayeredPages {
    static let heading =
        "file\tpage\twidth\theight\tlayout\tms\t"
        + LayerStep.ladder.indices.map { "step \($0 + 1)" }.joined(separator: "\t")

    /// Prints a line a page; pages that cannot be read are passed over. The time is this thread's CPU time for taking the
    /// page apart and encoding all steps.
    func report(_ path: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let name = URL(fileURLWithPath: path).lastPathComponent
        try unsafe bytes.withUnsafeBytes { bytes in
            guard let file = unsafe try? openScan(bytes, passwords: [], limits: DecodingLimits()),
                file.facts.pageCount > 0
            else { return }
            for number in 1...file.facts.pageCount {
                guard let page = try? file.page(number) else { continue }
                let (size, start) = (page.image.shape.size, clock())
                let likely = Double(max(size.width, size.height)) / 11.7
                let request = LayerRequest(resolution: page.stored.resolution?.x ?? likely)
                let layers = try PageLayers(page.image, request)
                let counts = try layers.byteCounts(at: LayerStep.ladder)
                let spent = (clock() - start) * 1_000 / CLOCKS_PER_SEC
                let cells =
                    ["\(number)", "\(size.width)", "\(size.height)", page.image.shape.layout.rawValue]
                    + ["\(spent)"] + counts.map(String.init)
                print(name + "\t" + cells.joined(separator: "\t"))
            }
        }
    }
}
