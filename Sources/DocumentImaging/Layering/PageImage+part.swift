internal import CLeptonica
internal import DossierModel
internal import Glibc

extension PageImage {
    /// A part of the picture as one of its own. `rect` lies within it. Throws `tooLarge` when there is no memory.
    func part(_ rect: PixelRect) throws(ScanDefect) -> PageImage {
        let part = try PageImage(
            PixelShape(width: rect.width, height: rect.height, layout: shape.layout))
        let step = shape.layout == .colour ? 3 : 1
        for y in 0..<rect.height {
            if shape.layout == .twoTone {
                unsafe copyBits(
                    row(rect.y + y).assumingMemoryBound(to: UInt8.self), from: rect.x,
                    to: part.row(y).assumingMemoryBound(to: UInt8.self), count: rect.width)
            } else {
                unsafe memcpy(part.row(y), row(rect.y + y) + rect.x * step, rect.width * step)
            }
        }
        return part
    }

    /// Bits behind the last pixel stay clear.
    private func copyBits(
        _ source: UnsafePointer<UInt8>, from x: Int, to target: UnsafeMutablePointer<UInt8>, count: Int
    ) {
        let shift = UInt16(x % 8)
        for byte in 0..<(count + 7) / 8 {
            let place = x / 8 + byte
            let next = unsafe place + 1 < shape.rowBytes ? UInt16(source[place + 1]) : 0
            let pair = unsafe UInt16(source[place]) << 8 | next
            unsafe target[byte] = UInt8(truncatingIfNeeded: (pair << shift) >> 8)
        }
        if count % 8 != 0 { unsafe target[count / 8] &= UInt8(truncatingIfNeeded: 0xFF00 >> (count % 8)) }
    }
}

extension InkPicture {
    /// The same pixels as leptonica has them. `nil` when it has no memory.
    convenience init?(_ image: PageImage) {
        self.init(width: image.shape.width, height: image.shape.height)
        for y in 0..<height {
            unsafe memcpy(row(y), image.row(y), image.shape.rowBytes)
        }
        unsafe pixEndianByteSwap(pix)
    }

    /// As a page's pixels. Throws `tooLarge` when there is no memory.
    func pageImage() throws(ScanDefect) -> PageImage {
        let image = try PageImage(PixelShape(width: width, height: height, layout: .twoTone))
        unsafe pixEndianByteSwap(pix)
        for y in 0..<height { unsafe memcpy(image.row(y), row(y), image.shape.rowBytes) }
        unsafe pixEndianByteSwap(pix)
        return image
    }
}
