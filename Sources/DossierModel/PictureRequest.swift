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
    /// Wanted as bare levels of grey instead of a JPEG or PNG.
    package var asLevels: Bool

    package init(
        rotation: Int = 0, skew: Double = 0, maxWidth: Int, crop: PixelRect? = nil, asLevels: Bool = false
    ) {
        self.rotation = rotation
        self.skew = skew
        self.maxWidth = maxWidth
        self.crop = crop
        self.asLevels = asLevels
    }

    /// A page as it was put upright and level for reading: in exactly the frame of its words' and fields' boxes.
    /// A skew that was measured but not sure enough to be mended is left in the picture too.
    package init(of page: Page, maxWidth: Int, crop: PixelRect? = nil) {
        self.init(maxWidth: maxWidth, crop: crop)
        for step in page.recipe {
            switch step {
            case .turn(let quarters): rotation = (4 - quarters % 4) % 4 * 90
            case .level(let degrees): skew = -degrees
            case .crop, .twoTone, .despeckle, .scale, .dropColour, .evenLight, .smooth, .deepen, .dropRules,
                .readApart, .negative, .invert:
                break
            }
        }
    }

    /// A page of a dossier as an officer left it: one that was turned is shown so, and whole.
    package init(of page: DossierPage, maxWidth: Int, crop: PixelRect? = nil) {
        self =
            page.page.map { PictureRequest(of: $0, maxWidth: maxWidth, crop: crop) }
            ?? PictureRequest(maxWidth: maxWidth)
        if let turned = page.turned {
            self.crop = nil
            rotation = ((rotation - turned * 90) % 360 + 360) % 360
        }
    }
}
