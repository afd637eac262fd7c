internal import DossierModel

extension PDFScan {
    /// The image's stream as it lies in the PDF; `nil` where a filter, a colour space or a parameter is out of the common
    /// run.
    func storedPicture() throws(ScanDefect) -> KeptPicture? {
        guard isPlain, let width = image["Width"].integer, let height = image["Height"].integer, width > 0,
            height > 0, image.filters.count == 1, let filter = image.filters.first,
            let samples = StoredSamples(image, filter)
        else { return nil }
        let parameters = image.filterParameters(at: 0)
        let coding: KeptImage.Coding
        var shared: [UInt8] = []
        switch filter {
        case "DCTDecode", "DCT":
            guard samples.bits == 8 else { return nil }
            coding = .jpeg(transform: parameters["ColorTransform"].integer)
        case "JPXDecode": coding = .jpx
        case "CCITTFaxDecode", "CCF":
            guard parameters["K"].real ?? 0 < 0, parameters["Columns"].integer ?? 1_728 == width,
                parameters["EncodedByteAlign"].bool != true, samples.bits == 1, samples.colour == .grey
            else { return nil }
            coding = .group4(blackIsOne: parameters["BlackIs1"].bool ?? false)
        case "JBIG2Decode":
            guard samples.bits == 1, samples.colour == .grey else { return nil }
            coding = .jbig2
            // Segments that several pictures share go before the picture's own (ITU-T T.88, annex D.3).
            let globals = parameters["JBIG2Globals"]
            if globals.isStream { shared = try globals.decodedData(limit: PDFScan.largestGlobals) }
        case "FlateDecode", "Fl":
            let predictor = parameters["Predictor"].integer ?? 1
            let channels = samples.colour == .rgb ? 3 : 1
            guard
                predictor == 1
                    || (parameters["Colors"].integer ?? 1 == channels
                        && parameters["Columns"].integer == width
                        && parameters["BitsPerComponent"].integer ?? 8 == samples.bits)
            else { return nil }
            coding = .flate(predictor: predictor)
        default: return nil
        }
        return KeptPicture(
            image: KeptImage(
                size: PixelSize(width: width, height: height), bitsPerComponent: samples.bits,
                colour: samples.colour, coding: coding, isInverted: samples.isInverted,
                isPassedThrough: true),
            bytes: try shared + image.rawData(), orientation: orientation)
    }

    /// Bytes of segments that pictures share; symbols of a whole book take a few hundred thousand.
    private static let largestGlobals = 16 << 20
}

/// What an image's samples mean, as far as it can be said of them elsewhere too.
private struct StoredSamples {
    let bits: Int
    let colour: KeptImage.Colour
    let isInverted: Bool

    init?(_ image: PDFObject, _ filter: String) {
        let isFax = filter == "CCITTFaxDecode" || filter == "CCF"
        guard let bits = image["BitsPerComponent"].integer ?? (isFax ? 1 : filter == "JPXDecode" ? 8 : nil),
            let space = PDFColourSpace(image["ColorSpace"])
        else { return nil }
        self.bits = bits
        switch space {
        case .grey: colour = .grey
        case .rgb: colour = .rgb
        case .indexed(let palette): colour = .indexed(palette)
        }
        let decode = image["Decode"]
        if decode.isNull {
            isInverted = false
            return
        }
        guard let values = decode.numbers(2 * space.samples), space == .grey || space == .rgb else {
            return nil
        }
        let plain = Array([[0.0, 1], [0, 1], [0, 1]].prefix(space.samples).joined())
        if values == plain {
            isInverted = false
        } else if values == plain.map({ 1 - $0 }) {
            isInverted = true
        } else {
            return nil
        }
    }
}
