internal import CTIFF
internal import Foundation

/// Multi-page TIFF through libtiff.
struct TIFFWriter {
    enum Compression {
        /// Two-tone, CCITT group 4, one strip a page.
        case group4(threshold: UInt8)
        /// Grey or colour, LZW with the horizontal predictor.
        case lzw
    }

    var dpi: Double
    var compression: Compression

    func write(_ pages: [Raster], to url: URL) throws(WritingError) {
        try write(pages.count, to: url) { index throws(WritingError) in pages[index] }
    }

    /// `page` gives one after the other, from 0, so that a long file needs the memory of one page.
    func write(
        _ count: Int, to url: URL, page draw: (Int) throws(WritingError) -> Raster
    ) throws(WritingError) {
        guard let tiff = unsafe TIFFOpen(url.path, "w") else {
            throw WritingError("cannot write \(url.path)")
        }
        defer { unsafe TIFFClose(tiff) }
        for index in 0..<count {
            let page = try draw(index)
            unsafe head(tiff, page, index: index, count: count)
            switch compression {
            case .group4(let threshold):
                var packed = page.twoTone(threshold: threshold)
                let size = tmsize_t(packed.count)
                guard unsafe TIFFWriteEncodedStrip(tiff, 0, &packed, size) >= 0 else {
                    throw WritingError("G4 encoding failed in \(url.path)")
                }
            case .lzw:
                var row = [UInt8](repeating: 0, count: page.width * page.channels)
                for line in 0..<page.height {
                    row = Array(page.bytes[(line * row.count)..<((line + 1) * row.count)])
                    guard unsafe TIFFWriteScanline(tiff, &row, UInt32(line), 0) == 1 else {
                        throw WritingError("LZW encoding failed in \(url.path)")
                    }
                }
            }
            guard unsafe TIFFWriteDirectory(tiff) == 1 else {
                throw WritingError("cannot write \(url.path)")
            }
        }
    }

    /// The stream of one two-tone page, for a PDF.
    func group4Stream(_ page: Raster, threshold: UInt8) throws(WritingError) -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
        let url = folder.appendingPathComponent("berkas-lab-\(ProcessInfo.processInfo.processIdentifier).tif")
        defer { try? FileManager.default.removeItem(at: url) }
        try TIFFWriter(dpi: dpi, compression: .group4(threshold: threshold)).write([page], to: url)
        guard let tiff = unsafe TIFFOpen(url.path, "r") else { throw WritingError("cannot read \(url.path)") }
        defer { unsafe TIFFClose(tiff) }
        let size = unsafe TIFFRawStripSize64(tiff, 0)
        var stream = [UInt8](repeating: 0, count: Int(size))
        let count = tmsize_t(stream.count)
        guard unsafe TIFFReadRawStrip(tiff, 0, &stream, count) == count else {
            throw WritingError("cannot read the strip of \(url.path)")
        }
        return stream
    }

    @unsafe private func head(_ tiff: OpaquePointer, _ page: Raster, index: Int, count: Int) {
        func set(_ tag: Int32, _ values: any CVarArg...) {
            unsafe _ = withVaList(values) { unsafe TIFFVSetField(tiff, UInt32(tag), $0) }
        }
        set(TIFFTAG_IMAGEWIDTH, Int32(page.width))
        set(TIFFTAG_IMAGELENGTH, Int32(page.height))
        set(TIFFTAG_XRESOLUTION, dpi)
        set(TIFFTAG_YRESOLUTION, dpi)
        set(TIFFTAG_RESOLUTIONUNIT, Int32(RESUNIT_INCH))
        set(TIFFTAG_PLANARCONFIG, Int32(PLANARCONFIG_CONTIG))
        set(TIFFTAG_SUBFILETYPE, Int32(FILETYPE_PAGE))
        set(TIFFTAG_PAGENUMBER, Int32(index), Int32(count))
        switch compression {
        case .group4:
            set(TIFFTAG_BITSPERSAMPLE, Int32(1))
            set(TIFFTAG_SAMPLESPERPIXEL, Int32(1))
            set(TIFFTAG_COMPRESSION, Int32(COMPRESSION_CCITTFAX4))
            set(TIFFTAG_PHOTOMETRIC, Int32(PHOTOMETRIC_MINISWHITE))
            set(TIFFTAG_ROWSPERSTRIP, Int32(page.height))
        case .lzw:
            set(TIFFTAG_BITSPERSAMPLE, Int32(8))
            set(TIFFTAG_SAMPLESPERPIXEL, Int32(page.channels))
            set(TIFFTAG_COMPRESSION, Int32(COMPRESSION_LZW))
            set(TIFFTAG_PREDICTOR, Int32(PREDICTOR_HORIZONTAL))
            set(TIFFTAG_PHOTOMETRIC, Int32(page.channels == 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK))
            set(TIFFTAG_ROWSPERSTRIP, Int32(64))
        }
    }
}
