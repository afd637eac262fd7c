internal import CLeptonica
internal import DossierModel
internal import Glibc

/// The picture that is read: the page's pixels with a recipe carried out. Owns the PIX, 1 or 8 bits deep.
@safe final class ReadingPicture {
    private(set) var pix: UnsafeMutablePointer<Pix>

    /// Throws `tooLarge` when leptonica has no memory for a step.
    convenience init(_ image: PageImage, recipe: Recipe) throws(ScanDefect) {
        let isNegative = recipe.first == .negative
        let image = isNegative ? try image.negative() : image
        let recipe = isNegative ? Array(recipe.dropFirst()) : recipe
        unsafe try self.init(Self.pix(of: image, dropsColour: recipe.first == .dropColour), recipe: recipe)
    }

    /// Throws as the other.
    convenience init(_ grey: GreyPicture, recipe: Recipe) throws(ScanDefect) {
        unsafe try self.init(Self.pix(of: grey), recipe: recipe)
    }

    private init(_ pix: UnsafeMutablePointer<Pix>?, recipe: Recipe) throws(ScanDefect) {
        guard let pix = unsafe pix else {
            throw ScanDefect(.tooLarge, "no memory for the picture to be read")
        }
        unsafe self.pix = unsafe pix
        for step in recipe {
            guard let next = unsafe Self.carriedOut(step, on: self.pix) else {
                throw ScanDefect(.tooLarge, "no memory for a step of the recipe")
            }
            var before: UnsafeMutablePointer<Pix>? = unsafe self.pix
            unsafe self.pix = unsafe next
            unsafe pixDestroy(&before)
        }
    }

    deinit {
        var owned: UnsafeMutablePointer<Pix>? = unsafe pix
        unsafe pixDestroy(&owned)
    }

    /// Rows copied into leptonica's 32-bit words; colour becomes grey.
    private static func pix(of image: PageImage, dropsColour: Bool) -> UnsafeMutablePointer<Pix>? {
        let shape = image.shape
        let depth: Int32 = shape.layout == .twoTone ? 1 : 8
        guard let pix = unsafe pixCreate(Int32(shape.width), Int32(shape.height), depth) else { return nil }
        let words = unsafe pixGetData(pix)!
        let wordsPerRow = Int(unsafe pixGetWpl(pix))
        let isColour = shape.layout == .colour
        let grey =
            isColour
            ? dropsColour ? GreyPicture(strongestOf: image) : GreyPicture(of: image, reduction: 1) : nil
        for y in 0..<shape.height {
            let out = unsafe UnsafeMutableRawPointer(words + y * wordsPerRow)
            if let grey {
                unsafe memcpy(out, grey.row(y), shape.width)
            } else {
                unsafe memcpy(out, image.row(y), shape.rowBytes)
            }
        }
        unsafe pixEndianByteSwap(pix)
        return unsafe pix
    }

    private static func carriedOut(
        _ step: Transform, on pix: UnsafeMutablePointer<Pix>
    ) -> UnsafeMutablePointer<Pix>? {
        switch step {
        case .turn(let quarters):
            return unsafe pixRotateOrth(pix, Int32(quarters))
        case .level(let degrees):
            let radians = Float(degrees * .pi / 180)
            return unsafe pixRotate(
                pix, radians, pixGetDepth(pix) == 1 ? Int32(L_ROTATE_SAMPLING) : Int32(L_ROTATE_AREA_MAP),
                Int32(L_BRING_IN_WHITE), 0, 0)
        case .crop(let rect):
            return unsafe InkPicture.clipped(pix, to: rect)
        case .twoTone(let threshold):
            guard unsafe pixGetDepth(pix) == 8 else { return unsafe pixClone(pix) }
            if let threshold { return unsafe pixThresholdToBinary(pix, Int32(threshold)) }
            return unsafe local(pix)
        case .despeckle(let size):
            return unsafe despeckled(pix, smallerThan: size)
        // Done when the pixels were copied.
        case .dropColour: return unsafe pixClone(pix)
        case .readApart: return unsafe pixClone(pix)
        case .negative: return unsafe pixInvert(nil, pix)
        case .invert(let areas): return unsafe inverted(pix, in: areas)
        case .evenLight:
            guard unsafe pixGetDepth(pix) == 8 else { return unsafe pixClone(pix) }
            let grey = unsafe grey(of: pix)
            PaperLight(grey).even(grey)
            return unsafe Self.pix(of: grey)
        case .smooth:
            guard unsafe pixGetDepth(pix) == 8 else { return unsafe pixClone(pix) }
            return unsafe Self.pix(of: grey(of: pix).smoothed())
        case .deepen(let black, let white):
            guard unsafe pixGetDepth(pix) == 8 else { return unsafe pixClone(pix) }
            let grey = unsafe grey(of: pix)
            grey.stretch(from: black, to: white)
            return unsafe Self.pix(of: grey)
        case .dropRules(let length):
            return unsafe withoutRules(pix, longerThan: length)
        case .scale(let factor):
            if unsafe pixGetDepth(pix) == 1, factor < 1 {
                return unsafe pixScaleToGray(pix, Float(factor))
            }
            return unsafe pixScale(pix, Float(factor), Float(factor))
        }
    }

    /// False for two tones.
    var isGrey: Bool { unsafe pixGetDepth(pix) == 8 }

    /// The picture in grey.
    func grey() -> GreyPicture {
        let width = Int(unsafe pixGetWidth(pix))
        let height = Int(unsafe pixGetHeight(pix))
        let grey = GreyPicture(width: width, height: height)
        var deep = unsafe pixGetDepth(pix) == 8 ? pixClone(pix) : pixConvertTo8(pix, 0)
        defer { unsafe pixDestroy(&deep) }
        let wordsPerRow = Int(unsafe pixGetWpl(deep))
        unsafe pixEndianByteSwap(deep)
        for y in 0..<height {
            unsafe memcpy(grey.row(y), pixGetData(deep) + y * wordsPerRow, width)
        }
        unsafe pixEndianByteSwap(deep)
        return grey
    }
}
