/// What a page's content stream does, as far as it matters for telling a scan from a drawn page.
struct PDFPageContent {
    /// An image XObject on the page.
    struct Placement {
        let image: PDFObject
        /// From the unit square to the page's own units.
        let matrix: PDFMatrix
        /// What a clip leaves visible; `nil` without a clip.
        let clip: PDFRect?
        /// False when the clip is anything but an upright rectangle.
        let plainClip: Bool

        /// Where it lies, in the page's own units.
        var bounds: PDFRect {
            matrix.bounds(of: PDFRect(left: 0, bottom: 0, right: 1, top: 1))
        }
    }

    /// Images in drawing order, the first few.
    var placements: [Placement] = []
    /// Images drawn in all, inline ones included.
    var imageCount = 0
    /// Lines, areas, shadings and inline images drawn before the first image, and after it.
    var paintedBefore = false
    var paintedAfter = false
    /// Bytes of text shown visibly before the first image, and after it.
    var textBefore = 0
    var textAfter = 0
    /// Bytes of text shown invisibly (render mode 3), as OCR programs add it.
    var hiddenText = 0
    /// Transparency, optional content, text as a clip, or more than was looked at.
    var isIntricate = false

    /// Bytes of text shown in any way.
    var text: Int { textBefore + textAfter + hiddenText }

    mutating func paint() {
        if imageCount == 0 { paintedBefore = true } else { paintedAfter = true }
    }

    mutating func show(_ count: Int, hidden: Bool) {
        if hidden {
            hiddenText += count
        } else if imageCount == 0 {
            textBefore += count
        } else {
            textAfter += count
        }
    }
}
