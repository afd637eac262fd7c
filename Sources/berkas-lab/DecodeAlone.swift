internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// Decodes every page of some files and does nothing else: the floor that `berkas check` is measured against.
struct DecodeAlone {
    /// Pages decoded; files and pages that cannot be read are passed over, as their cost is not comparable.
    func pages(of paths: [String]) throws -> Int {
        var count = 0
        for path in paths {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            count += unsafe bytes.withUnsafeBytes { bytes in
                guard let file = unsafe try? openScan(bytes, passwords: [], limits: DecodingLimits()) else {
                    return 0
                }
                guard file.facts.pageCount > 0 else { return 0 }
                return (1...file.facts.pageCount).count { (try? file.page($0)) != nil }
            }
        }
        return count
    }
}
