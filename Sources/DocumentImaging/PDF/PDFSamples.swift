internal import DossierModel

/// Unfiltered samples of an image XObject, and how they become pixels (ISO 32000-1, 8.9.5).
struct PDFSamples {
    let width: Int
    let height: Int
    /// 1, 2, 4 or 8.
    let bits: Int
    let space: PDFColourSpace
    /// True for a /Decode that turns black and white around.
    let inverted: Bool

    /// `nil` for what is drawn rather than unpacked: 16 bits, other colour spaces, other /Decode arrays.
    init?(_ image: PDFObject) {
        guard let width = image["Width"].integer, let height = image["Height"].integer,
            let bits = image["BitsPerComponent"].integer, [1, 2, 4, 8].contains(bits),
            let space = PDFColourSpace(image["ColorSpace"]),
            space != .rgb || bits == 8,
            let inverted = PDFSamples.isInverted(image["Decode"], space: space, bits: bits)
        else { return nil }
        self.width = width
        self.height = height
        self.bits = bits
        self.space = space
        self.inverted = inverted
    }

    /// Bytes a row; rows are padded to whole bytes.
    var rowBytes: Int { (width * bits * space.samples + 7) / 8 }

    /// Layout of the pixels that come out.
    var layout: PixelLayout {
        switch space {
        case .grey: bits == 1 ? .twoTone : .grey
        case .rgb: .colour
        case .indexed(let palette):
            if bits == 1, inkOfOne(palette) != nil {
                .twoTone
            } else {
                PDFSamples.isGrey(palette) ? .grey : .colour
            }
        }
    }

    /// Throws `incomplete` when samples are missing, `tooLarge` before anything is allocated.
    func unpacked(_ data: [UInt8], limits: DecodingLimits) throws(ScanDefect) -> PageImage {
        try limits.admit(width: width, height: height)
        guard data.count >= rowBytes * height else {
            throw ScanDefect(.incomplete, "image of \(data.count) bytes instead of \(rowBytes * height)")
        }
        let image = try PageImage(PixelShape(width: width, height: height, layout: layout))
        let table = table(image.shape.layout)
        for y in 0..<height {
            let source = data[(y * rowBytes)..<((y + 1) * rowBytes)]
            let target = unsafe UnsafeMutableBufferPointer(
                start: image.row(y).assumingMemoryBound(to: UInt8.self), count: image.shape.rowBytes)
            switch image.shape.layout {
            case .twoTone: unsafe fillTwoTone(target, from: source)
            case .grey, .colour: unsafe fill(target, from: source, table)
            }
        }
        return image
    }

    /// What each sample value becomes: one byte a value for grey, three for an indexed colour, none for RGB.
    private func table(_ layout: PixelLayout) -> [UInt8] {
        let top = (1 << bits) - 1
        switch space {
        case .rgb: return []
        case .grey: return (0...top).map { UInt8(($0 * 255 + top / 2) / top) ^ (inverted ? 255 : 0) }
        case .indexed(let palette):
            // An index beyond the palette is taken as its last one.
            let last = max(0, palette.count / 3 - 1)
            return (0...top).flatMap { index -> [UInt8] in
                let at = 3 * min(index, last)
                guard at + 2 < palette.count else { return layout == .grey ? [0] : [0, 0, 0] }
                return layout == .grey ? [palette[at]] : Array(palette[at...(at + 2)])
            }
        }
    }

    private func fillTwoTone(_ target: UnsafeMutableBufferPointer<UInt8>, from source: ArraySlice<UInt8>) {
        let oneIsInk: Bool
        if case .indexed(let palette) = space {
            oneIsInk = inkOfOne(palette) == true
        } else {
            oneIsInk = inverted
        }
        let flip: UInt8 = oneIsInk ? 0 : 0xFF
        for (x, byte) in source.enumerated() { unsafe target[x] = byte ^ flip }
        // What pads the last byte is paper.
        if width % 8 != 0 { unsafe target[target.count - 1] &= 0xFF << UInt8(8 - width % 8) }
    }

    private func fill(
        _ target: UnsafeMutableBufferPointer<UInt8>, from source: ArraySlice<UInt8>, _ table: [UInt8]
    ) {
        let start = source.startIndex
        if space == .rgb {
            let flip: UInt8 = inverted ? 0xFF : 0
            for x in 0..<(3 * width) { unsafe target[x] = source[start + x] ^ flip }
            return
        }
        let bytes = target.count / width
        let perByte = 8 / bits
        let mask = UInt8((1 << bits) - 1)
        for x in 0..<width {
            let shift = UInt8((perByte - 1 - x % perByte) * bits)
            let value = Int((source[start + x / perByte] >> shift) & mask)
            for channel in 0..<bytes { unsafe target[bytes * x + channel] = table[bytes * value + channel] }
        }
    }

    private static func isGrey(_ palette: [UInt8]) -> Bool {
        for at in stride(from: 0, to: palette.count - 2, by: 3) {
            guard palette[at] == palette[at + 1], palette[at] == palette[at + 2] else { return false }
        }
        return true
    }

    /// For a palette of black and white: whether 1 is black. `nil` for any other palette.
    private func inkOfOne(_ palette: [UInt8]) -> Bool? {
        switch Array(palette.prefix(6)) {
        case [0, 0, 0, 255, 255, 255]: false
        case [255, 255, 255, 0, 0, 0]: true
        default: nil
        }
    }

    /// `nil` for a /Decode that is neither the default nor its inversion.
    private static func isInverted(_ decode: PDFObject, space: PDFColourSpace, bits: Int) -> Bool? {
        guard !decode.isNull else { return false }
        if case .indexed = space {
            return decode.numbers(2) == [0, Double((1 << bits) - 1)] ? false : nil
        }
        guard let values = decode.numbers(2 * space.samples) else { return nil }
        if values == Array([[0, 1], [0, 1], [0, 1]].prefix(space.samples).joined()) { return false }
        return values == Array([[1, 0], [1, 0], [1, 0]].prefix(space.samples).joined()) ? true : nil
    }
}
