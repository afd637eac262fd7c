internal import DossierModel

/// The dictionary of a page's image (ISO 32000-1, 8.9.5): how the untouched stream is to be decoded.
struct ImageDictionary {
    let image: KeptImage
    let colour: ImageColour
    /// Object of the colours' profile, when they have one.
    let profile: Int?
    /// Object of the mask through which it is painted, when there is one.
    let mask: Int?

    /// Without brackets and Length.
    var text: String {
        var entries = [
            "/Type /XObject /Subtype /Image /Width \(image.size.width) /Height \(image.size.height)",
            "/ColorSpace \(colourSpace)", filter,
        ]
        // JPEG 2000 says it itself.
        if image.coding != .jpx { entries.append("/BitsPerComponent \(image.bitsPerComponent)") }
        if image.isInverted { entries.append("/Decode [\(inverted)]") }
        if let mask { entries.append("/Mask \(mask) 0 R") }
        return entries.joined(separator: " ")
    }

    /// The same of a one-bit picture as a mask: what is black in it is painted.
    var stencil: String {
        "/Type /XObject /Subtype /Image /Width \(image.size.width) /Height \(image.size.height) "
            + "/ImageMask true /BitsPerComponent 1 \(filter)" + (image.isInverted ? " /Decode [1 0]" : "")
    }

    private var colourSpace: String {
        let base = profile.map { "[/ICCBased \($0) 0 R]" }
        return switch colour {
        case .grey: "/DeviceGray"
        case .rgb: "/DeviceRGB"
        case .profiled: base ?? "/DeviceRGB"
        case .indexed(let entries, _):
            "[/Indexed \(base ?? "/DeviceRGB") \(entries.count / 3 - 1) <\(Hexadecimal.text(entries))>]"
        }
    }

    private var filter: String {
        let (width, height) = (image.size.width, image.size.height)
        switch image.coding {
        case .jpeg(let transform):
            return "/Filter /DCTDecode"
                + (transform.map { " /DecodeParms << /ColorTransform \($0) >>" } ?? "")
        case .jpx: return "/Filter /JPXDecode"
        case .flate(1): return "/Filter /FlateDecode"
        case .flate(let predictor):
            return "/Filter /FlateDecode /DecodeParms << /Predictor \(predictor) /Colors \(image.channels) "
                + "/BitsPerComponent \(image.bitsPerComponent) /Columns \(width) >>"
        case .group4(let blackIsOne):
            return "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns \(width) /Rows \(height)"
                + (blackIsOne ? " /BlackIs1 true >>" : " >>")
        case .jbig2: return "/Filter /JBIG2Decode"
        }
    }

    private var inverted: String {
        if case .indexed = colour { return "\((1 << image.bitsPerComponent) - 1) 0" }
        return Array(repeating: "1 0", count: image.channels).joined(separator: " ")
    }
}
