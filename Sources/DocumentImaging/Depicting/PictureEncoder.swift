package import DossierModel

/// Makes pictures of pages for people to look at: upright, level, cut to size and encoded.
package struct PictureEncoder: Sendable {
    /// Pixels of one picture: A3 at 300 dpi whole. Larger ones are scaled down to it, so that no answer is without
    /// bounds.
    package var largest = 20_000_000
    /// Steeper leaning is no scanner's.
    private let steepest = 45.0
    /// Bytes of a PNG picture for one pixel up to which JPEG is not tried: print takes JPEG about that much.
    private let densePNG = 0.125

    package init() {}

    /// Throws `noPages` when the wanted part lies outside the page, `tooLarge` when there is no memory.
    package func picture(of image: PageImage, _ request: PictureRequest) throws(ScanDefect) -> PagePicture {
        var placement = PagePlacement(size: image.shape.size)
        placement.quarters = (4 - (request.rotation / 90 % 4 + 4) % 4) % 4
        placement.degrees = -min(steepest, max(-steepest, request.skew))
        let upright = placement.uprightSize
        let whole = PixelRect(x: 0, y: 0, width: upright.width, height: upright.height)
        guard let region = (request.crop ?? whole).clipped(to: upright) else {
            throw ScanDefect(
                .noPages, "the wanted part lies outside the page of \(upright.width) x \(upright.height)")
        }
        let size = self.size(of: region, maxWidth: request.maxWidth)
        let rows = try LevelRows(image, placement, region: region)
        let pixels = AreaAverage(rows, size: size).pixels()
        func picture(_ format: PictureFacts.Format, _ bytes: [UInt8]) -> PagePicture {
            PagePicture(
                PictureFacts(format: format, size: size, region: region, pageSize: upright), bytes: bytes)
        }
        if request.asLevels { return picture(.levels, rows.channels == 3 ? Luma.levels(of: pixels) : pixels) }
        let isScaled = placement.degrees != 0 || size != PixelSize(width: region.width, height: region.height)
        let png = image.shape.layout == .twoTone ? GreyPNG(bits: isScaled ? 4 : 1).encode(pixels, size) : nil
        if let png, Double(png.count) <= densePNG * Double(size.width * size.height) {
            return picture(.png, png)
        }
        let jpeg = try JPEGPicture().encode(pixels, size, isColour: rows.channels == 3)
        if let png, png.count <= jpeg.count { return picture(.png, png) }
        return picture(.jpeg, jpeg)
    }

    /// Of the picture: as wide as wanted, never larger than the region, of its proportions.
    private func size(of region: PixelRect, maxWidth: Int) -> PixelSize {
        var width = Double(min(region.width, max(1, maxWidth)))
        let height = width * Double(region.height) / Double(region.width)
        width *= min(1, (Double(largest) / (width * height)).squareRoot())
        let columns = max(1, Int(width))
        let rows = Int((width * Double(region.height) / Double(region.width)).rounded())
        return PixelSize(
            width: columns, height: max(1, min(rows, region.height, largest / columns)))
    }
}

extension PixelRect {
    /// The part that lies on a page of that size; `nil` for none. Any numbers may be given.
    fileprivate func clipped(to page: PixelSize) -> PixelRect? {
        guard width > 0, height > 0 else { return nil }
        let left = min(max(0, x), page.width)
        let top = min(max(0, y), page.height)
        let (right, overflowsX) = x.addingReportingOverflow(width)
        let (bottom, overflowsY) = y.addingReportingOverflow(height)
        let endX = overflowsX ? page.width : min(right, page.width)
        let endY = overflowsY ? page.height : min(bottom, page.height)
        guard endX > left, endY > top else { return nil }
        return PixelRect(x: left, y: top, width: endX - left, height: endY - top)
    }
}
