/// Dots per inch as the file states them.
package struct Resolution: Codable, Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// How the page's pixels lie in the file, known without looking at the picture.
package struct StoredFacts: Codable, Hashable, Sendable {
    /// Pixels as stored, before any Orientation or /Rotate.
    package var storedSize: PixelSize
    /// As the file states it; `nil` when it states none. For a rendered PDF page: the rendering's own.
    package var resolution: Resolution?
    /// Bits a sample: 1, 2, 4, 8, 16, 32.
    package var bitsPerSample: Int
    /// Samples a pixel, alpha included.
    package var samplesPerPixel: Int
    /// "CCITT G4", "LZW", "JPEG", "Deflate", "JBIG2", "JPX", "none" …; "rendered" for a drawn PDF page.
    package var compression: String
    /// The file's own Orientation 1…8 (TIFF, EXIF; PDF /Rotate 0, 90, 180, 270 as 1, 6, 3, 8); already applied to the pixels.
    package var orientation: Int

    package init(
        storedSize: PixelSize, resolution: Resolution?, bitsPerSample: Int, samplesPerPixel: Int,
        compression: String, orientation: Int = 1
    ) {
        self.storedSize = storedSize
        self.resolution = resolution
        self.bitsPerSample = bitsPerSample
        self.samplesPerPixel = samplesPerPixel
        self.compression = compression
        self.orientation = orientation
    }
}

/// What was measured on a page. Facts only: checks judge them, and plans (`Recipe`) come from them.
///
/// Directions are those of the page as the file shows it (its own Orientation or /Rotate applied).
package struct PageFacts: Codable, Hashable, Sendable {
    package var stored: StoredFacts
    /// Pixels of the upright page, the frame of all boxes.
    package var size: PixelSize
    /// True when the stated resolution gives a paper size that exists (between a card and A3) and is not a placeholder such as 72 or 96.
    package var resolutionIsPlausible: Bool
    /// Share of ink pixels after two-toning, without dark borders, 0…1.
    package var inkCoverage: Double
    /// Dark level against light level of the ink and the paper, 0 (none) … 1 (black on white).
    package var contrast: Double
    /// Grey level of the paper, 0 (black) … 1 (white).
    package var paperLevel: Double
    /// Sharpness of ink edges, 0 (blurred) … 1 (crisp); `nil` when there are too few edges to tell.
    package var focus: Double?
    /// Clockwise degrees 0, 90, 180, 270 by which the content lies turned; `nil` when it cannot be told.
    package var rotation: Int?
    /// 0…1
    package var rotationConfidence: Double
    /// Clockwise degrees the content then still leans; `nil` when it cannot be told (no text lines).
    package var skew: Double?
    /// 0…1
    package var skewConfidence: Double
    /// Share of each side's length along which a dark border of the scanner lies, 0…1.
    package var borders: Sides<Double>
    /// Ink that touches the edge of the picture, as a share of that side, 0…1, borders excluded.
    package var cutInk: Sides<Double>
    /// Share of pixels with clear colour (not grey), 0…1; 0 for grey and two-tone pages.
    package var colour: Double
    /// Number of ink components of the size of print (specks and borders excluded).
    package var componentCount: Int
    /// Portrait-shaped uniform-background pictures on the page, as on a sheet of passport photographs.
    package var photos: [PhotoRegion]
    /// Boxes of ink that a pen may have drawn: larger than print, mostly paper inside; `nil` of pages read before these were
    /// looked for.
    package var strokes: [PixelRect]?

    package init(
        stored: StoredFacts, size: PixelSize, resolutionIsPlausible: Bool, inkCoverage: Double,
        contrast: Double, paperLevel: Double, focus: Double? = nil, rotation: Int? = nil,
        rotationConfidence: Double = 0, skew: Double? = nil, skewConfidence: Double = 0,
        borders: Sides<Double> = Sides(0), cutInk: Sides<Double> = Sides(0), colour: Double = 0,
        componentCount: Int = 0, photos: [PhotoRegion] = [], strokes: [PixelRect]? = nil
    ) {
        self.stored = stored
        self.size = size
        self.resolutionIsPlausible = resolutionIsPlausible
        self.inkCoverage = inkCoverage
        self.contrast = contrast
        self.paperLevel = paperLevel
        self.focus = focus
        self.rotation = rotation
        self.rotationConfidence = rotationConfidence
        self.skew = skew
        self.skewConfidence = skewConfidence
        self.borders = borders
        self.cutInk = cutInk
        self.colour = colour
        self.componentCount = componentCount
        self.photos = photos
        self.strokes = strokes
    }
}

/// A value for each side of a page.
package struct Sides<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    package var top: Value
    package var right: Value
    package var bottom: Value
    package var left: Value

    package init(top: Value, right: Value, bottom: Value, left: Value) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    package init(_ value: Value) {
        self.init(top: value, right: value, bottom: value, left: value)
    }

    package var all: [Value] { [top, right, bottom, left] }
}

/// A photograph found on a page.
package struct PhotoRegion: Codable, Hashable, Sendable {
    package enum Background: String, Codable, Sendable {
        case red, blue, white, other
        /// The page was scanned without colour.
        case unknown
    }

    package var box: PixelRect
    package var background: Background

    package init(box: PixelRect, background: Background) {
        self.box = box
        self.background = background
    }
}
