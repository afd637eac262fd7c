package import DossierModel

/// A page of an archival copy: its picture, untouched, and where it comes to lie.
package struct ArchivalPage: Hashable, Sendable {
    /// What viewers call the page: `KTP 1`.
    package struct Label: Hashable, Sendable {
        package var prefix: String
        /// From 1; `nil` for the prefix alone.
        package var number: Int?

        package init(prefix: String, number: Int? = nil) {
            self.prefix = prefix
            self.number = number
        }
    }

    package var image: KeptImage
    /// Bytes of the encoded stream.
    package var byteCount: Int
    /// How the file says the picture is to be shown: Orientation 1…8 of TIFF and Exif.
    package var orientation: Int
    /// Pixels of the page as the file shows it, on which the recipe works, when they are not those of the picture:
    /// fax pages are made square there. `nil` for the picture's own, oriented.
    package var frame: PixelSize?
    /// Where in that frame the picture lies, when it shows a part only; `nil` for all of it.
    package var part: PixelRect?
    /// Of the page as the file shows it; `nil` or nonsense is `fallback`.
    package var resolution: Resolution?
    /// Its turns, levels and crops are carried out as one matrix; all of it is told in the metadata.
    package var recipe: Recipe
    /// In reading order, boxes in the page after turn, level and crop.
    package var words: [Word]
    package var label: Label
    /// The file that the page came from.
    package var source: Digest
    /// The page within that file, from 1.
    package var number: Int

    /// Where a file states no resolution: what offices scan at.
    package static let fallback = Resolution(x: 300, y: 300)

    package init(
        image: KeptImage, byteCount: Int, orientation: Int = 1, frame: PixelSize? = nil,
        part: PixelRect? = nil, resolution: Resolution?, recipe: Recipe = [], words: [Word] = [],
        label: Label, source: Digest,
        number: Int
    ) {
        self.image = image
        self.byteCount = byteCount
        self.orientation = orientation
        self.frame = frame
        self.part = part
        self.resolution = resolution
        self.recipe = recipe
        self.words = words
        self.label = label
        self.source = source
        self.number = number
    }
}
