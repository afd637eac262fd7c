internal import Glibc

/// Whether a stream of `JBIG2Encoder` gives exactly the pixels that it was made of: decoded again, row by row.
///
/// It shares the contexts with the encoder; that both keep to the standard is shown by other decoders, in the tests.
package struct JBIG2Check: Sendable {
    package init() {}

    package func confirms(_ stream: [UInt8], _ image: PageImage) -> Bool {
        let rowBytes = image.shape.rowBytes
        var decoder = ArithmeticDecoder(stream, from: JBIG2Encoder.headerBytes)
        var rows = RegionRows(rowBytes: rowBytes)
        var states = [UInt8](repeating: 0, count: GenericRegion.contexts)
        let mask = 0xFF &<< UInt8(rowBytes * 8 - image.shape.width)
        return unsafe states.withUnsafeMutableBufferPointer { states in
            for y in 0..<image.shape.height {
                let current = unsafe rows.current
                unsafe memset(current, 0, rowBytes)
                unsafe GenericRegion.walk(
                    above: rows.above, higher: rows.higher, width: image.shape.width
                ) { column, context in
                    let bit = unsafe decoder.bit(&states[context])
                    unsafe current[column &>> 3] |= UInt8(bit) &<< UInt8(7 &- column & 7)
                    return bit
                }
                let source = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                guard unsafe memcmp(current, source, rowBytes - 1) == 0,
                    unsafe current[rowBytes - 1] == source[rowBytes - 1] & mask
                else { return false }
                rows.advance()
            }
            return true
        }
    }
}
