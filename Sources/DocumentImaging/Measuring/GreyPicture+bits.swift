internal import Glibc

extension GreyPicture {
    func fillFromBits(of image: PageImage, reduction r: Int) {
        switch r {
        case 1: spread(image)
        case 2: fillFromBitPairs(of: image)
        default: fillFromBitSquares(of: image, side: r)
        }
    }

    /// A byte of eight pixels at a time.
    private func spread(_ image: PageImage) {
        unsafe memset(bytes, 255, count)
        for y in 0..<height {
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            let out = unsafe row(y)
            for byte in 0..<((width &+ 7) / 8) {
                let bits = unsafe line[byte]
                guard bits != 0 else { continue }
                for place in 0..<min(8, width &- 8 &* byte)
                where (bits &>> UInt8(7 &- place)) & 1 == 1 {
                    unsafe out[8 &* byte &+ place] = 0
                }
            }
        }
    }

    /// Two rows of bits at a time: most of a page is paper and is filled, not counted.
    private func fillFromBitPairs(of image: PageImage) {
        unsafe memset(bytes, 255, count)
        // How many of the pixels of each of a byte's four pairs are ink, the leftmost pair in the lowest byte.
        var pairs = [UInt32](repeating: 0, count: 256)
        for byte in 0..<256 {
            for pair in 0..<4 {
                let ink = ((byte >> (6 - 2 * pair)) & 3).nonzeroBitCount
                pairs[byte] |= UInt32(ink) << UInt32(8 * pair)
            }
        }
        let wholeBytes = width / 4
        for y in 0..<height {
            let out = unsafe row(y)
            let a = unsafe image.row(2 * y).assumingMemoryBound(to: UInt8.self)
            let b = unsafe image.row(2 * y + 1).assumingMemoryBound(to: UInt8.self)
            for byte in 0..<((2 &* width &+ 7) / 8) {
                let upper = unsafe a[byte]
                let lower = unsafe b[byte]
                guard upper | lower != 0 else { continue }
                let ink = pairs[Int(upper)] &+ pairs[Int(lower)]
                // A pixel of four takes 64 off 255, all four take 255.
                let all = ((ink &>> 2) & 0x0101_0101) &* 255
                let levels = (UInt32.max &- (((ink & 0x0303_0303) &<< 6) | all)).littleEndian
                if byte < wholeBytes {
                    unsafe UnsafeMutableRawPointer(out).storeBytes(
                        of: levels, toByteOffset: 4 &* byte, as: UInt32.self)
                } else {
                    unsafe withUnsafeBytes(of: levels) { levels in
                        for pair in 0..<(width &- 4 &* byte) {
                            unsafe out[4 &* byte &+ pair] = levels[pair]
                        }
                    }
                }
            }
        }
    }

    /// Rows are looked through byte by byte for ink; paper is filled.
    private func fillFromBitSquares(of image: PageImage, side r: Int) {
        var counts = [Int32](repeating: 0, count: width + 1)
        let divisor = r * r
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            for y in 0..<height {
                for x in 0..<width { unsafe counts[x] = 0 }
                for j in 0..<r {
                    let line = unsafe image.row(y &* r &+ j).assumingMemoryBound(to: UInt8.self)
                    for byte in 0..<((width &* r &+ 7) / 8) {
                        var bits = unsafe line[byte]
                        while bits != 0 {
                            let place = bits.leadingZeroBitCount
                            bits &= ~(0x80 &>> UInt8(place))
                            unsafe counts[min(width, (8 &* byte &+ place) / r)] &+= 1
                        }
                    }
                }
                let out = unsafe row(y)
                for x in 0..<width {
                    unsafe out[x] = UInt8(truncatingIfNeeded: 255 &- Int(counts[x]) &* 255 / divisor)
                }
            }
        }
    }
}
