import DocumentImaging
import DossierModel
import Foundation

/// Pages with known pixels, the same for the same seed.
enum DrawnPixels {
    /// A small generator of our own, so that a printed seed draws the same page on every machine.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
        }
    }

    /// Runs of ink and paper as text has them, lines repeated, blank rows between.
    static func twoTone(_ width: Int, _ height: Int, seed: UInt64 = 1) throws -> PageImage {
        let image = try PageImage(PixelShape(width: width, height: height, layout: .twoTone))
        var dice = Dice(state: seed)
        for y in 0..<height {
            if y % 3 == 1 {
                unsafe image.row(y).copyMemory(from: image.row(y - 1), byteCount: image.shape.rowBytes)
                continue
            }
            var x = 0
            var isInk = false
            while x < width && y % 10 < 8 {
                let run = Int.random(in: 1...24, using: &dice)
                for column in x..<min(width, x + run) where isInk { image.setInk(column, y) }
                x += run
                isInk.toggle()
            }
        }
        return image
    }

    /// A smooth ramp with dark and light marks on it.
    static func levels(_ width: Int, _ height: Int, layout: PixelLayout) throws -> PageImage {
        let image = try PageImage(PixelShape(width: width, height: height, layout: layout))
        let channels = layout == .colour ? 3 : 1
        for y in 0..<height {
            for x in 0..<width {
                for channel in 0..<channels {
                    let level = (x * (2 + channel) + y * 3 + channel * 40) % 511
                    image.setByte(x * channels + channel, y, UInt8(level > 255 ? 510 - level : level))
                }
            }
        }
        return image
    }
}

extension PageImage {
    func setInk(_ x: Int, _ y: Int) {
        let place = unsafe (row(y) + x / 8).assumingMemoryBound(to: UInt8.self)
        unsafe place.pointee |= 0x80 >> UInt8(x % 8)
    }

    func setByte(_ offset: Int, _ y: Int, _ value: UInt8) {
        unsafe row(y).storeBytes(of: value, toByteOffset: offset, as: UInt8.self)
    }

    /// Bytes of a row, for comparing.
    func bytes(ofRow y: Int) -> [UInt8] {
        unsafe Array(UnsafeRawBufferPointer(start: row(y), count: shape.rowBytes))
    }

    /// All bytes, for comparing.
    var allBytes: [UInt8] { unsafe Array(UnsafeRawBufferPointer(pixels)) }

    /// A pixel's value: 1 for ink, the level, or red, green, blue in one number.
    func packedValue(_ x: Int, _ y: Int) -> Int {
        let line = bytes(ofRow: y)
        switch shape.layout {
        case .twoTone: return Int(line[x / 8] >> UInt8(7 - x % 8) & 1)
        case .grey: return Int(line[x])
        case .colour: return Int(line[x * 3]) << 16 | Int(line[x * 3 + 1]) << 8 | Int(line[x * 3 + 2])
        }
    }

    /// Largest difference of a byte between two pictures of one shape.
    func largestDifference(to other: PageImage) -> Int {
        guard shape == other.shape else { return 256 }
        return zip(allBytes, other.allBytes).map { abs(Int($0) - Int($1)) }.max() ?? 0
    }
}

/// Opens bytes in memory and hands the file to `body` while they live.
func withScan<Result>(_ bytes: [UInt8], _ body: (any ScannedFile) throws -> Result) throws -> Result {
    try unsafe bytes.withUnsafeBytes { buffer in
        try body(try unsafe openScan(buffer, passwords: [], limits: DecodingLimits(pixels: 40_000_000)))
    }
}

/// The only page of a one-page file.
func onlyPage(_ bytes: [UInt8]) throws -> DecodedPage {
    try withScan(bytes) { try $0.page(1) }
}

/// What opening the file or decoding its first page is refused for; `nil` when it is not.
func defect(of bytes: [UInt8]) -> ScanDefect.Kind? {
    do {
        _ = try onlyPage(bytes)
        return nil
    } catch {
        return (error as? ScanDefect)?.kind
    }
}
