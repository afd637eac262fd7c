internal import DossierModel

extension PageImage {
    /// The picture with square pixels: rows or columns repeated, none invented. Throws `tooLarge`.
    func squared(_ aspect: PixelAspect, limits: DecodingLimits) throws(ScanDefect) -> PageImage {
        let width = Int((Double(shape.width) * aspect.columns).rounded())
        let height = Int((Double(shape.height) * aspect.rows).rounded())
        try limits.admit(width: width, height: height)
        let target = try PageImage(PixelShape(width: width, height: height, layout: shape.layout))
        let columns = (0..<width).map { $0 * shape.width / width }
        var copied = -1
        for y in 0..<height {
            let from = y * shape.height / height
            let line = unsafe target.row(y)
            if from == copied {
                unsafe line.copyMemory(from: target.row(y - 1), byteCount: target.shape.rowBytes)
            } else if width == shape.width {
                unsafe line.copyMemory(from: row(from), byteCount: shape.rowBytes)
            } else {
                unsafe stretch(row(from), to: line, columns: columns)
            }
            copied = from
        }
        return target
    }

    private func stretch(
        _ source: UnsafeMutableRawPointer, to target: UnsafeMutableRawPointer, columns: [Int]
    ) {
        let from = unsafe source.assumingMemoryBound(to: UInt8.self)
        let to = unsafe target.assumingMemoryBound(to: UInt8.self)
        for (x, column) in columns.enumerated() {
            switch shape.layout {
            case .twoTone:
                let bit = unsafe from[column >> 3] >> UInt8(7 - column & 7) & 1
                unsafe to[x >> 3] |= bit << UInt8(7 - x & 7)
            case .grey: unsafe to[x] = unsafe from[column]
            case .colour:
                for channel in 0..<3 { unsafe to[x * 3 + channel] = unsafe from[column * 3 + channel] }
            }
        }
    }
}
