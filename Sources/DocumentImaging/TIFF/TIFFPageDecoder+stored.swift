internal import CImagingShims
internal import CTIFF
internal import DossierModel

extension TIFFPageDecoder {
    /// What the directory states, in the frame of the stored pixels.
    var stored: StoredFacts {
        let unit = Int32(unsafe page.resolution_unit)
        let orientation = Int(unsafe page.orientation)
        return StoredFacts(
            storedSize: PixelSize(width: width, height: height),
            resolution: Resolution.stated(
                x: Double(unsafe page.x_resolution), y: Double(unsafe page.y_resolution),
                perCentimetre: unit == RESUNIT_CENTIMETER,
                hasUnit: unit == RESUNIT_INCH || unit == RESUNIT_CENTIMETER),
            bitsPerSample: bits, samplesPerPixel: samples, compression: compressionName,
            orientation: (1...8).contains(orientation) ? orientation : 1)
    }

    /// Set when the pixels are not square.
    var aspect: PixelAspect? {
        PixelAspect((Double(unsafe page.x_resolution), Double(unsafe page.y_resolution)))
    }

    private var compressionName: String {
        switch compression {
        case COMPRESSION_NONE: "none"
        case COMPRESSION_CCITTRLE, COMPRESSION_CCITTRLEW: "CCITT RLE"
        case COMPRESSION_CCITTFAX3: "CCITT G3"
        case COMPRESSION_CCITTFAX4: "CCITT G4"
        case COMPRESSION_LZW: "LZW"
        case COMPRESSION_OJPEG: "old JPEG"
        case COMPRESSION_JPEG: "JPEG"
        case COMPRESSION_ADOBE_DEFLATE, COMPRESSION_DEFLATE: "Deflate"
        case COMPRESSION_PACKBITS: "PackBits"
        case COMPRESSION_LZMA: "LZMA"
        case COMPRESSION_ZSTD: "ZSTD"
        case COMPRESSION_WEBP: "WebP"
        case COMPRESSION_JBIG: "JBIG"
        default: "TIFF \(compression)"
        }
    }
}
