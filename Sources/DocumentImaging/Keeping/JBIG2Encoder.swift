internal import DossierModel
internal import Glibc

/// Two-tone pixels as JBIG2 (ITU-T T.88): one generic region, arithmetic coding. Every pixel is coded for itself; symbols,
/// which may stand for each other wrongly, are never used.
struct JBIG2Encoder {
    /// Bytes before the arithmetic coder's: both segment headers, page information, region and generic region header.
    static let headerBytes = 11 + 19 + 11 + 26

    /// A stream as PDF embeds it (no file header, no globals): 1 is black, as ink is in the image.
    func encode(_ image: PageImage) -> [UInt8] {
        let size = BigEndianNumber.four(image.shape.width) + BigEndianNumber.four(image.shape.height)
        // Page information (7.4.8): resolution unknown, lossless in the end, white where nothing is, no stripes.
        let page = size + BigEndianNumber.four(0) + BigEndianNumber.four(0) + [1, 0, 0]
        // Region (7.4.1) at the origin, drawn by OR; generic region (7.4.6.2): template 0, typical prediction; the
        // adaptive pixels at their nominal places (6.2.5.3).
        let region =
            size + BigEndianNumber.four(0) + BigEndianNumber.four(0) + [0, 0x08]
            + [3, 0xFF, 0xFD, 0xFF, 2, 0xFE, 0xFE, 0xFE]
        return segment(0, type: 48, page) + segment(1, type: 39, region + pixels(of: image))
    }

    /// Segment header (7.2): refers to no other, belongs to page 1.
    private func segment(_ number: Int, type: UInt8, _ body: [UInt8]) -> [UInt8] {
        BigEndianNumber.four(number) + [type, 0, 1] + BigEndianNumber.four(body.count) + body
    }

    /// The generic region's data (6.2.5.7).
    private func pixels(of image: PageImage) -> [UInt8] {
        let rowBytes = image.shape.rowBytes
        var encoder = ArithmeticEncoder(capacity: image.shape.byteCount / 16 + 64)
        var rows = RegionRows(rowBytes: rowBytes)
        var states = [UInt8](repeating: 0, count: GenericRegion.contexts)
        let surplus = UInt8(rowBytes * 8 - image.shape.width)
        var wasTypical = false
        unsafe states.withUnsafeMutableBufferPointer { states in
            for y in 0..<image.shape.height {
                let current = unsafe rows.current
                unsafe current.update(from: image.row(y).assumingMemoryBound(to: UInt8.self), count: rowBytes)
                // Bits behind the last pixel mean nothing in the image; the standard takes them for paper.
                unsafe current[rowBytes - 1] &= 0xFF &<< surplus
                let isTypical = unsafe memcmp(current, rows.above, rowBytes) == 0
                unsafe encoder.code(isTypical == wasTypical ? 0 : 1, &states[GenericRegion.typicalContext])
                wasTypical = isTypical
                if !isTypical {
                    unsafe GenericRegion.walk(
                        above: rows.above, higher: rows.higher, width: image.shape.width
                    ) { column, context in
                        let bit = unsafe UInt32(current[column &>> 3] &>> UInt8(7 &- column & 7) & 1)
                        unsafe encoder.code(bit, &states[context])
                        return bit
                    }
                }
                rows.advance()
            }
        }
        encoder.finish()
        return encoder.bytes
    }
}
