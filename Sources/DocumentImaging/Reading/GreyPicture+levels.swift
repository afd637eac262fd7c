extension GreyPicture {
    /// Every pixel with its neighbours, the nearer the heavier: 1 2 1 across and down; at the edges as if the picture
    /// went on.
    func smoothed() -> GreyPicture {
        let result = GreyPicture(width: width, height: height)
        var sums = [UInt16](repeating: 0, count: width)
        for y in 0..<height {
            let above = unsafe row(max(0, y - 1))
            let line = unsafe row(y)
            let below = unsafe row(min(height - 1, y + 1))
            for x in 0..<width {
                unsafe sums[x] = UInt16(above[x]) &+ 2 &* UInt16(line[x]) &+ UInt16(below[x])
            }
            let out = unsafe result.row(y)
            for x in 0..<width {
                let (left, right) = (sums[max(0, x &- 1)], sums[min(width &- 1, x &+ 1)])
                unsafe out[x] = UInt8((left &+ 2 &* sums[x] &+ right &+ 8) &>> 4)
            }
        }
        return result
    }

    /// Makes `black` and what is darker black, `white` and what is lighter white, and the rest as it lies between.
    func stretch(from black: Int, to white: Int) {
        let table = (0..<256).map { UInt8(clamping: 255 * ($0 - black) / max(1, white - black)) }
        for index in 0..<count { unsafe bytes[index] = table[Int(bytes[index])] }
    }
}
