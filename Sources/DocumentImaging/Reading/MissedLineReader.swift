internal import DossierModel

/// Reads the lines that were missed on a page, each by itself.
struct MissedLineReader {
    private let tesseract: TesseractReader
    private let missed = MissedLines()
    /// Sureness of a line below which it is read once more, with nothing to be seen but what is darker than stamps,
    /// where it may lie below one. Clean lines are read with 0.9 and more.
    private let sure = 0.9
    /// How much more that has to say.
    private let better = 1.05

    init(_ tesseract: TesseractReader) {
        self.tesseract = tesseract
    }

    /// `words` with those of the lines that were missed, and the boxes of these. `plain` is the picture before faded
    /// print was made plain, and stamps with it; `resolution` is that of both, in dots per inch.
    func completed(
        _ words: [Word], on picture: ReadingPicture, plain: ReadingPicture, plan: ReadingPlan,
        _ measurement: PageMeasurement, resolution: Int
    ) throws(ScanDefect) -> (words: [Word], lines: [PixelRect]) {
        guard let height = measurement.printHeight else { return (words, []) }
        let print = PrintPieces(measurement, plan: plan, picture: plain)
        let words = missed.doubted(missed.doubted(words, over: print.measured), over: print.dark)
        let boxes = missed.boxes(of: print.all, beside: words, height: height * measurement.reduction)
        func read(_ numbers: [Int], _ picture: ReadingPicture) throws(ScanDefect) -> [[Word]] {
            let found = try tesseract.words(
                in: numbers.map { boxes[$0] }, on: picture, resolution: resolution, scale: plan.scale,
                size: plan.placement.uprightSize)
            return numbers.indices.map { place in
                found.filter { $0.line == place }.map { word in
                    var word = word
                    word.line = numbers[place]
                    return word
                }
            }
        }
        var lines = try read(Array(boxes.indices), picture)
        if let dark = print.darkPicture {
            let unsure = boxes.indices.filter {
                lines[$0].isEmpty || TextLine(words: lines[$0]).confidence < sure
            }
            for (number, line) in zip(unsure, try read(unsure, dark))
            where missed.worth(of: line) > better * missed.worth(of: lines[number]) {
                lines[number] = line
            }
        }
        let joined = missed.joined(lines.flatMap { $0 }, with: words)
        let told = boxes.indices.filter { number in lines[number].contains { joined.containsPrint(of: $0) } }
        return (joined, told.map { boxes[$0] })
    }
}

extension [Word] {
    /// True where a word of this text stands in this place.
    fileprivate func containsPrint(of word: Word) -> Bool {
        contains { $0.box == word.box && $0.text == word.text }
    }
}
