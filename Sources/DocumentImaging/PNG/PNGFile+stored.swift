internal import CImagingShims
internal import DossierModel

extension PNGFile {
    /// Chunks that change what the samples mean (ISO/IEC 15948, 11.3): transparency, gamma, colours of their own.
    private static let meaningful: Set = ["tRNS", "gAMA", "cHRM", "iCCP", "acTL"]

    /// The data of the IDAT chunks: Deflate with PNG's predictors, which PDF knows. Interlaced pictures and those with
    /// transparency or colours of their own are left out.
    func storedPicture(_ number: Int) throws(ScanDefect) -> KeptPicture? {
        guard number == 1, facts.complete, bytes.byte(28) == 0, let bits = bytes.byte(24),
            let colourType = bytes.byte(25)
        else { return nil }
        var (data, palette): ([UInt8], [UInt8]) = ([], [])
        var offset = 8
        while let length = bytes.number(offset, width: 4, bigEndian: true),
            let name = bytes.part(offset + 4, 4), let body = bytes.part(offset + 8, length)
        {
            let kind = unsafe String(decoding: name.buffer, as: UTF8.self)
            if PNGFile.meaningful.contains(kind) { return nil }
            if kind == "IDAT" { unsafe data.append(contentsOf: body.buffer) }
            if kind == "PLTE" { unsafe palette = Array(body.buffer) }
            offset += 12 + length
        }
        let colour: KeptImage.Colour
        switch colourType {
        case 0: colour = .grey
        case 2: colour = .rgb
        case 3: colour = .indexed(palette)
        default: return nil
        }
        return KeptPicture(
            image: KeptImage(
                size: PixelSize(width: Int(header.width), height: Int(header.height)),
                bitsPerComponent: Int(bits),
                colour: colour, coding: .flate(predictor: 15), isPassedThrough: true), bytes: data)
    }
}
