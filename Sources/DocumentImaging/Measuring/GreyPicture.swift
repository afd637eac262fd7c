internal import CLeptonica
internal import Glibc

/// Grey pixels of our own, one byte each, 0 black … 255 white, rows without a gap. Owns its memory.
@safe package final class GreyPicture {
    package let width: Int
    package let height: Int
    /// `width * height` bytes, valid as long as the picture lives.
    let bytes: UnsafeMutablePointer<UInt8>

    /// Pixels are not set.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        unsafe bytes = .allocate(capacity: max(1, width * height))
    }

    deinit {
        unsafe bytes.deallocate()
    }

    var count: Int { width * height }

    /// `width` bytes.
    package func row(_ y: Int) -> UnsafeMutablePointer<UInt8> {
        unsafe bytes + y &* width
    }
}

extension GreyPicture {
    /// Number of pixels a side of which one is made for measuring, so that an A4 page has about two
    /// million left (150 dpi of 300): print and skew are still plain there, at a quarter of the cost.
    static func reduction(forWidth width: Int, height: Int, target: Double = 2_200_000) -> Int {
        max(1, Int((Double(width * height) / target).squareRoot().rounded()))
    }

    /// The picture with every square of `reduction` pixels a side averaged; rests at the right and the
    /// bottom are left out.
    package convenience init(of image: PageImage, reduction: Int) {
        let shape = image.shape
        self.init(width: max(1, shape.width / reduction), height: max(1, shape.height / reduction))
        switch shape.layout {
        case .twoTone: fillFromBits(of: image, reduction: reduction)
        case .grey: fillFromGrey(of: image, reduction: reduction)
        case .colour: fillFromColour(of: image, reduction: reduction)
        }
    }

    /// The part of the picture within a rectangle that lies inside it.
    func cropped(x: Int, y: Int, width: Int, height: Int) -> GreyPicture {
        let part = GreyPicture(width: width, height: height)
        for line in 0..<height {
            unsafe memcpy(part.row(line), row(y + line) + x, width)
        }
        return part
    }
}
