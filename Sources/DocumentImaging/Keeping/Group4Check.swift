internal import DossierModel
internal import Glibc

/// Whether a stream of `Group4Encoder` gives exactly the pixels that it was made of: decoded again as any PDF's fax data.
package struct Group4Check: Sendable {
    package init() {}

    package func confirms(_ stream: [UInt8], _ image: PageImage) -> Bool {
        let shape = image.shape
        // The image is there, so its size was admitted; a small page's limit would leave libtiff no memory.
        let usual = DecodingLimits()
        let limits = DecodingLimits(
            pixels: max(usual.pixels, shape.width * shape.height),
            side: max(usual.side, shape.width, shape.height))
        let decoded = unsafe stream.withUnsafeBytes { bytes in
            try? unsafe FaxDecoder.decode(
                bytes, columns: shape.width, rows: shape.height, k: -1, blackIs1: false, byteAligned: false,
                limits: limits)
        }
        guard let decoded, shape.rowBytes > 0 else { return false }
        let last = shape.rowBytes - 1
        let mask = UInt8(truncatingIfNeeded: 0xFF << (shape.rowBytes * 8 - shape.width))
        for y in 0..<shape.height {
            let (found, source) = unsafe (
                decoded.row(y).assumingMemoryBound(to: UInt8.self),
                image.row(y).assumingMemoryBound(to: UInt8.self)
            )
            guard unsafe memcmp(found, source, last) == 0, unsafe (found[last] ^ source[last]) & mask == 0
            else { return false }
        }
        return true
    }
}
