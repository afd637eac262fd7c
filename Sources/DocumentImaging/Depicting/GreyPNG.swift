internal import CZlib
internal import DossierModel

/// Pixels as a PNG of few levels (ISO/IEC 15948): for print, which few levels serve and JPEG rings around.
struct GreyPNG {
    /// Bits a pixel: 1, 2 or 4.
    let bits: Int
    /// Red, green, blue of each level, darkest first, `3 << bits` bytes; `nil` for grey.
    let palette: [UInt8]?
    /// zlib's 1…9.
    private let effort: Int32 = 6

    init(bits: Int, palette: [UInt8]? = nil) {
        self.bits = bits
        self.palette = palette
    }

    /// One byte a pixel, rows without a gap. `nil` when zlib has no memory.
    func encode(_ pixels: [UInt8], _ size: PixelSize) -> [UInt8]? {
        guard let body = deflated(packed(pixels, size)) else { return nil }
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let header =
            BigEndianNumber.four(size.width) + BigEndianNumber.four(size.height) + [
                UInt8(bits), palette == nil ? 0 : 3, 0, 0, 0,
            ]
        bytes += GreyPNG.chunk("IHDR", header)
        if let palette { bytes += GreyPNG.chunk("PLTE", palette) }
        bytes += GreyPNG.chunk("IDAT", body)
        return bytes + GreyPNG.chunk("IEND", [])
    }

    /// Rows of levels, each behind the filter type 0: filters are of no use on so few levels.
    private func packed(_ pixels: [UInt8], _ size: PixelSize) -> [UInt8] {
        let perByte = 8 / bits
        let top = (1 << bits) - 1
        let levels = (0..<256).map { UInt8(($0 * top + 127) / 255) }
        let rowBytes = 1 + (size.width + perByte - 1) / perByte
        var rows = [UInt8](repeating: 0, count: rowBytes * size.height)
        unsafe rows.withUnsafeMutableBufferPointer { rows in
            unsafe pixels.withUnsafeBufferPointer { pixels in
                unsafe levels.withUnsafeBufferPointer { levels in
                    for y in 0..<size.height {
                        for x in 0..<size.width {
                            let level = unsafe levels[Int(pixels[y &* size.width &+ x])]
                            let shift = UInt8((perByte &- 1 &- x % perByte) &* bits)
                            unsafe rows[y &* rowBytes &+ 1 &+ x / perByte] |= level &<< shift
                        }
                    }
                }
            }
        }
        return rows
    }

    private func deflated(_ raw: [UInt8]) -> [UInt8]? {
        var length = compressBound(UInt(raw.count))
        var target = [UInt8](repeating: 0, count: Int(length))
        guard unsafe compress2(&target, &length, raw, UInt(raw.count), effort) == Z_OK else { return nil }
        return Array(target.prefix(Int(length)))
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + body
        let check = unsafe crc32(0, content, UInt32(content.count))
        return BigEndianNumber.four(body.count) + content + BigEndianNumber.four(Int(check))
    }
}
