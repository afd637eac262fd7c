internal import DossierModel

/// The main chain of directories: each a page; SubIFDs are not followed.
struct TIFFChain {
    private(set) var directories: [TIFFDirectory] = []
    /// False when the chain or a page's data leads past the end of the file.
    private(set) var complete = true
    private(set) var remarks: [String] = []

    /// Throws `noPages`, `incomplete` when the first directory is missing, `tooLarge` for too many pages.
    init(_ bytes: FileBytes, limits: DecodingLimits) throws(ScanDefect) {
        guard let order = TIFFByteOrder(bytes) else {
            throw ScanDefect(.incomplete, "TIFF header is cut")
        }
        var offset = order.firstDirectory
        var pageAt: [Int: Int] = [:]
        while offset != 0 {
            if let seen = pageAt[offset] {
                remarks.append(
                    "after page \(directories.count) the directories lead back to page \(seen); cut there")
                break
            }
            guard let directory = TIFFDirectory(bytes, offset: offset, order: order) else {
                complete = false
                remarks.append(
                    "after page \(directories.count) the directories lead past the end of the file")
                break
            }
            guard directories.count < limits.pages else {
                throw ScanDefect(.tooLarge, "TIFF of more than \(limits.pages) pages")
            }
            directories.append(directory)
            pageAt[offset] = directories.count
            note(directory)
            offset = directory.next ?? 0
        }
        guard !directories.isEmpty else {
            throw complete
                ? ScanDefect(.noPages, "TIFF without a directory")
                : ScanDefect(.incomplete, "TIFF whose first directory lies past its end")
        }
    }

    private mutating func note(_ directory: TIFFDirectory) {
        if directory.isCut {
            complete = false
            remarks.append("data of page \(directories.count) lie past the end of the file")
        }
        if let resolution = directory.resolution, PixelAspect(resolution) != nil {
            let numbers = "\(Int(resolution.x)) x \(Int(resolution.y))"
            remarks.append(
                "page \(directories.count) has \(numbers) pixels a unit; lines repeated to square pixels")
        }
    }
}
