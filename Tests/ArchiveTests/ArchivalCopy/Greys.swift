import CLeptonica
import DossierModel

/// A picture of grey levels, a byte a pixel, 0 black, rows from the top.
struct Greys: Equatable {
    var size: PixelSize
    var pixels: [UInt8]

    struct NoPicture: Error {}

    init(size: PixelSize, pixels: [UInt8]) {
        self.size = size
        self.pixels = pixels
    }

    /// White with black boxes.
    init(_ size: PixelSize, ink boxes: [PixelRect]) {
        self.init(size: size, pixels: [UInt8](repeating: 255, count: size.width * size.height))
        for box in boxes {
            for y in box.y..<box.maxY {
                for x in box.x..<box.maxX { pixels[y * size.width + x] = 0 }
            }
        }
    }

    /// A sheet whose marks tell every turn and mirror apart.
    static let sheet = Greys(
        PixelSize(width: 200, height: 120),
        ink: [
            PixelRect(x: 20, y: 16, width: 80, height: 12), PixelRect(x: 20, y: 40, width: 50, height: 12),
            PixelRect(x: 90, y: 40, width: 24, height: 12), PixelRect(x: 150, y: 90, width: 30, height: 8),
        ])

    /// Every level, in tiles of 8 by 8.
    static let levels = Greys(
        size: PixelSize(width: 128, height: 128),
        pixels: (0..<16384).map { place -> UInt8 in
            let (row, column) = (place / 128, place % 128)
            return UInt8(row / 8 * 16 + column / 8)
        })

    init(pgm bytes: [UInt8]) throws {
        let (width, height, start) = try Greys.header(bytes)
        self.init(size: PixelSize(width: width, height: height), pixels: Array(bytes[start...]))
        guard pixels.count == width * height else { throw NoPicture() }
    }

    /// Of PGM and PPM: three numbers behind the magic, a white space, the samples.
    static func header(_ bytes: [UInt8]) throws -> (width: Int, height: Int, start: Int) {
        var numbers: [Int] = []
        var at = 2
        while numbers.count < 3 {
            while at < bytes.count, [9, 10, 13, 32].contains(bytes[at]) { at += 1 }
            var digits = ""
            while at < bytes.count, (48...57).contains(bytes[at]) {
                digits.append(Character(Unicode.Scalar(bytes[at])))
                at += 1
            }
            guard let number = Int(digits) else { throw NoPicture() }
            numbers.append(number)
        }
        return (numbers[0], numbers[1], at + 1)
    }

    /// Rows of one bit a pixel, 1 for ink.
    var bits: [UInt8] {
        let rowBytes = (size.width + 7) / 8
        var rows = [UInt8](repeating: 0, count: rowBytes * size.height)
        for y in 0..<size.height {
            for x in 0..<size.width where pixels[y * size.width + x] < 128 {
                rows[y * rowBytes + x / 8] |= 0x80 >> UInt8(x % 8)
            }
        }
        return rows
    }

    /// Mean of how far the levels lie apart, 0…255; `nil` for pictures of other sizes.
    func distance(to other: Greys) -> Double? {
        guard size == other.size else { return nil }
        var sum = 0
        for (one, level) in zip(pixels, other.pixels) { sum += abs(Int(one) - Int(level)) }
        return Double(sum) / Double(max(1, pixels.count))
    }

    /// Moved to the right and down, white coming in.
    func shifted(_ columns: Int, _ rows: Int) -> Greys {
        var moved = Greys(size, ink: [])
        for y in 0..<size.height where (0..<size.height).contains(y - rows) {
            for x in 0..<size.width where (0..<size.width).contains(x - columns) {
                moved.pixels[y * size.width + x] = pixels[(y - rows) * size.width + x - columns]
            }
        }
        return moved
    }

    /// As the reader makes the picture that it reads: leptonica's pixRotateOrth, then pixRotate.
    func read(quarters: Int, degrees: Double) throws -> Greys {
        guard let pix = unsafe pixCreate(Int32(size.width), Int32(size.height), 8) else { throw NoPicture() }
        for (index, level) in pixels.enumerated() {
            unsafe pixSetPixel(pix, Int32(index % size.width), Int32(index / size.width), UInt32(level))
        }
        guard let turned = unsafe pixRotateOrth(pix, Int32(quarters)),
            let level = unsafe pixRotate(
                turned, Float(degrees * .pi / 180), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0)
        else { throw NoPicture() }
        let shape = PixelSize(width: Int(unsafe pixGetWidth(level)), height: Int(unsafe pixGetHeight(level)))
        var result = Greys(shape, ink: [])
        for index in result.pixels.indices {
            var value: UInt32 = 0
            unsafe pixGetPixel(level, Int32(index % shape.width), Int32(index / shape.width), &value)
            result.pixels[index] = UInt8(value)
        }
        var (first, second, third) = unsafe (Optional(pix), Optional(turned), Optional(level))
        unsafe pixDestroy(&first)
        unsafe pixDestroy(&second)
        unsafe pixDestroy(&third)
        return result
    }
}
