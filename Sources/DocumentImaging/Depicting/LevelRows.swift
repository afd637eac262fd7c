internal import DossierModel
internal import Glibc

/// Rows of a part of the upright, level page at stored resolution, as bytes: one a pixel, or red, green, blue.
@safe final class LevelRows {
    let region: PixelRect
    /// Bytes a pixel: 1 or 3.
    let channels: Int
    /// Clockwise degrees by which the upright page is turned to be level.
    private let degrees: Double
    /// Of the upright page.
    private let width: Int
    private let height: Int
    /// The upright page, grey or in colour.
    private let image: PageImage
    /// The upright page's bits as bytes; `nil` where the page is not two-tone.
    private let spread: GreyPicture?
    /// One row.
    private let levelled: UnsafeMutablePointer<UInt8>

    /// `region` lies within the upright page. Throws `tooLarge` when there is no memory.
    init(_ page: PageImage, _ placement: PagePlacement, region: PixelRect) throws(ScanDefect) {
        // Clockwise quarters as Orientation names them.
        image = try page.oriented([1, 6, 3, 8][placement.quarters])
        self.region = region
        degrees = placement.degrees
        width = image.shape.width
        height = image.shape.height
        channels = image.shape.layout == .colour ? 3 : 1
        spread = image.shape.layout == .twoTone ? GreyPicture(of: image, reduction: 1) : nil
        unsafe levelled = .allocate(capacity: region.width * channels)
    }

    deinit {
        unsafe levelled.deallocate()
    }

    /// `y` from 0 within the region. Valid until the next row is asked for.
    func row(_ y: Int) -> UnsafePointer<UInt8> {
        guard degrees != 0 else { return unsafe upright(region.y + y) + region.x * channels }
        level(region.y + y)
        return unsafe UnsafePointer(levelled)
    }

    private func upright(_ y: Int) -> UnsafePointer<UInt8> {
        if let spread { return unsafe UnsafePointer(spread.row(y)) }
        return unsafe UnsafePointer(image.row(y).assumingMemoryBound(to: UInt8.self))
    }

    /// Each pixel from the four around the place where it comes from; around the page lies white paper.
    private func level(_ y: Int) {
        let sine = sin(degrees * .pi / 180)
        let cosine = cos(degrees * .pi / 180)
        let (middleX, middleY) = (Double(width) / 2, Double(height) / 2)
        let (dx, dy) = (Double(region.x) + 0.5 - middleX, Double(y) + 0.5 - middleY)
        // In 1/2^32 of a pixel, which over the longest row is wrong by less than 1/2^16.
        let unit = 4_294_967_296.0
        var fromX = Int((middleX - 0.5 + dx * cosine + dy * sine) * unit)
        var fromY = Int((middleY - 0.5 - dx * sine + dy * cosine) * unit)
        let (stepX, stepY) = (Int(cosine * unit), Int(-sine * unit))
        let line = channels &* width
        let start = unsafe upright(0)
        for x in 0..<region.width {
            let (column, across) = (fromX &>> 32, (fromX &>> 24) & 0xFF)
            let (above, down) = (fromY &>> 32, (fromY &>> 24) & 0xFF)
            let isInside = column >= 0 && column &+ 1 < width && above >= 0 && above &+ 1 < height
            for channel in 0..<channels {
                let level: Int
                if isInside {
                    let place = unsafe start + (above &* line &+ column &* channels &+ channel)
                    let below = unsafe place + line
                    let (a, b) = unsafe (Int(place[0]), Int(place[channels]))
                    let (c, d) = unsafe (Int(below[0]), Int(below[channels]))
                    let upper: Int = a &* (256 &- across) &+ b &* across
                    let lower: Int = c &* (256 &- across) &+ d &* across
                    level = (upper &* (256 &- down) &+ lower &* down &+ 32_768) &>> 16
                } else {
                    level = nearest(column, above, channel)
                }
                unsafe levelled[x &* channels &+ channel] = UInt8(truncatingIfNeeded: level)
            }
            fromX &+= stepX
            fromY &+= stepY
        }
    }

    private func nearest(_ column: Int, _ row: Int, _ channel: Int) -> Int {
        guard column >= 0, column < width, row >= 0, row < height else { return 255 }
        return unsafe Int(upright(row)[column * channels + channel])
    }
}
