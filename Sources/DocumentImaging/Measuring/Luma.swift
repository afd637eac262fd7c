/// Brightness of colour pixels by ITU-R BT.601, in 1/256.
enum Luma {
    /// A plain loop over 16-bit sums, which the compiler turns into vector code. `count` pixels of three bytes.
    static func convert(
        _ colour: UnsafePointer<UInt8>, to grey: UnsafeMutablePointer<UInt8>, count: Int
    ) {
        for i in 0..<count {
            let red = unsafe UInt16(colour[3 &* i])
            let green = unsafe UInt16(colour[3 &* i &+ 1])
            let blue = unsafe UInt16(colour[3 &* i &+ 2])
            unsafe grey[i] = UInt8(truncatingIfNeeded: (77 &* red &+ 150 &* green &+ 29 &* blue) &>> 8)
        }
    }

    /// One byte for each three.
    static func levels(of colour: [UInt8]) -> [UInt8] {
        let count = colour.count / 3
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { grey, initialized in
            unsafe colour.withUnsafeBufferPointer { colour in
                if let from = colour.baseAddress, let to = grey.baseAddress {
                    unsafe convert(from, to: to, count: count)
                }
            }
            initialized = count
        }
    }
}
