/// An affine transformation of a PDF: (x, y) becomes (a x + c y + e, b x + d y + f).
struct PDFMatrix: Equatable {
    var a: Double
    var b: Double
    var c: Double
    var d: Double
    var e: Double
    var f: Double

    static let identity = PDFMatrix(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)

    init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    /// Six numbers, as `cm` and /Matrix give them.
    init?(_ values: [Double]) {
        guard values.count == 6 else { return nil }
        self.init(a: values[0], b: values[1], c: values[2], d: values[3], e: values[4], f: values[5])
    }

    /// This one first, then `outer`.
    func then(_ outer: PDFMatrix) -> PDFMatrix {
        PDFMatrix(
            a: a * outer.a + b * outer.c, b: a * outer.b + b * outer.d,
            c: c * outer.a + d * outer.c, d: c * outer.b + d * outer.d,
            e: e * outer.a + f * outer.c + outer.e, f: e * outer.b + f * outer.d + outer.f)
    }

    /// Smallest upright rectangle around what becomes of `rect`.
    func bounds(of rect: PDFRect) -> PDFRect {
        let corners = [
            (rect.left, rect.bottom), (rect.right, rect.bottom), (rect.left, rect.top),
            (rect.right, rect.top),
        ].map { (x: a * $0.0 + c * $0.1 + e, y: b * $0.0 + d * $0.1 + f) }
        return PDFRect(
            left: corners.map(\.x).min() ?? 0, bottom: corners.map(\.y).min() ?? 0,
            right: corners.map(\.x).max() ?? 0, top: corners.map(\.y).max() ?? 0)
    }

    /// True when upright rectangles stay upright: turned by quarters or mirrored, nothing else.
    ///
    /// `tolerance` is the lean allowed, as a share of the length; half a pixel in a thousand is not seen.
    func keepsAxes(tolerance: Double = 0.0005) -> Bool {
        let straight = max(abs(a), abs(d))
        let crossed = max(abs(b), abs(c))
        let lean = min(straight, crossed)
        return lean <= tolerance * max(straight, crossed)
    }

    /// The EXIF Orientation (1…8) that shows a picture drawn in the unit square as it stands on a page shown
    /// after `turns` quarter turns clockwise. Only for a matrix that keeps axes.
    ///
    /// A picture's first row is the top of the unit square (ISO 32000-1, 8.9.5.1).
    func orientation(turns: Int) -> Int {
        // Where the picture's rows and columns run on the page, y downwards.
        var right = (x: a, y: -b)
        var down = (x: -c, y: d)
        for _ in 0..<turns {
            right = (-right.y, right.x)
            down = (-down.y, down.x)
        }
        if abs(right.x) >= abs(right.y) {
            return right.x > 0 ? (down.y > 0 ? 1 : 4) : (down.y > 0 ? 2 : 3)
        }
        return right.y > 0 ? (down.x > 0 ? 5 : 6) : (down.x > 0 ? 8 : 7)
    }
}
