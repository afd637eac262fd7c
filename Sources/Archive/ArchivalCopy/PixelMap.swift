internal import DossierModel
internal import Glibc

/// An affine map of the plane: x' = a x + c y + e, y' = b x + d y + f, as PDF writes its matrices.
struct PixelMap: Hashable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// This map first, then the other.
    func then(_ next: PixelMap) -> PixelMap {
        PixelMap(
            a: next.a * a + next.c * b, b: next.b * a + next.d * b, c: next.a * c + next.c * d,
            d: next.b * c + next.d * d, e: next.a * e + next.c * f + next.e,
            f: next.b * e + next.d * f + next.f)
    }

    /// The way back; `nil` where there is none.
    var inverse: PixelMap? {
        let area = a * d - b * c
        guard area.isFinite, abs(area) > 1e-9 else { return nil }
        return PixelMap(
            a: d / area, b: -b / area, c: -c / area, d: a / area, e: (c * f - d * e) / area,
            f: (b * e - a * f) / area)
    }

    /// From a picture as stored to the picture as shown, Orientation 1…8 of TIFF 6.0, section 8; both with the origin at
    /// the top left.
    static func oriented(_ orientation: Int, _ size: PixelSize) -> PixelMap {
        let (w, h) = (Double(size.width), Double(size.height))
        return switch orientation {
        case 2: PixelMap(a: -1, e: w)
        case 3: PixelMap(a: -1, d: -1, e: w, f: h)
        case 4: PixelMap(d: -1, f: h)
        case 5: PixelMap(a: 0, b: 1, c: 1, d: 0)
        case 6: PixelMap(a: 0, b: 1, c: -1, d: 0, e: h)
        case 7: PixelMap(a: 0, b: -1, c: -1, d: 0, e: h, f: w)
        case 8: PixelMap(a: 0, b: -1, c: 1, d: 0, f: w)
        default: PixelMap()
        }
    }

    /// Clockwise as seen, around the middle of a picture whose size stays (leptonica's pixRotate).
    static func levelled(_ degrees: Double, _ size: PixelSize) -> PixelMap {
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let (x, y) = (Double(size.width) / 2, Double(size.height) / 2)
        return PixelMap(
            a: cosine, b: sine, c: -sine, d: cosine, e: x - cosine * x + sine * y,
            f: y - sine * x - cosine * y)
    }
}
