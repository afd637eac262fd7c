internal import DossierModel

/// What a JPEG's markers say (ITU-T T.81), as far as DCTDecode asks.
struct JPEGFacts {
    /// The low byte of the frame's marker: 0xC0 baseline, 0xC1 extended, 0xC2 progressive …
    private var frame = 0
    private var precision = 0
    private var size = PixelSize(width: 0, height: 0)
    private var components: [UInt8] = []
    /// ColorTransform of an Adobe marker.
    private var adobe: Int?
    private var isJFIF = false
    /// An end-of-image marker stands behind the first scan.
    private var ends = false

    /// `nil` when there is no frame and scan.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var at = 2
        while true {
            while at < bytes.count, bytes[at] == 0xFF, at + 1 < bytes.count, bytes[at + 1] == 0xFF { at += 1 }
            guard at + 3 < bytes.count, bytes[at] == 0xFF else { return nil }
            let marker = Int(bytes[at + 1])
            if marker == 0x01 || (0xD0...0xD7).contains(marker) {
                at += 2
                continue
            }
            guard let length = BigEndian.number(bytes, at: at + 2, count: 2), length >= 2,
                at + 2 + length <= bytes.count
            else { return nil }
            take(marker, bytes[(at + 4)..<(at + 2 + length)])
            at += 2 + length
            if marker == 0xDA { break }
        }
        guard frame != 0 else { return nil }
        var back = bytes.count - 2
        while back >= at, !(bytes[back] == 0xFF && bytes[back + 1] == 0xD9) { back -= 1 }
        ends = back >= at
    }

    private mutating func take(_ marker: Int, _ body: ArraySlice<UInt8>) {
        let start = body.startIndex
        switch marker {
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
            guard frame == 0, body.count >= 6, body.count >= 6 + 3 * Int(body[start + 5]) else { return }
            frame = marker
            precision = Int(body[start])
            size = PixelSize(
                width: BigEndian.number(body, at: 3, count: 2) ?? 0,
                height: BigEndian.number(body, at: 1, count: 2) ?? 0)
            components = (0..<Int(body[start + 5])).map { body[start + 6 + 3 * $0] }
        case 0xE0: isJFIF = isJFIF || body.starts(with: Array("JFIF\0".utf8))
        case 0xEE:
            if body.count >= 12, body.starts(with: Array("Adobe".utf8)) { adobe = Int(body[start + 11]) }
        default: break
        }
    }

    static func admission(_ image: KeptImage, _ transform: Int?, _ bytes: [UInt8]) -> ArchivalAdmission {
        guard let facts = JPEGFacts(bytes) else {
            return .incomplete(Phrase(id: "JPEG tanpa gambar", en: "a JPEG without a picture"))
        }
        guard (0xC0...0xC2).contains(facts.frame), facts.precision == 8, image.bitsPerComponent == 8 else {
            return .mustBeReencoded(
                Phrase(
                    id: "jenis JPEG yang tidak dikenal PDF (aritmetika, tanpa susut, atau 12 bit)",
                    en: "a kind of JPEG that PDF does not know (arithmetic, lossless or 12 bits)"))
        }
        guard facts.size == image.size, facts.components.count == image.channels else {
            return .incomplete(
                Phrase(
                    id: "ukuran atau warna di dalam JPEG berbeda dari yang disebut",
                    en: "the JPEG's own size or colours are not those said of it"))
        }
        guard facts.ends else {
            return .incomplete(Phrase(id: "JPEG berakhir terlalu awal", en: "the JPEG ends early"))
        }
        return facts.colours(image, transform)
    }

    /// A stream that one reader shows so and another otherwise is not for keeping.
    private func colours(_ image: KeptImage, _ transform: Int?) -> ArchivalAdmission {
        if case .indexed = image.colour {
            return .mustBeReencoded(Phrase(id: "JPEG dengan palet", en: "a JPEG with a palette"))
        }
        guard components.count > 1 else { return .admitted }
        if components.count == 4, image.isInverted || adobe != nil {
            return .mustBeReencoded(
                Phrase(
                    id: "JPEG CMYK dari Adobe: pembaca berbeda pendapat apakah warnanya terbalik",
                    en: "a CMYK JPEG of Adobe's: readers disagree whether its colours are inverted"))
        }
        let fits = components.count == 3 ? [0, 1] : [0, 2]
        let contradicts = transform.map { stated in
            !(0...1).contains(stated) || (adobe.map { ($0 == 0) != (stated == 0) } ?? false)
        }
        // Without a word on it PDF takes three components for YCbCr; libjpeg goes by their names (R, G, B).
        let unnamed =
            transform == nil && adobe == nil && !isJFIF && components == Array("RGB".utf8)
        guard contradicts != true, adobe.map(fits.contains) ?? true, !unnamed else {
            return .mustBeReencoded(
                Phrase(
                    id: "JPEG tidak jelas apakah RGB atau YCbCr",
                    en: "the JPEG does not say clearly whether it is RGB or YCbCr"))
        }
        return .admitted
    }
}
