package import DossierModel

extension PageImage {
    /// The picture as it is to be seen, given how it was stored: Orientation 1…8 of TIFF 6.0 section 8 and Exif.
    ///
    /// 1 and unknown values answer the image itself; all others a new one. 5…8 swap width and height.
    /// Throws `tooLarge` when there is no memory.
    package func oriented(_ orientation: Int) throws(ScanDefect) -> PageImage {
        switch orientation {
        case 2: try mirrored(columns: true, rows: false)
        case 3: try mirrored(columns: true, rows: true)
        case 4: try mirrored(columns: false, rows: true)
        case 5: try transposed(sourceUpsideDown: false, targetUpsideDown: false)
        case 6: try transposed(sourceUpsideDown: true, targetUpsideDown: false)
        case 7: try transposed(sourceUpsideDown: true, targetUpsideDown: true)
        case 8: try transposed(sourceUpsideDown: false, targetUpsideDown: true)
        default: self
        }
    }

    private func mirrored(columns: Bool, rows: Bool) throws(ScanDefect) -> PageImage {
        let target = try PageImage(shape)
        for y in 0..<shape.height {
            let source = unsafe UnsafeRawPointer(row(rows ? shape.height - 1 - y : y))
            let line = unsafe target.row(y)
            if !columns {
                unsafe line.copyMemory(from: source, byteCount: shape.rowBytes)
                continue
            }
            switch shape.layout {
            case .twoTone: unsafe PixelTurn.mirrorBits(source, to: line, width: shape.width)
            case .grey: unsafe PixelTurn.mirrorBytes(source, to: line, count: shape.width)
            case .colour: unsafe PixelTurn.mirrorTriples(source, to: line, count: shape.width)
            }
        }
        return target
    }

    /// Rows become columns; reading the source or writing the target bottom-up makes of it any quarter turn.
    private func transposed(sourceUpsideDown: Bool, targetUpsideDown: Bool) throws(ScanDefect) -> PageImage {
        let target = try PageImage(
            PixelShape(width: shape.height, height: shape.width, layout: shape.layout))
        let stride = shape.rowBytes
        let targetStride = target.shape.rowBytes
        let source = unsafe UnsafeRawPointer(row(sourceUpsideDown ? max(0, shape.height - 1) : 0))
        let line = unsafe target.row(targetUpsideDown ? max(0, shape.width - 1) : 0)
        let turn = PixelTurn(
            width: shape.width, height: shape.height, sourceStep: sourceUpsideDown ? -stride : stride,
            targetStep: targetUpsideDown ? -targetStride : targetStride)
        switch shape.layout {
        case .twoTone: unsafe turn.transposeBits(source, to: line)
        case .grey: unsafe turn.transposeBytes(source, to: line)
        case .colour: unsafe turn.transposeTriples(source, to: line)
        }
        return target
    }
}
