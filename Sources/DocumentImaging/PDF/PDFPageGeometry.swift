/// Boxes, /Rotate and unit of a page, with what it inherits.
struct PDFPageGeometry {
    /// What is shown: CropBox within MediaBox, in the page's own units, before /Rotate.
    let box: PDFRect
    /// Quarter turns clockwise, 0…3.
    let turns: Int
    /// Points a unit (ISO 32000-1, table 30: UserUnit).
    let userUnit: Double

    /// US Letter: what readers take where no usable MediaBox is given.
    private static let fallback = PDFRect(left: 0, bottom: 0, right: 612, top: 792)
    /// Parents followed at most; a sane page tree is less than ten deep.
    private static let depth = 64

    init(_ page: PDFObject) {
        let media = PDFRect(PDFPageGeometry.inherited("MediaBox", of: page)) ?? PDFPageGeometry.fallback
        let crop = PDFRect(PDFPageGeometry.inherited("CropBox", of: page)) ?? media
        box = crop.intersection(media) ?? media
        let degrees = PDFPageGeometry.inherited("Rotate", of: page).integer ?? 0
        turns = degrees % 90 == 0 ? ((degrees / 90) % 4 + 4) % 4 : 0
        let unit = page["UserUnit"].real ?? 1
        // Acrobat's largest page is 200 x 200 inches at 1, and 75,000 the largest unit it takes.
        userUnit = unit >= 0.01 && unit <= 75_000 ? unit : 1
    }

    /// As an EXIF Orientation: 1, 6, 3 or 8.
    var orientation: Int { [1, 6, 3, 8][turns] }

    /// Width of the page as shown, in points.
    var width: Double { (turns % 2 == 0 ? box.width : box.height) * userUnit }
    /// Height of the page as shown, in points.
    var height: Double { (turns % 2 == 0 ? box.height : box.width) * userUnit }

    /// The value of an inheritable key (ISO 32000-1, 7.7.3.4).
    static func inherited(_ key: String, of page: PDFObject) -> PDFObject {
        var node = page
        for _ in 0..<depth {
            let value = node[key]
            if !value.isNull { return value }
            let parent = node["Parent"]
            guard parent.isDictionary else { return value }
            node = parent
        }
        return node[key]
    }
}
