package import DossierModel

/// Encodes a decoded page for keeping: nothing is lost of it, unless that was asked for. Every lossless stream is decoded
/// again and compared with the pixels before it is given out.
package struct PageEncoder: Sendable {
    package init() {}

    /// The same pixels give the same bytes. Throws `tooLarge` when there is no memory, `damaged` when what was encoded does
    /// not decode to the same pixels.
    package func encode(_ image: PageImage, _ keeping: Keeping) throws(ScanDefect) -> KeptPicture {
        let size = image.shape.size
        func kept(_ bits: Int, _ colour: KeptImage.Colour, _ coding: KeptImage.Coding, _ bytes: [UInt8])
            -> KeptPicture
        {
            KeptPicture(
                image: KeptImage(
                    size: size, bitsPerComponent: bits, colour: colour, coding: coding, isPassedThrough: false
                ),
                bytes: bytes)
        }
        if image.shape.layout == .twoTone {
            let (coding, bytes) = try twoTone(image)
            return kept(1, .grey, coding, bytes)
        }
        let image = try image.withoutNeedlessColour()
        let isColour = image.shape.layout == .colour
        var jpeg: [UInt8]?
        if keeping == .visually {
            let pixels = unsafe Array(image.pixels)
            jpeg = try JPEGPicture().encode(pixels, size, isColour: isColour)
        }
        let flate = try FlateEncoder().encode(image, limit: jpeg?.count ?? .max)
        // Drawn pages take more as JPEG than without any loss: then nothing is lost of them.
        if let jpeg, jpeg.count < flate.count {
            return kept(8, isColour ? .rgb : .grey, .jpeg(transform: nil), jpeg)
        }
        guard FlateCheck().confirms(flate, image) else { throw PageEncoder.differs("Flate", size) }
        return kept(8, isColour ? .rgb : .grey, .flate(predictor: 15), flate)
    }

    /// JBIG2, or T.6 where that is no larger, as on small empty pages: it is read by more programs.
    private func twoTone(_ image: PageImage) throws(ScanDefect) -> (KeptImage.Coding, [UInt8]) {
        let fax = try Group4Encoder().encode(image)
        let bytes = try JBIG2Encoder().encode(image)
        if fax.count <= bytes.count {
            guard Group4Check().confirms(fax, image) else {
                throw PageEncoder.differs("T.6", image.shape.size)
            }
            return (.group4(blackIsOne: false), fax)
        }
        guard JBIG2Check().confirms(bytes, image) else {
            throw PageEncoder.differs("JBIG2", image.shape.size)
        }
        return (.jbig2, bytes)
    }

    private static func differs(_ coding: String, _ size: PixelSize) -> ScanDefect {
        ScanDefect(
            .damaged, "\(coding) of \(size.width) x \(size.height) pixels does not decode to the same pixels")
    }
}

extension PageImage {
    /// In grey where all pixels of a colour picture are grey; itself otherwise.
    fileprivate func withoutNeedlessColour() throws(ScanDefect) -> PageImage {
        guard shape.layout == .colour else { return self }
        let count = shape.width * shape.height
        let colours = unsafe row(0).assumingMemoryBound(to: UInt8.self)
        for index in 0..<count {
            let red = unsafe colours[3 &* index]
            if unsafe colours[3 &* index &+ 1] != red || colours[3 &* index &+ 2] != red { return self }
        }
        let grey = try PageImage(PixelShape(width: shape.width, height: shape.height, layout: .grey))
        let levels = unsafe grey.row(0).assumingMemoryBound(to: UInt8.self)
        for index in 0..<count { unsafe levels[index] = colours[3 &* index] }
        return grey
    }
}
