package import DossierModel

/// Two-tone pixels as JBIG2 (ITU-T T.88): one generic region, arithmetic coding. Every pixel is coded for itself; symbols,
/// which may stand for each other wrongly, are never used.
package struct JBIG2Encoder: Sendable {
    /// Bytes before the arithmetic coder's: both segment headers, page information, region and generic region header.
    static let headerBytes = 11 + 19 + 11 + 26

    package init() {}

    /// A stream as PDF embeds it (no file header, no globals): 1 is black, as ink is in the image. The same
    /// picture always gives the same bytes. Throws `unsupported` for pixels that are not two-tone.
    package func encode(_ image: PageImage) throws(ScanDefect) -> [UInt8] {
        guard image.shape.layout == .twoTone else {
            throw ScanDefect(.unsupported, "JBIG2 takes two-tone pixels only")
        }
        let size = BigEndianNumber.four(image.shape.width) + BigEndianNumber.four(image.shape.height)
        // Page information (7.4.8): resolution unknown, lossless in the end, white where nothing is, no stripes.
        let page = size + BigEndianNumber.four(0) + BigEndianNumber.four(0) + [1, 0, 0]
        // Region (7.4.1) at the origin, drawn by OR; generic region (7.4.6.2): arithmetic coding, template 0, no
        // typical prediction; the adaptive pixels at their nominal places (6.2.5.3).
        let region =
            size + BigEndianNumber.four(0) + BigEndianNumber.four(0) + [0, 0]
            + [3, 0xFF, 0xFD, 0xFF, 2, 0xFE, 0xFE, 0xFE]
        return segment(0, type: 48, page) + segment(1, type: 39, region + pixels(of: image))
    }

    /// Segment header (7.2): refers to no other, belongs to page 1.
    private func segment(_ number: Int, type: UInt8, _ body: [UInt8]) -> [UInt8] {
        BigEndianNumber.four(number) + [type, 0, 1] + BigEndianNumber.four(body.count) + body
    }

    /// The generic region's data (6.2.5.7).
    private func pixels(of image: PageImage) -> [UInt8] {
        let shape = image.shape
        var encoder = ArithmeticEncoder(capacity: shape.byteCount / 16 + 64)
        let rows = RowWindow(width: shape.width)
        var states = [UInt8](repeating: 0, count: GenericRegion.contexts)
        unsafe states.withUnsafeMutableBufferPointer { states in
            guard let states = states.baseAddress else { return }
            for y in 0..<shape.height {
                unsafe rows.take(image.row(y).assumingMemoryBound(to: UInt8.self), byteCount: shape.rowBytes)
                rows.markBusy()
                unsafe code(rows, width: shape.width, states, &encoder)
            }
        }
        encoder.finish()
        return encoder.bytes
    }

    /// Paper amid paper is coded by the run, all else pixel by pixel.
    private func code(
        _ rows: RowWindow, width: Int, _ states: UnsafeMutablePointer<UInt8>,
        _ encoder: inout ArithmeticEncoder
    ) {
        var quiet = 0
        for word in 0..<rows.wordCount {
            let busy = unsafe rows.busy[word]
            let count = min(64, width &- 64 &* word)
            var bit = 0
            while bit < count {
                let skipped = min((busy &<< UInt64(bit)).leadingZeroBitCount, count &- bit)
                quiet &+= skipped
                bit &+= skipped
                if bit == count { break }
                unsafe encoder.codeZeros(quiet, &states[0])
                quiet = 0
                let run = min((~(busy &<< UInt64(bit))).leadingZeroBitCount, count &- bit, 56)
                unsafe code(rows, from: 64 &* word &+ bit, count: run, states, &encoder)
                bit &+= run
            }
        }
        unsafe encoder.codeZeros(quiet, &states[0])
    }

    /// At most 56 pixels: a pixel and the seven of its context in a row must fit into a word of 64. The context is that of
    /// `GenericRegion.walk`.
    @inline(__always)
    private func code(
        _ rows: RowWindow, from x: Int, count: Int, _ states: UnsafeMutablePointer<UInt8>,
        _ encoder: inout ArithmeticEncoder
    ) {
        var higher = unsafe RowWindow.bits(of: rows.higher, from: x &- 2)
        var above = unsafe RowWindow.bits(of: rows.above, from: x &- 3)
        var current = unsafe RowWindow.bits(of: rows.current, from: x &- 4)
        for _ in 0..<count {
            let context = (higher &>> 59) &<< 11 | (above &>> 57) &<< 4 | current &>> 60
            unsafe encoder.code(
                UInt32(truncatingIfNeeded: current &>> 59) & 1, &states[Int(truncatingIfNeeded: context)])
            higher &<<= 1
            above &<<= 1
            current &<<= 1
        }
    }
}
