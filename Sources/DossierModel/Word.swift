/// A word on the paper. A long file has a million: what most words do not have lies elsewhere.
package struct Word: Hashable, Sendable {
    package var text: String
    package var box: PixelRect
    /// The reader's own, 0…1; 1 for an embedded text layer.
    package var confidence: Double
    private var place: Place
    private var other: Other?

    /// Numbers of line and block.
    private struct Place: Hashable, Sendable {
        var line: Int32
        var block: Int32
    }

    private indirect enum Other: Hashable, Sendable {
        case reading(SecondReading)
    }

    package init(
        text: String, box: PixelRect, confidence: Double, line: Int, block: Int = 0,
        second: SecondReading? = nil
    ) {
        self.text = text
        self.box = box
        self.confidence = confidence
        place = Place(line: Int32(clamping: line), block: Int32(clamping: block))
        other = second.map(Other.reading)
    }

    /// Words of one line share it; lines count from 0 in reading order over the page.
    package var line: Int {
        get { Int(place.line) }
        set { place.line = Int32(clamping: newValue) }
    }

    /// Lines of one block share it.
    package var block: Int {
        get { Int(place.block) }
        set { place.block = Int32(clamping: newValue) }
    }

    /// The other reader's reading of the same ink; `nil` where it was not asked.
    package var second: SecondReading? {
        get { if case .reading(let reading) = other { reading } else { nil } }
        set { other = newValue.map(Other.reading) }
    }
}

extension Word {
    /// Letters and digits, without marks.
    package var letterCount: Int { text.count { $0.isLetter || $0.isNumber } }
}
