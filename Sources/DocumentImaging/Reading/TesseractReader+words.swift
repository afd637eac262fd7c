internal import CLeptonica
internal import CTesseract
internal import DossierModel

extension TesseractReader {
    /// The words of a picture in reading order. Boxes are the picture's divided by `scale` and cut to `size`.
    ///
    /// `resolution` is the picture's, in dots per inch. Throws `readerDied` when Tesseract does not load or
    /// gives up.
    func words(
        on picture: ReadingPicture, resolution: Int, scale: Double, size: PixelSize
    ) throws(ScanDefect) -> [Word] {
        guard let engine = unsafe wordEngine() else {
            throw ScanDefect(.readerDied, "Tesseract does not load")
        }
        unsafe TessBaseAPISetPageSegMode(engine, PSM_AUTO)
        unsafe TessBaseAPISetImage2(engine, picture.pix)
        unsafe TessBaseAPISetSourceResolution(engine, Int32(resolution))
        defer { unsafe TessBaseAPIClear(engine) }
        unsafe spareGrain(engine, resolution: resolution)
        return unsafe try recognised(by: engine, scale: scale, size: size)
    }

    /// The words of lines that lie in `boxes`, each line read alone; what is no print gives few sure words. Lines of
    /// their own, numbered by their boxes.
    func words(
        in boxes: [PixelRect], on picture: ReadingPicture, resolution: Int, scale: Double, size: PixelSize
    ) throws(ScanDefect) -> [Word] {
        guard !boxes.isEmpty, let engine = unsafe wordEngine() else { return [] }
        unsafe TessBaseAPISetPageSegMode(engine, PSM_SINGLE_LINE)
        unsafe TessBaseAPISetImage2(engine, picture.pix)
        unsafe TessBaseAPISetSourceResolution(engine, Int32(resolution))
        defer { unsafe TessBaseAPIClear(engine) }
        let whole = PixelRect(
            x: 0, y: 0, width: Int(unsafe pixGetWidth(picture.pix)),
            height: Int(unsafe pixGetHeight(picture.pix)))
        var words: [Word] = []
        for (number, box) in boxes.enumerated() {
            let margin = max(2, box.height / 4)
            let scaled = PixelRect(
                x: Int(Double(box.x) * scale), y: Int(Double(box.y - margin) * scale),
                width: Int(Double(box.width) * scale),
                height: Int(Double(box.height + 2 * margin) * scale))
            guard let part = scaled.intersection(whole), part.width >= 8, part.height >= 8 else { continue }
            unsafe TessBaseAPISetRectangle(
                engine, Int32(part.x), Int32(part.y), Int32(part.width), Int32(part.height))
            let found = unsafe try recognised(by: engine, scale: scale, size: size)
            words += found.map { word in
                var word = word
                word.line = number
                return word
            }
        }
        return words
    }

    private func recognised(
        by engine: OpaquePointer, scale: Double, size: PixelSize
    ) throws(ScanDefect) -> [Word] {
        guard unsafe TessBaseAPIRecognize(engine, nil) == 0 else {
            throw ScanDefect(.readerDied, "Tesseract gave the page up")
        }
        guard let results = unsafe TessBaseAPIGetIterator(engine) else { return [] }
        defer { unsafe TessResultIteratorDelete(results) }
        guard let place = unsafe TessResultIteratorGetPageIterator(results) else { return [] }
        var words: [Word] = []
        var line = -1
        var block = -1
        repeat {
            if unsafe TessPageIteratorIsAtBeginningOf(place, RIL_BLOCK) != 0 { block += 1 }
            if unsafe TessPageIteratorIsAtBeginningOf(place, RIL_TEXTLINE) != 0 { line += 1 }
            guard let raw = unsafe TessResultIteratorGetUTF8Text(results, RIL_WORD) else { continue }
            defer { unsafe TessDeleteText(raw) }
            let text = String(unsafe String(cString: raw).filter { !$0.isWhitespace })
            guard !text.isEmpty, let box = unsafe box(at: place, scale: scale, size: size) else { continue }
            let confidence = unsafe Double(TessResultIteratorConfidence(results, RIL_WORD)) / 100
            words.append(
                Word(
                    text: text, box: box, confidence: min(1, max(0, confidence)), line: max(0, line),
                    block: max(0, block)))
        } while unsafe TessResultIteratorNext(results, RIL_WORD) != 0
        return words
    }

    private func box(at place: OpaquePointer, scale: Double, size: PixelSize) -> PixelRect? {
        var left: Int32 = 0
        var top: Int32 = 0
        var right: Int32 = 0
        var bottom: Int32 = 0
        guard unsafe TessPageIteratorBoundingBox(place, RIL_WORD, &left, &top, &right, &bottom) != 0 else {
            return nil
        }
        let x = max(0, Int(Double(left) / scale))
        let y = max(0, Int(Double(top) / scale))
        let box = PixelRect(
            x: x, y: y, width: max(1, Int((Double(right) / scale).rounded(.up)) - x),
            height: max(1, Int((Double(bottom) / scale).rounded(.up)) - y))
        return box.intersection(PixelRect(x: 0, y: 0, width: size.width, height: size.height))
    }

    /// Clockwise degrees by which the content lies turned and how sure that is, 0…1; `nil` when Tesseract
    /// cannot tell.
    func orientation(of picture: ReadingPicture, resolution: Int) -> (rotation: Int, confidence: Double)? {
        guard let engine = unsafe orientationEngine() else { return nil }
        unsafe TessBaseAPISetPageSegMode(engine, PSM_OSD_ONLY)
        unsafe TessBaseAPISetImage2(engine, picture.pix)
        unsafe TessBaseAPISetSourceResolution(engine, Int32(resolution))
        defer { unsafe TessBaseAPIClear(engine) }
        var degrees: Int32 = 0
        var sureness: Float = 0
        var script: UnsafePointer<CChar>?
        var scriptSureness: Float = 0
        guard
            unsafe TessBaseAPIDetectOrientationScript(engine, &degrees, &sureness, &script, &scriptSureness)
                != 0
        else { return nil }
        return (Int(degrees), min(1, Double(sureness) / 10))
    }
}
