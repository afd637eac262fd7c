internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// What keeping the two-tone pages of some files takes, as a table: JBIG2 against one strip of T.6.
struct KeptPages {
    static let heading = "file\tpage\twidth\theight\tT.6\tJBIG2\tratio\tT.6 ms\tJBIG2 ms\tkept ms"

    /// JBIG2's bytes by those of T.6, of every page so far.
    private(set) var ratios: [Double] = []

    /// Prints a line a two-tone page; other pages, and those that cannot be read, are passed over. Times are this thread's
    /// CPU time, the best of three; the last one is that of coding both and confirming the smaller.
    mutating func report(_ path: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let name = URL(fileURLWithPath: path).lastPathComponent
        try unsafe bytes.withUnsafeBytes { bytes in
            guard let file = unsafe try? openScan(bytes, passwords: [], limits: DecodingLimits()),
                file.facts.pageCount > 0
            else { return }
            for number in 1...file.facts.pageCount {
                guard let image = try? file.page(number).image, image.shape.layout == .twoTone else {
                    continue
                }
                let fax = try Self.timed { try Group4Encoder().encode(image).count }
                let jbig2 = try Self.timed { try JBIG2Encoder().encode(image).count }
                let kept = try Self.timed { try PageEncoder().encode(image, .lossless).bytes.count }
                let ratio = Double(jbig2.result) / Double(fax.result)
                ratios.append(ratio)
                let cells = [
                    name, "\(number)", "\(image.shape.width)", "\(image.shape.height)", "\(fax.result)",
                    "\(jbig2.result)", Self.short(ratio, 3), Self.short(fax.milliseconds, 1),
                    Self.short(jbig2.milliseconds, 1), Self.short(kept.milliseconds, 1),
                ]
                print(cells.joined(separator: "\t"))
            }
        }
    }

    var summary: String {
        let mean = ratios.reduce(0, +) / Double(max(1, ratios.count))
        return
            "\(ratios.count) pages, mean ratio \(Self.short(mean, 3)), worst \(Self.short(ratios.max() ?? 0, 3))"
    }

    private static func timed(_ work: () throws -> Int) throws -> (result: Int, milliseconds: Double) {
        var best = Double.infinity
        var result = 0
        for _ in 0..<3 {
            let start = cpuTime()
            result = try work()
            best = min(best, cpuTime() - start)
        }
        return (result, best)
    }

    /// In milliseconds.
    private static func cpuTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }

    private static func short(_ value: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }
}
