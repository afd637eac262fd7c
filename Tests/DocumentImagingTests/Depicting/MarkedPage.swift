import DocumentImaging
import DossierModel
import Glibc

/// A white page with one black mark near a corner, drawn as a scanner would see it turned and leaning.
struct MarkedPage {
    var width = 300
    var height = 200
    var mark = PixelRect(x: 24, y: 16, width: 64, height: 32)
    var layout = PixelLayout.grey
    /// Clockwise degrees by which the content lies turned, and then leans.
    var rotation = 0
    var skew = 0.0

    func drawn() throws -> PageImage {
        let isLying = rotation % 180 == 90
        let shape = PixelShape(
            width: isLying ? height : width, height: isLying ? width : height, layout: layout)
        let image = try PageImage(shape)
        for y in 0..<shape.height {
            for x in 0..<shape.width {
                let isInk = isMarked(x, y, shape)
                switch layout {
                case .twoTone: if isInk { image.setInk(x, y) }
                case .grey: image.setByte(x, y, isInk ? 0 : 255)
                case .colour: for channel in 0..<3 { image.setByte(x * 3 + channel, y, isInk ? 0 : 255) }
                }
            }
        }
        return image
    }

    /// Each pixel of the lying page is looked up on the upright one, around the middle of both.
    private func isMarked(_ x: Int, _ y: Int, _ shape: PixelShape) -> Bool {
        let radians = -(Double(rotation) + skew) * .pi / 180
        let dx = Double(x) + 0.5 - Double(shape.width) / 2
        let dy = Double(y) + 0.5 - Double(shape.height) / 2
        let column = Double(width) / 2 + dx * cos(radians) - dy * sin(radians)
        let row = Double(height) / 2 + dx * sin(radians) + dy * cos(radians)
        return mark.contains(x: Int(column.rounded(.down)), y: Int(row.rounded(.down)))
    }
}

extension PagePicture {
    /// The picture decoded again, as 8-bit levels of its first channel, row by row.
    func levels() throws -> [[Int]] {
        let image = try onlyPage(bytes).image
        let channels = image.shape.layout == .colour ? 3 : 1
        return (0..<image.shape.height).map { y in
            let row = image.bytes(ofRow: y)
            return (0..<image.shape.width).map { x in
                image.shape.layout == .twoTone
                    ? (row[x / 8] >> UInt8(7 - x % 8) & 1 == 1 ? 0 : 255) : Int(row[x * channels])
            }
        }
    }
}
