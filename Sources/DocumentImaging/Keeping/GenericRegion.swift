/// What coding and decoding a generic region of JBIG2 share (ITU-T T.88, 6.2): template 0, its adaptive pixels at their
/// nominal places, no typical prediction: on the two-tone pages of SampleDocs and the development set it took half a per
/// cent more bytes than it saved.
enum GenericRegion {
    static let contexts = 1 << 16

    /// Walks over one row. The context (figure 3) has, from its lowest bit, the four pixels to the left, seven of the row
    /// above from three to the right on, and five of the row higher from two to the right on.
    ///
    /// The rows have `(width + 7) / 8 + 1` bytes, paper behind the last pixel.
    /// - Parameter bit: the pixel at a column, given its context.
    @inline(__always)
    static func walk(
        above: UnsafePointer<UInt8>, higher: UnsafePointer<UInt8>, width: Int,
        bit: (_ column: Int, _ context: Int) -> UInt32
    ) {
        // Bits of both rows that have come into sight, the newest lowest: three and two pixels ahead.
        var near = unsafe UInt32(above[0]) &>> 4
        var far = unsafe UInt32(higher[0]) &>> 5
        var left: UInt32 = 0
        var x = 0
        while x < width {
            let place = x &>> 3
            // The next eight pixels to come into sight.
            let nears = unsafe (UInt32(above[place]) &<< 8 | UInt32(above[place &+ 1])) &>> 4
            let fars = unsafe (UInt32(higher[place]) &<< 8 | UInt32(higher[place &+ 1])) &>> 5
            for minor in 0..<min(8, width &- x) {
                let shift = UInt32(7 &- minor)
                let context = Int(left & 0xF | (near & 0x7F) &<< 4 | (far & 0x1F) &<< 11)
                left = left &<< 1 | bit(x &+ minor, context)
                near = near &<< 1 | nears &>> shift & 1
                far = far &<< 1 | fars &>> shift & 1
            }
            x &+= 8
        }
    }
}

/// The row at work and the two above it, each with a byte of paper behind it; owned, and all paper at first.
@safe struct RegionRows: ~Copyable {
    private let bytes: UnsafeMutablePointer<UInt8>
    private let stride: Int
    private var y = 0

    init(rowBytes: Int) {
        stride = rowBytes + 1
        unsafe bytes = .allocate(capacity: 3 * stride)
        unsafe bytes.initialize(repeating: 0, count: 3 * stride)
    }

    deinit { unsafe bytes.deallocate() }

    var current: UnsafeMutablePointer<UInt8> { unsafe bytes + y % 3 * stride }
    var above: UnsafeMutablePointer<UInt8> { unsafe bytes + (y + 2) % 3 * stride }
    var higher: UnsafeMutablePointer<UInt8> { unsafe bytes + (y + 1) % 3 * stride }

    /// The row at work becomes the one above.
    mutating func advance() { y += 1 }
}
