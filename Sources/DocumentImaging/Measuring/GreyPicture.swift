internal import CLeptonica
internal import Glibc

/// Grey pixels of our own, one byte each, 0 black … 255 white, rows without a gap. Owns its memory.
@safe final class GreyPicture {
    let width: Int
    let height: Int
    /// `width * height` bytes, valid as long as the picture lives.
    let bytes: UnsafeMutablePointer<UInt8>

    /// Pixels are not set.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        unsafe bytes = .allocate(capacity: max(1, width * height))
    }

    deinit {
        unsafe bytes.deallocate()
    }

    var count: Int { width * height }

    func row(_ y: Int) -> UnsafeMutablePointer<UInt8> {
        unsafe bytes + y &* width
    }
}

extension GreyPicture {
    /// Number of pixels a side of which one is made for measuring, so that an A4 page has about two
    /// million left (150 dpi of 300): print and skew are still plain there, at a quarter of the cost.
    static func reduction(forWidth width: Int, height: Int, target: Double = 2_200_000) -> Int {
        max(1, Int((Double(width * height) / target).squareRoot().rounded()))
    }

    /// The picture with every square of `reduction` pixels a side averaged; rests at the right and the
    /// bottom are left out.
    convenience init(of image: PageImage, reduction: Int) {
        let shape = image.shape
        self.init(width: max(1, shape.width / reduction), height: max(1, shape.height / reduction))
        switch shape.layout {
        case .twoTone: fillFromBits(of: image, reduction: reduction)
        case .grey: fillFromGrey(of: image, reduction: reduction)
        case .colour: fillFromColour(of: image, reduction: reduction)
        }
    }

    private func fillFromGrey(of image: PageImage, reduction r: Int) {
        for y in 0..<height {
            let out = unsafe row(y)
            if r == 1 {
                unsafe memcpy(out, image.row(y), width)
            } else if r == 2 {
                let a = unsafe image.row(2 * y).assumingMemoryBound(to: UInt8.self)
                let b = unsafe image.row(2 * y + 1).assumingMemoryBound(to: UInt8.self)
                for x in 0..<width {
                    let sum =
                        unsafe UInt16(a[2 &* x]) &+ UInt16(a[2 &* x &+ 1]) &+ UInt16(b[2 &* x])
                        &+ UInt16(b[2 &* x &+ 1])
                    unsafe out[x] = UInt8(truncatingIfNeeded: sum &>> 2)
                }
            } else {
                for x in 0..<width {
                    var sum = 0
                    for j in 0..<r {
                        let line = unsafe image.row(y * r + j).assumingMemoryBound(to: UInt8.self) + x * r
                        for i in 0..<r { unsafe sum &+= Int(line[i]) }
                    }
                    unsafe out[x] = UInt8(truncatingIfNeeded: sum / (r * r))
                }
            }
        }
    }

    /// Luma by ITU-R BT.601, in 1/256.
    private func fillFromColour(of image: PageImage, reduction r: Int) {
        let divisor = 256 * r * r
        for y in 0..<height {
            let out = unsafe row(y)
            for x in 0..<width {
                var sum = 0
                for j in 0..<r {
                    let line = unsafe image.row(y &* r &+ j).assumingMemoryBound(to: UInt8.self) + x &* r &* 3
                    for i in 0..<r {
                        let pixel = unsafe line + 3 &* i
                        unsafe sum &+= 77 &* Int(pixel[0]) &+ 150 &* Int(pixel[1]) &+ 29 &* Int(pixel[2])
                    }
                }
                unsafe out[x] = UInt8(truncatingIfNeeded: sum / divisor)
            }
        }
    }

    private func fillFromBits(of image: PageImage, reduction r: Int) {
        if r == 2 { return fillFromBitPairs(of: image) }
        let divisor = r * r
        for y in 0..<height {
            let out = unsafe row(y)
            for x in 0..<width {
                var ink = 0
                for j in 0..<r {
                    let line = unsafe image.row(y &* r &+ j).assumingMemoryBound(to: UInt8.self)
                    for column in (x &* r)..<(x &* r &+ r) {
                        unsafe ink &+= Int(line[column &>> 3] &>> UInt8(7 &- column & 7)) & 1
                    }
                }
                unsafe out[x] = UInt8(truncatingIfNeeded: 255 &- ink &* 255 / divisor)
            }
        }
    }

    /// Two rows of bits at a time: most of a page is paper and is filled, not counted.
    private func fillFromBitPairs(of image: PageImage) {
        unsafe memset(bytes, 255, count)
        let levels: [UInt8] = [255, 191, 127, 63, 0]
        for y in 0..<height {
            let out = unsafe row(y)
            let a = unsafe image.row(2 * y).assumingMemoryBound(to: UInt8.self)
            let b = unsafe image.row(2 * y + 1).assumingMemoryBound(to: UInt8.self)
            for byte in 0..<((2 &* width &+ 7) / 8) {
                let upper = unsafe a[byte]
                let lower = unsafe b[byte]
                guard upper | lower != 0 else { continue }
                for pair in 0..<min(4, width &- 4 &* byte) {
                    let shift = UInt8(6 &- 2 &* pair)
                    let ink =
                        ((upper &>> shift) & 3).nonzeroBitCount &+ ((lower &>> shift) & 3).nonzeroBitCount
                    unsafe out[4 &* byte &+ pair] = levels[ink]
                }
            }
        }
    }

    /// The part of the picture within a rectangle that lies inside it.
    func cropped(x: Int, y: Int, width: Int, height: Int) -> GreyPicture {
        let part = GreyPicture(width: width, height: height)
        for line in 0..<height {
            unsafe memcpy(part.row(line), row(y + line) + x, width)
        }
        return part
    }
}
