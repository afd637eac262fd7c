internal import Glibc

extension GreyPicture {
    func fillFromGrey(of image: PageImage, reduction r: Int) {
        for y in 0..<height {
            if r == 1 {
                unsafe memcpy(row(y), image.row(y), width)
            } else if r == 2 {
                unsafe halve(
                    image.row(2 &* y).assumingMemoryBound(to: UInt8.self),
                    image.row(2 &* y &+ 1).assumingMemoryBound(to: UInt8.self), into: row(y))
            }
        }
        if r > 2 {
            unsafe reduce(r) { y, _ in unsafe image.row(y).assumingMemoryBound(to: UInt8.self) }
        }
    }

    func fillFromColour(of image: PageImage, reduction r: Int) {
        let columns = width * r
        let lines = GreyPicture(width: columns, height: 2)
        func converted(_ y: Int, _ place: Int) -> UnsafeMutablePointer<UInt8> {
            let line = unsafe lines.row(place)
            unsafe Luma.convert(image.row(y).assumingMemoryBound(to: UInt8.self), to: line, count: columns)
            return unsafe line
        }
        if r > 2 { return unsafe reduce(r) { y, _ in unsafe converted(y, 0) } }
        for y in 0..<height {
            if r == 1 {
                unsafe Luma.convert(
                    image.row(y).assumingMemoryBound(to: UInt8.self), to: row(y), count: columns)
            } else {
                unsafe halve(converted(2 &* y, 0), converted(2 &* y &+ 1, 1), into: row(y))
            }
        }
    }

    /// Two by two pixels of the rows `a` and `b` made one, for a row as long as this picture's.
    func halve(
        _ a: UnsafeMutablePointer<UInt8>, _ b: UnsafeMutablePointer<UInt8>,
        into out: UnsafeMutablePointer<UInt8>
    ) {
        for x in 0..<width {
            let sum =
                unsafe UInt16(a[2 &* x]) &+ UInt16(a[2 &* x &+ 1]) &+ UInt16(b[2 &* x])
                &+ UInt16(b[2 &* x &+ 1])
            unsafe out[x] = UInt8(truncatingIfNeeded: sum &>> 2)
        }
    }

    /// Rows summed up first, which vector code does fast, then columns. `line` gives a row of grey pixels.
    private func reduce(_ r: Int, _ line: (_ y: Int, _ place: Int) -> UnsafeMutablePointer<UInt8>) {
        let columns = width * r
        var sums = [UInt32](repeating: 0, count: columns)
        let divisor = UInt32(r * r)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for y in 0..<height {
                for x in 0..<columns { unsafe sums[x] = 0 }
                for j in 0..<r {
                    let source = unsafe line(y &* r &+ j, j)
                    for x in 0..<columns { unsafe sums[x] &+= UInt32(source[x]) }
                }
                let out = unsafe row(y)
                for x in 0..<width {
                    var sum: UInt32 = 0
                    for i in 0..<r { unsafe sum &+= sums[x &* r &+ i] }
                    unsafe out[x] = UInt8(truncatingIfNeeded: sum / divisor)
                }
            }
        }
    }
}
