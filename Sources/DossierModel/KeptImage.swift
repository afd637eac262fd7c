/// A page's picture as an encoded stream to be kept in an archival copy: what must be known to decode the stream, which
/// lies beside it. The names are PDF's (ISO 32000-1, 7.4 and 8.9.5).
package struct KeptImage: Codable, Hashable, Sendable {
    package enum Coding: Codable, Hashable, Sendable {
        /// DCTDecode. `transform` is the filter's ColorTransform where the source states one.
        case jpeg(transform: Int?)
        /// JPXDecode
        case jpx
        /// FlateDecode; `predictor` as in PDF: 1 none, 2 TIFF, 10…15 PNG.
        case flate(predictor: Int)
        /// CCITTFaxDecode with K = -1, one strip over all rows, EncodedByteAlign false.
        case group4(blackIsOne: Bool)
        /// JBIG2Decode, an embedded stream (no file header) without globals; 1 is black, as JBIG2 has it.
        case jbig2
    }

    package enum Colour: Codable, Hashable, Sendable {
        case grey
        case rgb
        case cmyk
        /// Red, green, blue of each entry, 8 bits each.
        case indexed([UInt8])
    }

    /// Pixels as stored in the stream, before any turn.
    package var size: PixelSize
    /// 1, 2, 4, 8 or 16.
    package var bitsPerComponent: Int
    package var colour: Colour
    package var coding: Coding
    /// Samples mean the opposite: /Decode [1 0 …].
    package var isInverted: Bool
    /// The stream is the source's own, byte for byte; otherwise it was encoded here from decoded pixels.
    package var isPassedThrough: Bool
    /// An ICC profile of the source for these samples, when it has one.
    package var profile: [UInt8]?

    package init(
        size: PixelSize, bitsPerComponent: Int, colour: Colour, coding: Coding, isInverted: Bool = false,
        isPassedThrough: Bool, profile: [UInt8]? = nil
    ) {
        self.size = size
        self.bitsPerComponent = bitsPerComponent
        self.colour = colour
        self.coding = coding
        self.isInverted = isInverted
        self.isPassedThrough = isPassedThrough
        self.profile = profile
    }
}
