internal import DossierModel

extension PageImage {
    /// A copy with light for dark and dark for light. Throws `tooLarge` when there is no memory for it.
    func negative() throws(ScanDefect) -> PageImage {
        let copy = try PageImage(shape)
        // Bits behind a row's end stay paper.
        let rest = shape.layout == .twoTone ? shape.width % 8 : 0
        for y in 0..<shape.height {
            let from = unsafe row(y).assumingMemoryBound(to: UInt8.self)
            let to = unsafe copy.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<shape.rowBytes { unsafe to[x] = ~from[x] }
            if rest > 0 { unsafe to[shape.width / 8] &= ~(0xFF &>> UInt8(rest)) }
        }
        return copy
    }
}
