internal import CImagingShims
internal import CTIFF
internal import DossierModel
internal import Glibc

/// One page of a TIFF to pixels as stored, before Orientation. `page` is the directory selected in `handle`.
@safe struct TIFFPageDecoder {
    let handle: TIFFHandle
    let page: berkas_tiff_page
    let limits: DecodingLimits

    init(handle: TIFFHandle, page: berkas_tiff_page, limits: DecodingLimits) {
        self.handle = handle
        unsafe self.page = unsafe page
        self.limits = limits
    }

    /// Share of Group 3 lines that may be bad; above it the page is damaged. Our own choice, not measured and
    /// not out of a standard: a line of text at 98 lines an inch is about 12 lines high, so two bad lines in a
    /// hundred leave it readable.
    private static let badFaxLines = 0.02

    var width: Int { Int(unsafe page.width) }
    var height: Int { Int(unsafe page.height) }
    var bits: Int { Int(unsafe page.bits) }
    var samples: Int { Int(unsafe page.samples) }
    var photometric: Int32 { Int32(unsafe page.photometric) }
    var compression: Int32 { Int32(unsafe page.compression) }
    var isSeparate: Bool { unsafe page.separate }
    var isTiled: Bool { unsafe page.tiled }
    var blockWidth: Int { Int(unsafe page.block_width) }
    var blockHeight: Int { Int(unsafe page.block_height) }
    /// Bytes that a strip or tile of one plane decodes to.
    var blockBytes: Int { Int(clamping: unsafe page.block_bytes) }

    /// Sizes are checked before anything is allocated.
    func decode() throws(ScanDefect) -> PageImage {
        try limits.admit(width: width, height: height)
        guard samples >= 1, blockWidth > 0, blockHeight > 0, blockBytes > 0 else {
            throw ScanDefect(.damaged, "TIFF directory without a usable strip or tile size")
        }
        // 64-bit samples in five planes are the most that is let through.
        guard blockBytes <= limits.pixels * 8 else {
            throw ScanDefect(.tooLarge, "TIFF strip or tile of \(blockBytes) bytes")
        }
        let image: PageImage
        if let paper = twoTonePaper {
            image = try decodeBits(paperIsOne: paper)
        } else if let plan = TIFFSamplePlan(self) {
            image = try decodeSamples(plan)
        } else {
            image = try decodeColours()
        }
        let isGroup3 = compression == COMPRESSION_CCITTFAX3
        try handle.refuseGuesses(
            faxLines: isGroup3 ? Int(Double(height) * TIFFPageDecoder.badFaxLines) : 0)
        return image
    }

    /// For one-bit black and white: whether a 1 in the file is paper. `nil` for everything else.
    private var twoTonePaper: Bool? {
        guard bits == 1, samples == 1 else { return nil }
        switch photometric {
        case PHOTOMETRIC_MINISWHITE: return false
        case PHOTOMETRIC_MINISBLACK, PHOTOMETRIC_MASK: return true
        case PHOTOMETRIC_PALETTE:
            // Two-tone files are written as palettes too.
            guard let palette = TIFFPalette(self), palette.count == 2 else { return nil }
            if palette.isBlack(0), palette.isWhite(1) { return true }
            if palette.isWhite(0), palette.isBlack(1) { return false }
            return nil
        default: return nil
        }
    }

    /// Packed rows straight into the page where the file has strips.
    private func decodeBits(paperIsOne: Bool) throws(ScanDefect) -> PageImage {
        let image = try PageImage(PixelShape(width: width, height: height, layout: .twoTone))
        if isTiled {
            guard blockWidth.isMultiple(of: 8) else {
                throw ScanDefect(.unsupported, "TIFF tiles of \(blockWidth) columns")
            }
            try forEachBlock { (block) throws(ScanDefect) in
                let stride = blockWidth / 8
                let count = min(stride, image.shape.rowBytes - block.x / 8)
                for y in 0..<block.rows {
                    unsafe (image.row(block.y + y) + block.x / 8).copyMemory(
                        from: block.planes + y * stride, byteCount: count)
                }
            }
        } else {
            try decodeStrips(into: image)
        }
        if paperIsOne { image.invertBits() } else { image.clearSpareBits() }
        return image
    }

    /// For files whose strips lie as the page does: no copy.
    func decodeStrips(into image: PageImage) throws(ScanDefect) {
        var y = 0
        var strip = 0
        while y < height {
            let rows = min(blockHeight, height - y)
            unsafe try handle.decodeBlock(strip, into: image.row(y), byteCount: rows * image.shape.rowBytes)
            y += rows
            strip += 1
        }
    }

    /// A decoded strip or tile: where its top left pixel lies, how much of it is on the page, and its planes
    /// one after the other, `blockBytes` each.
    @safe struct Block {
        var x: Int
        var y: Int
        var columns: Int
        var rows: Int
        var planes: UnsafeMutableRawPointer
    }

    /// Decodes strip by strip or tile by tile into memory used again for each.
    func forEachBlock(_ body: (Block) throws(ScanDefect) -> Void) throws(ScanDefect) {
        let planes = isSeparate ? samples : 1
        let across = (width + blockWidth - 1) / blockWidth
        let down = (height + blockHeight - 1) / blockHeight
        guard let memory = unsafe calloc(planes, blockBytes) else {
            throw ScanDefect(.tooLarge, "no memory for a TIFF strip or tile of \(blockBytes) bytes")
        }
        defer { unsafe free(memory) }
        for index in 0..<across * down {
            let x = index % across * blockWidth
            let y = index / across * blockHeight
            let rows = min(blockHeight, height - y)
            // The last strip may be shorter; a tile is always whole.
            let bytes = isTiled ? blockBytes : blockBytes / blockHeight * rows
            for plane in 0..<planes {
                unsafe try handle.decodeBlock(
                    plane * across * down + index, into: memory + plane * blockBytes, byteCount: bytes)
            }
            try body(
                unsafe Block(x: x, y: y, columns: min(blockWidth, width - x), rows: rows, planes: memory))
        }
    }

    /// YCbCr, Lab, LogLuv and whatever else libtiff converts itself.
    private func decodeColours() throws(ScanDefect) -> PageImage {
        let image = try PageImage(PixelShape(width: width, height: height, layout: .colour))
        guard let raster = unsafe calloc(width * blockHeight, 4) else {
            throw ScanDefect(.tooLarge, "no memory for \(blockHeight) rows of a TIFF")
        }
        defer { unsafe free(raster) }
        for top in stride(from: 0, to: height, by: blockHeight) {
            let rows = min(blockHeight, height - top)
            unsafe try handle.decodeColours(firstRow: top, rows: rows, into: raster)
            for y in 0..<rows {
                let source = unsafe (raster + y * width * 4).assumingMemoryBound(to: UInt8.self)
                let target = unsafe image.row(top + y).assumingMemoryBound(to: UInt8.self)
                for x in 0..<width {
                    let paper = 255 &- (unsafe source[x &* 4 &+ 3])
                    // Premultiplied, so the sum stays below 256.
                    unsafe target[x &* 3] = source[x &* 4] &+ paper
                    unsafe target[x &* 3 &+ 1] = source[x &* 4 &+ 1] &+ paper
                    unsafe target[x &* 3 &+ 2] = source[x &* 4 &+ 2] &+ paper
                }
            }
        }
        return image
    }
}
