import CTIFF
import DocumentImaging
import DossierModel
import Foundation

/// Writes TIFF files by libtiff, for reading them back.
struct DrawnTIFF {
    struct Page {
        var width: Int
        var height: Int
        var bits = 8
        var samples = 1
        var format = SAMPLEFORMAT_UINT
        var photometric = PHOTOMETRIC_MINISBLACK
        var compression = COMPRESSION_NONE
        var isSeparate = false
        /// Rows of a strip, or the side of a tile.
        var block = 16
        var isTiled = false
        var orientation = 1
        var unit = RESUNIT_INCH
        var resolution: (x: Double, y: Double)? = (300, 300)
        var extra: UInt16?
        var fax: Int32 = 0
        var palette: [UInt16] = []
        /// Rows of chunky samples in the machine's byte order, each padded to whole bytes.
        var rows: [UInt8] = []
        var rowBytes: Int { (width * samples * bits + 7) / 8 }

        init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }

        /// The page's own pixels, 8 bits or packed bits with paper 0.
        init(_ image: PageImage, compression: Int32 = COMPRESSION_NONE) {
            width = image.shape.width
            height = image.shape.height
            self.compression = compression
            rows = image.allBytes
            switch image.shape.layout {
            case .twoTone: (bits, photometric) = (1, PHOTOMETRIC_MINISWHITE)
            case .grey: break
            case .colour: (samples, photometric) = (3, PHOTOMETRIC_RGB)
            }
        }
    }

    /// `mode`: "w" with "l" or "b" for the byte order and "8" for BigTIFF.
    static func encode(_ pages: [Page], mode: String = "wl") throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let tiff = unsafe TIFFOpen(path, mode) else { throw CocoaError(.fileWriteUnknown) }
        for page in pages {
            unsafe write(page, tiff)
            unsafe TIFFWriteDirectory(tiff)
        }
        unsafe TIFFClose(tiff)
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func set(_ tiff: OpaquePointer, _ tag: Int32, _ values: any CVarArg...) {
        _ = unsafe withVaList(values) { unsafe TIFFVSetField(tiff, UInt32(tag), $0) }
    }

    private static func write(_ page: Page, _ tiff: OpaquePointer) {
        unsafe set(tiff, TIFFTAG_IMAGEWIDTH, Int32(page.width))
        unsafe set(tiff, TIFFTAG_IMAGELENGTH, Int32(page.height))
        unsafe set(tiff, TIFFTAG_BITSPERSAMPLE, Int32(page.bits))
        unsafe set(tiff, TIFFTAG_SAMPLESPERPIXEL, Int32(page.samples))
        unsafe set(tiff, TIFFTAG_SAMPLEFORMAT, page.format)
        unsafe set(tiff, TIFFTAG_COMPRESSION, page.compression)
        unsafe set(tiff, TIFFTAG_PHOTOMETRIC, page.photometric)
        unsafe set(
            tiff, TIFFTAG_PLANARCONFIG, page.isSeparate ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG)
        unsafe set(tiff, TIFFTAG_ORIENTATION, Int32(page.orientation))
        if let resolution = page.resolution {
            unsafe set(tiff, TIFFTAG_XRESOLUTION, resolution.x)
            unsafe set(tiff, TIFFTAG_YRESOLUTION, resolution.y)
            unsafe set(tiff, TIFFTAG_RESOLUTIONUNIT, page.unit)
        }
        if page.compression == COMPRESSION_CCITTFAX3 { unsafe set(tiff, TIFFTAG_GROUP3OPTIONS, page.fax) }
        if page.compression == COMPRESSION_JPEG, page.photometric == PHOTOMETRIC_YCBCR {
            unsafe set(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB)
        }
        if let extra = page.extra {
            let kinds = [extra]
            unsafe kinds.withUnsafeBufferPointer {
                unsafe set(tiff, TIFFTAG_EXTRASAMPLES, Int32(1), $0.baseAddress!)
            }
        }
        if !page.palette.isEmpty {
            let count = page.palette.count / 3
            unsafe page.palette.withUnsafeBufferPointer { map in
                let base = map.baseAddress!
                unsafe set(tiff, TIFFTAG_COLORMAP, base, base + count, base + 2 * count)
            }
        }
        if page.isTiled {
            unsafe set(tiff, TIFFTAG_TILEWIDTH, Int32(page.block))
            unsafe set(tiff, TIFFTAG_TILELENGTH, Int32(page.block))
            unsafe writeTiles(page, tiff)
        } else {
            unsafe set(tiff, TIFFTAG_ROWSPERSTRIP, Int32(page.block))
            unsafe writeStrips(page, tiff)
        }
    }

    private static func writeStrips(_ page: Page, _ tiff: OpaquePointer) {
        let bytes = page.bits / 8
        for plane in 0..<(page.isSeparate ? page.samples : 1) {
            for y in 0..<page.height {
                var line = Array(page.rows[y * page.rowBytes..<(y + 1) * page.rowBytes])
                if page.isSeparate {
                    line = (0..<page.width).flatMap { x in
                        let start = (x * page.samples + plane) * bytes
                        return line[start..<start + bytes]
                    }
                }
                unsafe TIFFWriteScanline(tiff, &line, UInt32(y), UInt16(plane))
            }
        }
    }

    /// Whole bytes a sample only, or one bit and one sample.
    private static func writeTiles(_ page: Page, _ tiff: OpaquePointer) {
        let planes = page.isSeparate ? page.samples : 1
        for plane in 0..<planes {
            for top in stride(from: 0, to: page.height, by: page.block) {
                for left in stride(from: 0, to: page.width, by: page.block) {
                    var tile: [UInt8] = []
                    for y in top..<top + page.block {
                        tile += tileRow(page, y: min(y, page.height - 1), left: left, plane: plane)
                    }
                    unsafe TIFFWriteTile(tiff, &tile, UInt32(left), UInt32(top), 0, UInt16(plane))
                }
            }
        }
    }

    private static func tileRow(_ page: Page, y: Int, left: Int, plane: Int) -> [UInt8] {
        let line = page.rows[y * page.rowBytes..<(y + 1) * page.rowBytes]
        let start = line.startIndex
        if page.bits == 1 {
            return (0..<page.block / 8).map {
                left / 8 + $0 < page.rowBytes ? line[start + left / 8 + $0] : 0
            }
        }
        let bytes = page.bits / 8
        return (left..<left + page.block).flatMap { x -> [UInt8] in
            let column = min(x, page.width - 1)
            let first = start + (column * page.samples + (page.isSeparate ? plane : 0)) * bytes
            return Array(line[first..<first + bytes * (page.isSeparate ? 1 : page.samples)])
        }
    }
}
