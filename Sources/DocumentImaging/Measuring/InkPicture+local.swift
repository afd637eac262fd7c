extension InkPicture {
    /// Ink by a threshold of its own for every pixel: `mean * (1 + k * (deviation / 128 - 1))` over a window
    /// (J. Sauvola and M. Pietikäinen, Adaptive document image binarization, Pattern Recognition 33, 2000).
    ///
    /// `half` is half the window's side in pixels. Paper without ink stays paper where its grain deviates by
    /// less than `grain` levels.
    convenience init?(local grey: GreyPicture, half: Int = 15, k: Double = 0.25, grain: Int = 8) {
        self.init(width: grey.width, height: grey.height)
        let stride = width + 1
        // Sums wrap on purpose: differences over a window are right modulo 2^32.
        var sums = [UInt32](repeating: 0, count: stride * (height + 1))
        var squares = sums
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe squares.withUnsafeMutableBufferPointer { squares in
                unsafe integrate(grey, sums, squares, stride)
                unsafe mark(grey, sums, squares, stride, half, Float(k), Float(grain))
            }
        }
    }

    private func integrate(
        _ grey: GreyPicture, _ sums: UnsafeMutableBufferPointer<UInt32>,
        _ squares: UnsafeMutableBufferPointer<UInt32>, _ stride: Int
    ) {
        for y in 0..<height {
            let line = unsafe grey.row(y)
            var sum: UInt32 = 0
            var square: UInt32 = 0
            var at = (y &+ 1) &* stride &+ 1
            for x in 0..<width {
                let value = unsafe UInt32(line[x])
                sum &+= value
                square &+= value &* value
                unsafe sums[at] = unsafe sums[at &- stride] &+ sum
                unsafe squares[at] = unsafe squares[at &- stride] &+ square
                at &+= 1
            }
        }
    }

    private func mark(
        _ grey: GreyPicture, _ sums: UnsafeMutableBufferPointer<UInt32>,
        _ squares: UnsafeMutableBufferPointer<UInt32>, _ stride: Int, _ half: Int, _ k: Float, _ grain: Float
    ) {
        for y in 0..<height {
            let top = max(0, y &- half) &* stride
            let bottom = min(height, y &+ half &+ 1) &* stride
            let rows = min(height, y &+ half &+ 1) &- max(0, y &- half)
            let line = unsafe grey.row(y)
            let out = unsafe row(y)
            for x in 0..<width {
                let left = max(0, x &- half)
                let right = min(width, x &+ half &+ 1)
                let area = Float(rows &* (right &- left))
                let sum =
                    unsafe sums[bottom &+ right] &- sums[bottom &+ left] &- sums[top &+ right]
                    &+ sums[top &+ left]
                let square =
                    unsafe squares[bottom &+ right] &- squares[bottom &+ left] &- squares[top &+ right]
                    &+ squares[top &+ left]
                let mean = Float(sum) / area
                let deviation = max(0, Float(square) / area - mean * mean).squareRoot()
                let threshold = mean * (1 + k * (deviation / 128 - 1))
                if deviation >= grain, unsafe Float(line[x]) < threshold {
                    unsafe out[x &>> 5] |= 1 &<< UInt32(31 &- x & 31)
                }
            }
        }
    }
}
