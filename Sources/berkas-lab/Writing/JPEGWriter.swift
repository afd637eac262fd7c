internal import CTurboJPEG

/// JPEG (baseline) with its density in the JFIF head.
struct JPEGWriter {
    var dpi: Double
    /// 1…100
    var quality: Int

    func bytes(_ raster: Raster) throws(WritingError) -> [UInt8] {
        guard let handle = unsafe tjInitCompress() else { throw WritingError("no JPEG encoder") }
        defer { unsafe tjDestroy(handle) }
        var buffer: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        let format = raster.channels == 3 ? TJPF_RGB.rawValue : TJPF_GRAY.rawValue
        let sampling = raster.channels == 3 ? TJSAMP_420.rawValue : TJSAMP_GRAY.rawValue
        let status = unsafe tjCompress2(
            handle, raster.bytes, Int32(raster.width), 0, Int32(raster.height), Int32(format), &buffer, &size,
            Int32(sampling), Int32(quality), 0)
        defer { unsafe tjFree(buffer) }
        guard status == 0, let buffer = unsafe buffer else { throw WritingError("JPEG encoding failed") }
        var file = unsafe Array(UnsafeBufferPointer(start: buffer, count: Int(size)))
        // JFIF APP0 stands first: units at byte 13, densities at 14…17
        let density = UInt16(dpi)
        file[13] = 1
        file[14] = UInt8(density >> 8)
        file[15] = UInt8(density & 0xFF)
        file[16] = file[14]
        file[17] = file[15]
        return file
    }
}
