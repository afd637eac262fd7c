import CTIFF
import DocumentImaging
import DossierModel
import Testing

@Suite("Orientation")
struct FormatOrientationTests {
    /// Where the pixel seen at (x, y) is stored: TIFF 6.0, Orientation.
    private func source(_ orientation: Int, _ x: Int, _ y: Int, _ width: Int, _ height: Int) -> (
        x: Int, y: Int
    ) {
        switch orientation {
        case 2: (width - 1 - x, y)
        case 3: (width - 1 - x, height - 1 - y)
        case 4: (x, height - 1 - y)
        case 5: (y, x)
        case 6: (y, height - 1 - x)
        case 7: (width - 1 - y, height - 1 - x)
        case 8: (width - 1 - y, x)
        default: (x, y)
        }
    }

    @Test(arguments: 1...8, [PixelLayout.twoTone, .grey, .colour])
    func everyPixelMoves(orientation: Int, layout: PixelLayout) throws {
        for (width, height) in [(45, 37), (16, 8), (1, 9), (67, 1)] {
            let image =
                layout == .twoTone
                ? try DrawnPixels.twoTone(width, height)
                : try DrawnPixels.levels(width, height, layout: layout)
            let turned = try image.oriented(orientation)
            #expect(turned.shape.width == (orientation > 4 ? height : width))
            var wrong = 0
            for y in 0..<turned.shape.height {
                for x in 0..<turned.shape.width {
                    let place = source(orientation, x, y, width, height)
                    if turned.packedValue(x, y) != image.packedValue(place.x, place.y) { wrong += 1 }
                }
            }
            #expect(wrong == 0, "\(width) x \(height)")
        }
    }

    @Test("TIFF Orientation is applied", arguments: 1...8) func tiff(orientation: Int) throws {
        let truth = try DrawnPixels.twoTone(45, 37)
        var page = DrawnTIFF.Page(truth, compression: COMPRESSION_CCITTFAX4)
        page.orientation = orientation
        let decoded = try onlyPage(try DrawnTIFF.encode([page]))
        #expect(decoded.image.allBytes == (try truth.oriented(orientation)).allBytes)
        #expect(decoded.stored.orientation == orientation)
    }
}
