internal import DocumentImaging

/// Pixels of a page in the lab's hands: 1 channel (0 black … 255 white) or 3 (red, green, blue).
struct Raster {
    var width: Int
    var height: Int
    var channels: Int
    var bytes: [UInt8]

    init(width: Int, height: Int, channels: Int, fill: UInt8 = 255) {
        self.width = width
        self.height = height
        self.channels = channels
        bytes = [UInt8](repeating: fill, count: width * height * channels)
    }

    /// A sheet as a perfect printer and scanner would give it.
    init(drawing sheet: SheetDrawing, dpi: Double, colour: Bool) throws(DrawingError) {
        let image = try sheet.render(dpi: dpi)
        let shape = image.shape
        self.init(width: shape.width, height: shape.height, channels: 3, fill: 0)
        bytes = unsafe Array(image.pixels)
        if !colour { self = grey() }
    }

    /// Luma as in ITU-R BT.601.
    func grey() -> Raster {
        guard channels == 3 else { return self }
        var result = Raster(width: width, height: height, channels: 1)
        for pixel in 0..<(width * height) {
            let red = Int(bytes[pixel * 3])
            let green = Int(bytes[pixel * 3 + 1])
            let blue = Int(bytes[pixel * 3 + 2])
            result.bytes[pixel] = UInt8((red * 299 + green * 587 + blue * 114) / 1000)
        }
        return result
    }

    /// Turned clockwise by quarters.
    func turned(quarters: Int) -> Raster {
        switch quarters & 3 {
        case 1: turnedOnce()
        case 2: turnedOnce().turnedOnce()
        case 3: turnedOnce().turnedOnce().turnedOnce()
        default: self
        }
    }

    private func turnedOnce() -> Raster {
        var result = Raster(width: height, height: width, channels: channels)
        for row in 0..<height {
            for column in 0..<width {
                let from = (row * width + column) * channels
                let to = (column * height + (height - 1 - row)) * channels
                for channel in 0..<channels { result.bytes[to + channel] = bytes[from + channel] }
            }
        }
        return result
    }

    /// Grey levels become black below the threshold and white from it on.
    mutating func harden(threshold: UInt8) {
        for at in bytes.indices { bytes[at] = bytes[at] < threshold ? 0 : 255 }
    }

    /// Packed two-tone rows, most significant bit leftmost, 1 is ink; by a fixed threshold, as office
    /// scanners do.
    func twoTone(threshold: UInt8) -> [UInt8] {
        let source = grey()
        let stride = (width + 7) / 8
        var packed = [UInt8](repeating: 0, count: stride * height)
        for row in 0..<height {
            for column in 0..<width where source.bytes[row * width + column] < threshold {
                packed[row * stride + column / 8] |= 0x80 >> UInt8(column & 7)
            }
        }
        return packed
    }
}
