internal import CZlib

/// PNG (ISO/IEC 15948): 8-bit grey or colour, every row filtered by `Up`.
struct PNGWriter {
    var dpi: Double

    func bytes(_ raster: Raster) throws(WritingError) -> [UInt8] {
        var rows: [UInt8] = []
        let stride = raster.width * raster.channels
        rows.reserveCapacity((stride + 1) * raster.height)
        for row in 0..<raster.height {
            rows.append(2)
            let start = row * stride
            for at in start..<(start + stride) {
                rows.append(raster.bytes[at] &- (row == 0 ? 0 : raster.bytes[at - stride]))
            }
        }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let colourType: UInt8 = raster.channels == 3 ? 2 : 0
        chunk("IHDR", big(raster.width) + big(raster.height) + [8, colourType, 0, 0, 0], &file)
        let perMetre = Int((dpi / 0.0254).rounded())
        chunk("pHYs", big(perMetre) + big(perMetre) + [1], &file)
        chunk("IDAT", try deflated(rows), &file)
        chunk("IEND", [], &file)
        return file
    }

    private func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private func chunk(_ name: String, _ payload: [UInt8], _ file: inout [UInt8]) {
        let body = Array(name.utf8) + payload
        file += big(payload.count) + body
        file += unsafe big(Int(crc32(0, body, UInt32(body.count))))
    }

    private func deflated(_ bytes: [UInt8]) throws(WritingError) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(length))
        guard unsafe compress2(&packed, &length, bytes, UInt(bytes.count), 6) == Z_OK else {
            throw WritingError("deflate failed")
        }
        return Array(packed.prefix(Int(length)))
    }
}
