/// Which part of a page is wanted as a picture, which way up, and how large.
///
/// The picture shows the upright, level page, the frame of all boxes: its pixels before any scaling are theirs.
package struct PictureRequest: Codable, Hashable, Sendable {
    /// Clockwise degrees by which the content lies turned: a multiple of 90.
    package var rotation: Int
    /// Clockwise degrees by which the content then leans; finite, taken as at most 45 either way.
    package var skew: Double
    /// Pixels, 1 or more. A picture is never made larger than its page.
    package var maxWidth: Int
    /// The part of the upright, level page that is wanted; what lies outside is left out. `nil` for all of it.
    package var crop: PixelRect?

    package init(rotation: Int = 0, skew: Double = 0, maxWidth: Int, crop: PixelRect? = nil) {
        self.rotation = rotation
        self.skew = skew
        self.maxWidth = maxWidth
        self.crop = crop
    }

    /// A page as it was put upright and level for reading: in exactly the frame of its words' and fields' boxes.
    /// A skew that was measured but not sure enough to be mended is left in the picture too.
    package init(of page: Page, maxWidth: Int, crop: PixelRect? = nil) {
        self.init(maxWidth: maxWidth, crop: crop)
        for step in page.recipe {
            switch step {
            case .turn(let quarters): rotation = (4 - quarters % 4) % 4 * 90
            case .level(let degrees): skew = -degrees
            case .crop, .twoTone, .despeckle, .scale, .dropColour, .evenLight, .smooth: break
            }
        }
    }
}
