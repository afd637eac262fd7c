internal import DossierModel

/// A page that is one picture, drawn by the matrix that stands in the file: what any viewer makes of it, at a tenth of
/// poppler's cost. Of a page with more on it than a picture and invisible text it is no drawing.
struct PlacedPicture {
    let matrix: PDFMatrix
    let geometry: PDFPageGeometry

    /// Of exactly `size` pixels, white where the picture does not reach; `nil` where the matrix has no inverse or the page is
    /// turned by its dictionary. Each pixel is the one of the picture, reduced to about its size, that lies in its middle.
    func drawn(_ picture: PageImage, size: PixelSize) throws(ScanDefect) -> PageImage? {
        let determinant = matrix.a * matrix.d - matrix.b * matrix.c
        guard geometry.turns == 0, determinant != 0, determinant.isFinite else { return nil }
        let across = geometry.box.width / Double(size.width)
        let down = geometry.box.height / Double(size.height)
        // Pixels of the picture along a pixel of the drawing.
        let columns =
            across * Double(picture.shape.width) / (matrix.a * matrix.a + matrix.b * matrix.b).squareRoot()
        let reduction = max(1, Int(columns.rounded()))
        let grey = GreyPicture(of: picture, reduction: reduction)
        let (width, height) = (
            Double(picture.shape.width) / Double(reduction), Double(picture.shape.height) / Double(reduction)
        )
        let image = try PageImage(PixelShape(width: size.width, height: size.height, layout: .grey))
        // Steps in the picture along a row of the drawing.
        let stepX = matrix.d * across / determinant * width
        let stepY = matrix.b * across / determinant * height
        for y in 0..<size.height {
            let pointX = geometry.box.left + across / 2 - matrix.e
            let pointY = geometry.box.top - (Double(y) + 0.5) * down - matrix.f
            var column = (matrix.d * pointX - matrix.c * pointY) / determinant * width
            // The unit square stands on its bottom, rows count from the top.
            var row = (1 - (matrix.a * pointY - matrix.b * pointX) / determinant) * height
            let out = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<size.width {
                let isInside = column >= 0 && row >= 0 && column < width && row < height
                if isInside, Int(column) < grey.width, Int(row) < grey.height {
                    unsafe out[x] = grey.row(Int(row))[Int(column)]
                } else {
                    unsafe out[x] = 255
                }
                column += stepX
                row += stepY
            }
        }
        return image
    }
}
