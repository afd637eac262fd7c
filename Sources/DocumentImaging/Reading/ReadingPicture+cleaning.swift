internal import CLeptonica
internal import Glibc

extension ReadingPicture {
    /// Two-toned by local thresholds; the window grows with the picture.
    static func local(_ pix: UnsafeMutablePointer<Pix>) -> UnsafeMutablePointer<Pix>? {
        let grey = unsafe grey(of: pix)
        let half = 15 * GreyPicture.reduction(forWidth: grey.width, height: grey.height)
        guard let ink = InkPicture(local: grey, half: half) else { return nil }
        return unsafe pixClone(ink.pix)
    }

    /// Without pieces of ink smaller than `size` both ways; on grey pictures they are painted over with a
    /// pixel around them, for their edges are grey.
    static func despeckled(
        _ pix: UnsafeMutablePointer<Pix>, smallerThan size: Int
    ) -> UnsafeMutablePointer<Pix>? {
        if unsafe pixGetDepth(pix) == 1 {
            return unsafe pixSelectBySize(
                pix, Int32(size), Int32(size), 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil)
        }
        let levels = unsafe GreyLevels(histogram: grey(of: pix).histogram(everyRow: 4))
        // Between the paper and what is dark enough to be a speck: a third of the way to ink.
        let limit = levels.paper - max(20, (levels.paper - levels.ink) / 3)
        var bits = unsafe pixThresholdToBinary(pix, Int32(max(1, limit)))
        defer { unsafe pixDestroy(&bits) }
        var specks = unsafe pixSelectBySize(
            bits, Int32(size), Int32(size), 8, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_LT), nil)
        defer { unsafe pixDestroy(&specks) }
        var mask = unsafe pixDilateBrick(nil, specks, 3, 3)
        defer { unsafe pixDestroy(&mask) }
        guard let result = unsafe pixCopy(nil, pix) else { return nil }
        unsafe pixSetMasked(result, mask, UInt32(levels.paper))
        return unsafe result
    }

    /// A copy of a picture 8 bits deep.
    static func grey(of pix: UnsafeMutablePointer<Pix>) -> GreyPicture {
        let width = Int(unsafe pixGetWidth(pix))
        let height = Int(unsafe pixGetHeight(pix))
        let grey = GreyPicture(width: width, height: height)
        unsafe pixEndianByteSwap(pix)
        let wordsPerRow = Int(unsafe pixGetWpl(pix))
        for y in 0..<height {
            unsafe memcpy(grey.row(y), pixGetData(pix) + y * wordsPerRow, width)
        }
        unsafe pixEndianByteSwap(pix)
        return grey
    }

    /// `nil` when leptonica has no memory for it.
    static func pix(of grey: GreyPicture) -> UnsafeMutablePointer<Pix>? {
        guard let pix = unsafe pixCreate(Int32(grey.width), Int32(grey.height), 8) else { return nil }
        let wordsPerRow = Int(unsafe pixGetWpl(pix))
        for y in 0..<grey.height {
            unsafe memcpy(pixGetData(pix) + y * wordsPerRow, grey.row(y), grey.width)
        }
        unsafe pixEndianByteSwap(pix)
        return unsafe pix
    }
}

extension GreyPicture {
    /// As light as the strongest of red, green and blue.
    convenience init(strongestOf image: PageImage) {
        self.init(width: image.shape.width, height: image.shape.height)
        for y in 0..<height {
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            let out = unsafe row(y)
            for x in 0..<width {
                unsafe out[x] = max(line[3 &* x], line[3 &* x &+ 1], line[3 &* x &+ 2])
            }
        }
    }
}
