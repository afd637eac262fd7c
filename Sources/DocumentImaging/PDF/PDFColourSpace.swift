/// Colour spaces whose samples are taken as they are; everything else is drawn.
enum PDFColourSpace: Equatable {
    case grey
    case rgb
    /// Red, green and blue of each index.
    case indexed([UInt8])

    /// `nil` for CMYK, Lab, Separation, DeviceN, patterns and what is damaged.
    init?(_ object: PDFObject) {
        self.init(object, nested: false)
    }

    private init?(_ object: PDFObject, nested: Bool) {
        if let name = object.name {
            switch name {
            case "DeviceGray", "G", "CalGray": self = .grey
            case "DeviceRGB", "RGB", "CalRGB": self = .rgb
            default: return nil
            }
            return
        }
        let items = object.items(limit: 4)
        guard let family = items.first?.name else { return nil }
        switch family {
        case "DeviceGray", "CalGray": self = .grey
        case "DeviceRGB", "CalRGB": self = .rgb
        case "ICCBased" where items.count > 1:
            switch items[1]["N"].integer {
            case 1: self = .grey
            case 3: self = .rgb
            default: return nil
            }
        case "Indexed" where items.count == 4 && !nested:
            guard let base = PDFColourSpace(items[1], nested: true),
                let palette = PDFColourSpace.palette(items[3], of: base)
            else { return nil }
            self = .indexed(palette)
        default: return nil
        }
    }

    /// Samples a pixel.
    var samples: Int { self == .rgb ? 3 : 1 }

    /// A lookup table is a string or a stream (ISO 32000-1, 8.6.6.3).
    private static func palette(_ table: PDFObject, of base: PDFColourSpace) -> [UInt8]? {
        guard let bytes = table.bytes ?? (try? table.decodedData(limit: 1 << 16)), !bytes.isEmpty else {
            return nil
        }
        return base == .rgb ? bytes : bytes.flatMap { [$0, $0, $0] }
    }
}
