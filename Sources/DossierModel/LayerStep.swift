/// How finely the layers of a small copy's page are kept: the print as a mask, its colours, and the paper with its
/// pictures behind it. All resolutions are dots an inch, and bounds: nothing is made finer than the page is.
package struct LayerStep: Codable, Hashable, Sendable {
    /// Of the paper with its pictures.
    package var paper: Int
    /// JPEG's 1…100, of the paper and of the print's colours.
    package var quality: Int
    /// Of the print's colours.
    package var colour: Int
    /// Of the mask, in which the print is read; `nil` for the page's own.
    package var mask: Int?

    package init(paper: Int, quality: Int, colour: Int, mask: Int? = nil) {
        self.paper = paper
        self.quality = quality
        self.colour = colour
        self.mask = mask
    }

    /// From the best to the smallest. The quality of the paper gives way first, then its resolution and that of the
    /// colours, the mask last of all: letters are read in it alone. A photograph of 3 x 4 cm keeps 88 x 118 pixels on the
    /// lowest step, in which a face is still known.
    package static let ladder: [LayerStep] =
        [
            LayerStep(paper: 150, quality: 75, colour: 75), LayerStep(paper: 150, quality: 60, colour: 75),
            LayerStep(paper: 150, quality: 45, colour: 75), LayerStep(paper: 120, quality: 45, colour: 50),
            LayerStep(paper: 100, quality: 40, colour: 50), LayerStep(paper: 100, quality: 30, colour: 50),
            LayerStep(paper: 75, quality: 30, colour: 50), LayerStep(paper: 75, quality: 20, colour: 50),
        ] + [300, 200, 150].map { LayerStep(paper: 75, quality: 20, colour: 50, mask: $0) }
}
