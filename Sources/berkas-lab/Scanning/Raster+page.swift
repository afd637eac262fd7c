internal import DocumentImaging
internal import DossierModel
internal import Foundation

extension Raster {
    /// As a decoder hands it over.
    func decoded(dpi: Double?) throws -> DecodedPage {
        let image = try PageImage(
            PixelShape(width: width, height: height, layout: channels == 3 ? .colour : .grey))
        unsafe bytes.withUnsafeBytes { unsafe image.pixels.copyMemory(from: $0) }
        return DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: dpi.map { Resolution(x: $0, y: $0) },
                bitsPerSample: 8, samplesPerPixel: channels, compression: "none"))
    }

    /// As a decoder hands over a page that was scanned in two tones.
    func decodedInTwoTone(dpi: Double) throws -> DecodedPage {
        let image = try PageImage(PixelShape(width: width, height: height, layout: .twoTone))
        let packed = twoTone(threshold: 128)
        let stride = (width + 7) / 8
        for y in 0..<height {
            unsafe packed.withUnsafeBytes { bytes in
                unsafe image.row(y).copyMemory(from: bytes.baseAddress! + y * stride, byteCount: stride)
            }
        }
        return DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: Resolution(x: dpi, y: dpi), bitsPerSample: 1,
                samplesPerPixel: 1, compression: "none"))
    }

    /// The first page of a file, in grey, with the resolution that it states.
    static func grey(of url: URL) throws -> (raster: Raster, dpi: Double?) {
        let bytes = try Data(contentsOf: url)
        let page = try unsafe bytes.withUnsafeBytes { bytes in
            try unsafe openScan(bytes, passwords: [], limits: DecodingLimits()).page(1)
        }
        let shape = page.image.shape
        let isColour = shape.layout == .colour
        var raster = Raster(width: shape.width, height: shape.height, channels: isColour ? 3 : 1)
        for y in 0..<shape.height {
            let line = unsafe page.image.row(y).assumingMemoryBound(to: UInt8.self)
            for at in 0..<(shape.width * raster.channels) {
                let level =
                    shape.layout == .twoTone
                    ? unsafe (line[at / 8] << UInt8(at & 7)) & 0x80 == 0 ? UInt8.max : 0 : unsafe line[at]
                raster.bytes[y * shape.width * raster.channels + at] = level
            }
        }
        return (raster.grey(), page.stored.resolution?.x)
    }
}
