/// A page that is one picture of a paper: its only image, and where it stands.
struct PDFScan {
    let image: PDFObject
    /// In the page's own units.
    let bounds: PDFRect
    /// EXIF Orientation (1…8) that shows the image's pixels as the page shows them.
    let orientation: Int
    /// Width and height on paper of the image as stored, in points.
    let storedWidth: Double
    let storedHeight: Double

    /// Share of the page's width and of its height that the image fills at least; scanners' own margins and
    /// sheets put on A4 stay within it.
    static let fill = 0.8
    /// Share of the page's side by which the image may reach over the page's edge, hidden by it.
    static let overhang = 0.02
    /// Share of the page's side that may stay free where the image hides what was drawn before it.
    static let gap = 0.01

    /// `nil` when anything but one image is to be seen, or when there is doubt.
    init?(_ content: PDFPageContent, on geometry: PDFPageGeometry) {
        guard content.imageCount == 1, let placement = content.placements.first, !content.isIntricate,
            !content.paintedAfter, content.textAfter == 0, placement.plainClip, placement.matrix.keepsAxes()
        else { return nil }
        let page = geometry.box
        let bounds = placement.bounds
        guard let seen = bounds.intersection(page), seen.width >= PDFScan.fill * page.width,
            seen.height >= PDFScan.fill * page.height
        else { return nil }
        let across = PDFScan.overhang * page.width
        let along = PDFScan.overhang * page.height
        guard bounds.left >= page.left - across, bounds.right <= page.right + across,
            bounds.bottom >= page.bottom - along, bounds.top <= page.top + along
        else { return nil }
        if let clip = placement.clip {
            guard clip.left <= seen.left + across, clip.right >= seen.right - across,
                clip.bottom <= seen.bottom + along, clip.top >= seen.top - along
            else { return nil }
        }
        if content.paintedBefore || content.textBefore > 0 {
            guard seen.width >= (1 - PDFScan.gap) * page.width,
                seen.height >= (1 - PDFScan.gap) * page.height
            else { return nil }
        }
        image = placement.image
        self.bounds = bounds
        let matrix = placement.matrix
        orientation = matrix.orientation(turns: geometry.turns)
        let crossed = abs(matrix.b) > abs(matrix.a)
        storedWidth = (crossed ? bounds.height : bounds.width) * geometry.userUnit
        storedHeight = (crossed ? bounds.width : bounds.height) * geometry.userUnit
    }

    /// The only picture of a page, wherever it stands; `nil` when there is not exactly one.
    init?(onlyPictureOf content: PDFPageContent) {
        guard content.imageCount == 1, let placement = content.placements.first else { return nil }
        image = placement.image
        bounds = placement.bounds
        orientation = 1
        storedWidth = bounds.width
        storedHeight = bounds.height
    }
}
