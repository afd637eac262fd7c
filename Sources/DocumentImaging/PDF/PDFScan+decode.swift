internal import DossierModel

extension PDFScan {
    /// The image's own pixels, bit by bit, turned as the page shows them; `nil` where the image has to be
    /// drawn instead (masks, CMYK, JBIG2, JPEG 2000, unusual /Decode).
    ///
    /// Throws `damaged` or `incomplete` where the data does not decode: drawing would hide it.
    func passedThrough(limits: DecodingLimits) throws(ScanDefect) -> DecodedPage? {
        guard isPlain, let width = image["Width"].integer, let height = image["Height"].integer else {
            return nil
        }
        try limits.admit(width: width, height: height)
        let picture: PageImage
        var bits = image["BitsPerComponent"].integer ?? 1
        var samples = 1
        var compression = "none"
        do throws(ScanDefect) {
            switch image.filters.last {
            case "DCTDecode", "DCT":
                guard let decoded = try jpeg(width: width, height: height, limits: limits) else { return nil }
                (picture, bits, samples, compression) = (
                    decoded.image, decoded.stored.bitsPerSample, decoded.stored.samplesPerPixel, "JPEG"
                )
            case "CCITTFaxDecode", "CCF":
                guard let decoded = try fax(width: width, height: height, limits: limits) else { return nil }
                (picture, bits) = (decoded.image, 1)
                compression = decoded.k < 0 ? "CCITT G4" : "CCITT G3"
            case let filter:
                guard let unpacked = PDFSamples(image) else { return nil }
                let most = unpacked.rowBytes * height + PDFScan.slack
                picture = try unpacked.unpacked(image.decodedData(limit: most), limits: limits)
                samples = unpacked.space.samples
                compression = PDFScan.compressions[filter ?? ""] ?? "none"
            }
        } catch  where error.kind == .unsupported {
            return nil
        }
        return DecodedPage(
            image: try picture.oriented(orientation),
            stored: StoredFacts(
                storedSize: PixelSize(width: width, height: height),
                resolution: resolution(width: width, height: height), bitsPerSample: bits,
                samplesPerPixel: samples, compression: compression, orientation: orientation))
    }

    /// Pixels ÷ placed size, along the image's own rows and columns.
    func resolution(width: Int, height: Int) -> Resolution {
        Resolution(
            x: Double(width) * PDFFile.pointsPerInch / storedWidth,
            y: Double(height) * PDFFile.pointsPerInch / storedHeight)
    }

    /// Bytes that unfiltered data may be too long by: some writers add line ends or a padded last row.
    private static let slack = 1 << 16

    private static let compressions = [
        "FlateDecode": "Deflate", "Fl": "Deflate", "LZWDecode": "LZW", "LZW": "LZW",
        "RunLengthDecode": "RunLength", "RL": "RunLength",
    ]

    /// Neither a stencil, nor masked, nor a matter of optional content.
    var isPlain: Bool {
        image["ImageMask"].bool != true && image["SMask"].isNull && image["Mask"].isNull && image["OC"].isNull
            && image["SMaskInData"].integer ?? 0 == 0
    }

    private func jpeg(
        width: Int, height: Int, limits: DecodingLimits
    ) throws(ScanDefect) -> (image: PageImage, stored: StoredFacts)? {
        guard let space = PDFColourSpace(image["ColorSpace"]), space == .grey || space == .rgb,
            PDFScan.isDefault(image["Decode"], samples: space.samples),
            image.filterParameters(at: max(0, image.filters.count - 1))["ColorTransform"].isNull
        else { return nil }
        let data = try image.dataForLastFilter(limit: width * height * 4 + PDFScan.slack)
        let bytes = unsafe data.span.bytes
        return try unsafe bytes.withUnsafeBytes { (buffer) throws(ScanDefect) in
            let decoded = try unsafe JPEGDecoder.decode(buffer, limits: limits, applyOrientation: false)
            let layout = decoded.image.shape.layout
            guard decoded.image.shape.size == PixelSize(width: width, height: height),
                decoded.stored.samplesPerPixel == space.samples, layout == (space == .grey ? .grey : .colour)
            else { return nil }
            return decoded
        }
    }

    private func fax(
        width: Int, height: Int, limits: DecodingLimits
    ) throws(ScanDefect) -> (image: PageImage, k: Int)? {
        let parameters = image.filterParameters(at: max(0, image.filters.count - 1))
        let columns = parameters["Columns"].integer ?? 1_728
        guard columns == width, image["BitsPerComponent"].integer ?? 1 == 1,
            PDFColourSpace(image["ColorSpace"]) == .grey
        else { return nil }
        let isDefault = PDFScan.isDefault(image["Decode"], samples: 1)
        guard isDefault || image["Decode"].numbers(2) == [1, 0] else { return nil }
        let k = parameters["K"].real ?? 0
        let data = try image.dataForLastFilter(limit: width * height / 4 + PDFScan.slack)
        let bytes = unsafe data.span.bytes
        let decoded = try unsafe bytes.withUnsafeBytes { (buffer) throws(ScanDefect) in
            try unsafe FaxDecoder.decode(
                buffer, columns: columns, rows: height, k: k < 0 ? -1 : k > 0 ? 1 : 0,
                blackIs1: parameters["BlackIs1"].bool ?? false,
                byteAligned: parameters["EncodedByteAlign"].bool ?? false, limits: limits)
        }
        if !isDefault { decoded.invertBits() }
        return (decoded, k < 0 ? -1 : 0)
    }

    private static func isDefault(_ decode: PDFObject, samples: Int) -> Bool {
        decode.isNull
            || decode.numbers(2 * samples) == Array(repeating: [0, 1], count: samples).flatMap { $0 }
    }
}
