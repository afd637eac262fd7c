package import DossierModel
internal import Glibc

/// Where the pixels of a file's page come to lie on the page as it stands upright and level.
package struct PagePlacement {
    /// Clockwise quarters by which the content is turned to stand upright, 0…3.
    package var quarters = 0
    /// Clockwise degrees by which it is then turned to run level, around the middle, size unchanged.
    package var degrees = 0.0
    /// Of the file's page.
    package var size: PixelSize

    package init(size: PixelSize) {
        self.size = size
    }

    /// Of the upright page.
    var uprightSize: PixelSize {
        quarters % 2 == 0 ? size : PixelSize(width: size.height, height: size.width)
    }

    /// Where in the file's page a point of the upright, level one lies.
    func source(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let (middleX, middleY) = (Double(uprightSize.width) / 2, Double(uprightSize.height) / 2)
        let (sine, cosine) = (sin(-degrees * .pi / 180), cos(-degrees * .pi / 180))
        let (dx, dy) = (x - middleX, y - middleY)
        let turned = (x: middleX + dx * cosine - dy * sine, y: middleY + dx * sine + dy * cosine)
        return switch quarters {
        case 1: (turned.y, Double(size.height) - turned.x)
        case 2: (Double(size.width) - turned.x, Double(size.height) - turned.y)
        case 3: (Double(size.width) - turned.y, turned.x)
        default: turned
        }
    }

    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let width = Double(size.width)
        let height = Double(size.height)
        let turned: (x: Double, y: Double) =
            switch quarters {
            case 1: (height - y, x)
            case 2: (width - x, height - y)
            case 3: (y, width - x)
            default: (x, y)
            }
        guard degrees != 0 else { return turned }
        let sine = sin(degrees * .pi / 180)
        let cosine = cos(degrees * .pi / 180)
        let (middleX, middleY) = (Double(uprightSize.width) / 2, Double(uprightSize.height) / 2)
        let (dx, dy) = (turned.x - middleX, turned.y - middleY)
        return (middleX + dx * cosine - dy * sine, middleY + dx * sine + dy * cosine)
    }

    /// The upright box around points of the file's page, cut to the page.
    func box(around points: [(x: Int, y: Int)]) -> PixelRect {
        let placed = points.map { point(Double($0.x), Double($0.y)) }
        let left = max(0, placed.map(\.x).min() ?? 0)
        let top = max(0, placed.map(\.y).min() ?? 0)
        let right = min(Double(uprightSize.width), placed.map(\.x).max() ?? 0)
        let bottom = min(Double(uprightSize.height), placed.map(\.y).max() ?? 0)
        return PixelRect(
            x: Int(left), y: Int(top), width: max(1, Int(right.rounded(.up)) - Int(left)),
            height: max(1, Int(bottom.rounded(.up)) - Int(top)))
    }

    func box(_ rect: PixelRect) -> PixelRect { box(around: rect.corners) }
}

extension PixelRect {
    /// Clockwise from the top left.
    var corners: [(x: Int, y: Int)] { [(x, y), (maxX, y), (maxX, maxY), (x, maxY)] }

    /// In a picture `factor` times as large.
    func scaled(by factor: Int) -> PixelRect {
        PixelRect(x: x * factor, y: y * factor, width: width * factor, height: height * factor)
    }
}
