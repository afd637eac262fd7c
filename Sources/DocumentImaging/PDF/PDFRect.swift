/// A rectangle in a page's own units, y upwards.
struct PDFRect: Equatable {
    var left: Double
    var bottom: Double
    var right: Double
    var top: Double

    init(left: Double, bottom: Double, right: Double, top: Double) {
        self.left = left
        self.bottom = bottom
        self.right = right
        self.top = top
    }

    /// An array of two opposite corners in any order; `nil` when it is not one, or empty.
    init?(_ object: PDFObject) {
        guard let values = object.numbers(4) else { return nil }
        self.init(
            left: min(values[0], values[2]), bottom: min(values[1], values[3]),
            right: max(values[0], values[2]), top: max(values[1], values[3]))
        guard width > 0, height > 0, width < 1e7, height < 1e7 else { return nil }
    }

    var width: Double { right - left }
    var height: Double { top - bottom }
    var area: Double { width * height }

    /// `nil` when nothing is common.
    func intersection(_ other: PDFRect) -> PDFRect? {
        let common = PDFRect(
            left: max(left, other.left), bottom: max(bottom, other.bottom), right: min(right, other.right),
            top: min(top, other.top))
        return common.width > 0 && common.height > 0 ? common : nil
    }
}
