internal import DossierModel

extension NeuralReader: TextRecogniser {
    /// See `TextRecogniser`; lines are those that the detector finds, and the resolution does not matter.
    func words(
        on picture: ReadingPicture, resolution: Int, scale: Double, size: PixelSize
    ) throws(ScanDefect) -> [Word] {
        let read: [Word]
        do {
            let page = UprightPage(picture.grey())
            read = try words(on: page, rows: rows(on: page))
        } catch {
            throw ScanDefect(.readerDied, "the second reader gave the page up: \(error.reason)")
        }
        return read.compactMap { word in
            let x = max(0, Int(Double(word.box.x) / scale))
            let y = max(0, Int(Double(word.box.y) / scale))
            var word = word
            let box = PixelRect(
                x: x, y: y, width: max(1, Int((Double(word.box.width) / scale).rounded(.up))),
                height: max(1, Int((Double(word.box.height) / scale).rounded(.up)))
            ).intersection(PixelRect(x: 0, y: 0, width: size.width, height: size.height))
            guard let box else { return nil }
            word.box = box
            return word
        }
    }

    /// Boxes of the lines that the detector finds, row by row.
    func rows(on page: UprightPage) throws(NeuralTrouble) -> [[PixelRect]] {
        DetectedRows(try TextDetection().lines(on: page.whole(), networks)).rows
    }

    /// Words of such lines; those of one row have its number.
    func words(on page: UprightPage, rows: [[PixelRect]]) throws(NeuralTrouble) -> [Word] {
        var words: [Word] = []
        for (number, row) in rows.enumerated() {
            for box in row { words += try self.words(on: page, line: box, number: number) }
        }
        return words
    }

    /// Words of one line as the detector cuts it.
    private func words(on page: UprightPage, line box: PixelRect, number: Int) throws(NeuralTrouble) -> [Word]
    {
        let reading = try read(page, box, margin: 0)
        let letters = max(1, reading.characters.count)
        return reading.words.map { token in
            // A character is seen in its middle: half a usual one on either side belongs to the word.
            let half = 0.5 / Double(letters)
            let left = box.x + Int(max(0, token.from - half) * Double(box.width))
            let right = box.x + Int(min(1, token.to + half) * Double(box.width))
            return Word(
                text: token.text,
                box: PixelRect(x: left, y: box.y, width: max(1, right - left), height: box.height),
                confidence: token.confidence, line: number)
        }
    }
}
