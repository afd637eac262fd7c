internal import Glibc

extension GreyPicture {
    /// Rows and columns exchanged.
    func transposed() -> GreyPicture {
        let turned = GreyPicture(width: height, height: width)
        for y in 0..<height {
            let line = unsafe row(y)
            let out = unsafe turned.bytes + y
            for x in 0..<width { unsafe out[x &* height] = line[x] }
        }
        return turned
    }

    /// The mean of the first `rows` of every `pitch` rows; rows left over at the bottom are left out.
    func averaged(rows: Int, pitch: Int) -> GreyPicture {
        let picture = GreyPicture(width: width, height: height / pitch)
        var sums = [UInt32](repeating: 0, count: width)
        let divisor = UInt32(rows)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for y in 0..<picture.height {
                for x in 0..<width { unsafe sums[x] = 0 }
                for step in 0..<rows {
                    let line = unsafe row(y &* pitch &+ step)
                    for x in 0..<width { unsafe sums[x] &+= UInt32(line[x]) }
                }
                let out = unsafe picture.row(y)
                for x in 0..<width { unsafe out[x] = UInt8(truncatingIfNeeded: sums[x] / divisor) }
            }
        }
        return picture
    }

    /// Two by two pixels made one.
    func halved() -> GreyPicture {
        let half = GreyPicture(width: width / 2, height: height / 2)
        for y in 0..<half.height {
            unsafe half.halve(row(2 &* y), row(2 &* y &+ 1), into: half.row(y))
        }
        return half
    }

    /// Part of the page at its own resolution; what lies outside is paper.
    convenience init(of image: PageImage, x: Int, y: Int, width: Int, height: Int) {
        self.init(width: width, height: height)
        let shape = image.shape
        let columns = max(0, min(width, shape.width - x))
        for line in 0..<height {
            let out = unsafe row(line)
            guard y + line < shape.height else {
                unsafe memset(out, 255, width)
                continue
            }
            let source = unsafe image.row(y + line).assumingMemoryBound(to: UInt8.self)
            switch shape.layout {
            case .twoTone:
                for column in 0..<columns {
                    let at = x &+ column
                    unsafe out[column] = (source[at &>> 3] &>> UInt8(7 &- at & 7)) & 1 == 1 ? 0 : 255
                }
            case .grey: unsafe memcpy(out, source + x, columns)
            case .colour: unsafe Luma.convert(source + 3 * x, to: out, count: columns)
            }
            if columns < width { unsafe memset(out + columns, 255, width - columns) }
        }
    }
}
