/// A page of a written copy, and the page of a handed-in file that it is to show.
package struct CopiedPage: Hashable, Sendable {
    /// In the copy, from 1.
    package var number: Int
    package var source: SourceFile
    /// In the source, from 1.
    package var sourceNumber: Int
    /// How the kept stream has to be turned to be the page that the source shows: Orientation 1…8 of TIFF and Exif.
    package var orientation: Int
    /// What the copy's page makes of the page that the source shows.
    package var recipe: Recipe

    package init(number: Int, source: SourceFile, sourceNumber: Int, orientation: Int, recipe: Recipe) {
        self.number = number
        self.source = source
        self.sourceNumber = sourceNumber
        self.orientation = orientation
        self.recipe = recipe
    }
}

/// What came of holding a page of a copy against its source.
package struct PageProof: Codable, Hashable, Sendable {
    package enum Basis: String, Codable, Sendable {
        /// The picture in the copy decodes to exactly the source's pixels.
        case pixels
        /// Every mark of ink stands in both pictures; pixels may differ, as those of a JPEG made anew do.
        case ink
    }

    /// What of the picture is the same; `nil` where it is not.
    package var basis: Basis?
    /// How the page as it is rendered differs from the source turned, levelled and cropped by the recipe.
    package var rendering: InkReport

    package init(basis: Basis?, rendering: InkReport) {
        self.basis = basis
        self.rendering = rendering
    }

    package var isSound: Bool { basis != nil && rendering.isClean }
}

/// How many pieces of ink two pictures of a page differ in.
package struct InkReport: Codable, Hashable, Sendable {
    /// That only the first has.
    package var vanished: Int
    /// That only the second has.
    package var appeared: Int
    /// Of both pictures.
    package var size: PixelSize

    package init(vanished: Int, appeared: Int, size: PixelSize) {
        self.vanished = vanished
        self.appeared = appeared
        self.size = size
    }

    package var isClean: Bool { vanished == 0 && appeared == 0 }
}
