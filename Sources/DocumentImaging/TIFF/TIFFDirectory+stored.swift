internal import DossierModel
internal import CTIFF

extension TIFFDirectory {
    /// Tags of TIFF 6.0 and of Adobe's and ICC's additions that say how the samples of a strip are to be understood.
    private enum Tag {
        static let bitsPerSample = 258
        static let photometric = 262
        static let fillOrder = 266
        static let stripOffsets = 273
        static let orientation = 274
        static let samplesPerPixel = 277
        static let stripByteCounts = 279
        static let planar = 284
        static let t6Options = 293
        static let predictor = 317
        static let profile = 34_675
    }

    /// The page's one strip as a PDF can hold it: Group 4, or Deflate of grey and colour; `nil` for several strips, which
    /// cannot be put together without decoding, and for whatever is out of the common run. Nothing is decoded.
    func storedPicture(_ size: PixelSize) -> KeptPicture? {
        guard let offsets = numbers(Tag.stripOffsets), let counts = numbers(Tag.stripByteCounts),
            offsets.count == 1, counts.count == 1, let stream = bytes.part(offsets[0], counts[0]),
            first(Tag.fillOrder, 1) == 1, first(Tag.planar, 1) == 1, numbers(Tag.profile) == nil
        else { return nil }
        let image = two(size) ?? deflated(size)
        let orientation = first(Tag.orientation, 1)
        return image.map {
            KeptPicture(
                image: $0, bytes: unsafe Array(stream.buffer),
                orientation: (1...8).contains(orientation) ? orientation : 1)
        }
    }

    /// Group 4 without uncompressed mode. White is the code of zeros: where zeros are black, the meaning is turned round.
    private func two(_ size: PixelSize) -> KeptImage? {
        let photometric = Int32(first(Tag.photometric, -1))
        guard first(compression, 1) == COMPRESSION_CCITTFAX4, first(Tag.t6Options, 0) == 0,
            first(Tag.bitsPerSample, 1) == 1, first(Tag.samplesPerPixel, 1) == 1,
            [PHOTOMETRIC_MINISWHITE, PHOTOMETRIC_MINISBLACK].contains(photometric)
        else { return nil }
        return KeptImage(
            size: size, bitsPerComponent: 1, colour: .grey, coding: .group4(blackIsOne: false),
            isInverted: photometric == PHOTOMETRIC_MINISBLACK, isPassedThrough: true)
    }

    private func deflated(_ size: PixelSize) -> KeptImage? {
        let samples = first(Tag.samplesPerPixel, 1)
        let photometric = Int32(first(Tag.photometric, -1))
        let isColour = samples == 3 && photometric == PHOTOMETRIC_RGB
        let isGrey =
            samples == 1 && [PHOTOMETRIC_MINISWHITE, PHOTOMETRIC_MINISBLACK].contains(photometric)
        let predictor = first(Tag.predictor, 1)
        guard [COMPRESSION_ADOBE_DEFLATE, COMPRESSION_DEFLATE].contains(Int32(first(compression, 1))),
            isColour || isGrey, [1, 2].contains(predictor),
            numbers(Tag.bitsPerSample)?.allSatisfy({ $0 == 8 }) == true
        else { return nil }
        return KeptImage(
            size: size, bitsPerComponent: 8, colour: isColour ? .rgb : .grey,
            coding: .flate(predictor: predictor), isInverted: photometric == PHOTOMETRIC_MINISWHITE,
            isPassedThrough: true)
    }

    private var compression: Int { 259 }

    private func first(_ tag: Int, _ usual: Int) -> Int { numbers(tag)?.first ?? usual }
}
