internal import DossierModel

extension TIFFPageDecoder {
    /// Grey, palette, RGB and CMYK of any sample width, in strips or tiles, chunky or in planes.
    func decodeSamples(_ plan: TIFFSamplePlan) throws(ScanDefect) -> PageImage {
        let image = try PageImage(PixelShape(width: width, height: height, layout: plan.layout))
        if plan.isDirect, !isTiled, !isSeparate {
            try decodeStrips(into: image)
            if case .grey(paperIsZero: true) = plan.colour { image.invertLevels() }
            return image
        }
        let perSample = isSeparate ? 1 : samples
        let stride = (blockWidth * perSample * bits + 7) / 8
        guard stride * blockHeight <= blockBytes else {
            throw ScanDefect(.damaged, "TIFF strips or tiles smaller than their rows")
        }
        let pixelBytes = plan.layout == .grey ? 1 : 3
        var line = [UInt8](repeating: 0, count: blockWidth * samples)
        try forEachBlock { (block) throws(ScanDefect) in
            for y in 0..<block.rows {
                let target = unsafe (image.row(block.y + y) + block.x * pixelBytes).assumingMemoryBound(
                    to: UInt8.self)
                unsafe line.withUnsafeMutableBufferPointer { buffer in
                    guard let samplesLine = buffer.baseAddress else { return }
                    for plane in 0..<(isSeparate ? samples : 1) {
                        unsafe plan.unpacking.unpack(
                            block.planes + plane * blockBytes + y * stride, count: block.columns * perSample,
                            to: samplesLine + plane, step: isSeparate ? samples : 1)
                    }
                    unsafe plan.convert(samplesLine, to: target, count: block.columns)
                }
            }
        }
        return image
    }
}
