internal import DossierModel

/// A page's words as PDF text that is not painted, each on its ink: a viewer selects, searches and copies it.
///
/// Readers put words together by baseline and size of their letters. So the words of a block have one size and those of
/// a line one baseline, whatever heights their boxes have; how far a word reaches above and below it is told by its font.
struct InvisibleText {
    let placement: ArchivalPlacement

    /// Letters of one string at most: PDF/A allows strings of 32,767 bytes (ISO 19005-2, 6.1.13).
    private static let letters = 16_000
    /// The least a text may be squeezed, in percent: six places are written.
    private static let squeeze = 0.000_001

    /// Operators of a content stream; none without a word. Each word is scaled to span its box, and followed by a space
    /// that spans the gap to the next of its line.
    func operators(_ words: [Word], _ fonts: inout InvisibleFonts) -> String {
        let boxes = words.map { placement.box($0.box) }
        let sizes = InvisibleText.sizes(words, boxes)
        var text = ""
        var start = 0
        while start < words.count {
            let first = words[start]
            let end =
                words[start...].firstIndex { $0.line != first.line || $0.block != first.block } ?? words.count
            let size = sizes[first.block] ?? boxes[start].height
            // Readers leave out what begins outside of the page.
            let baseline = min(InvisibleText.baseline(of: boxes[start..<end], size), placement.size.height)
            for index in start..<end {
                let next = index + 1 < end ? boxes[index + 1] : nil
                text += operators(words[index].text, boxes[index], size, baseline, next, &fonts)
            }
            start = end
        }
        return text.isEmpty ? "" : "BT\n3 Tr\n\(text)ET\n"
    }

    /// For each block the median of the heights of its lines, in pixels.
    private static func sizes(_ words: [Word], _ boxes: [PixelRect]) -> [Int: Int] {
        var lines: [Int: [Int: PixelRect]] = [:]
        for (word, box) in zip(words, boxes) {
            lines[word.block, default: [:]][word.line] = lines[word.block]?[word.line]?.union(box) ?? box
        }
        return lines.mapValues { lines in
            let heights = lines.values.map(\.height).sorted()
            return heights[heights.count / 2]
        }
    }

    /// The highest bottom of the words that are not odd among a line's: that of words without descenders, where a dash, an
    /// accent and whatever else hovers do not count. A pixel lower, within which no word needs a line of its own.
    private static func baseline(of boxes: ArraySlice<PixelRect>, _ size: Int) -> Int {
        let bottoms = boxes.map(\.maxY).sorted()
        let middle = bottoms[bottoms.count / 2]
        return (bottoms.first { $0 >= middle - size / 4 } ?? middle) + 1
    }

    private func operators(
        _ text: String, _ box: PixelRect, _ size: Int, _ baseline: Int, _ next: PixelRect?,
        _ fonts: inout InvisibleFonts
    ) -> String {
        var letters = fonts.codes.codes(of: text)
        guard !letters.isEmpty else { return "" }
        if InvisibleText.runsLeft(text) { letters.reverse() }
        var (size, baseline) = (size, baseline)
        // What is far higher than its block is no part of its lines.
        if box.height > 2 * size { size = box.height }
        // What hovers above the baseline (a dash) or hangs below it stands on a line of its own; readers join both.
        if box.maxY - baseline > size / 2 || box.maxY < baseline - 1 || box.y >= baseline - 1 {
            baseline = box.maxY
        }
        let reach = InvisibleFonts.Reach(above: baseline - box.y, below: box.maxY - baseline, size: size)
        let points = Double(size) * placement.scale.y
        let width = Double(InvisibleFont.advance) / Double(InvisibleFont.em) * points
        let left = Double(box.x) * placement.scale.x
        let bottom = placement.height - Double(baseline) * placement.scale.y
        let across = Double(box.width) * placement.scale.x
        var operators = "/\(fonts.name(of: reach)) \(PDFText.number(points)) Tf "
        operators += scaled(across / (width * Double(letters.count)))
        operators += "1 0 0 1 \(PDFText.numbers([left, bottom])) Tm"
        for start in stride(from: 0, to: letters.count, by: InvisibleText.letters) {
            let part = letters[start..<min(start + InvisibleText.letters, letters.count)]
            operators += " \(PDFText.hex(part)) Tj"
        }
        operators += "\n"
        guard let next else { return operators }
        return operators + scaled(Double(next.x - box.maxX) * placement.scale.x / width) + "<0020> Tj\n"
    }

    private func scaled(_ share: Double) -> String {
        "\(PDFText.number(max(InvisibleText.squeeze, share * 100))) Tz "
    }

    /// Written from right to left (Hebrew, Arabic and their neighbours): PDF text lies as it is seen, so its letters come
    /// last first.
    private static func runsLeft(_ text: String) -> Bool {
        let kinds = text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
                true
            default: false
            }
        }
        return kinds.contains(true)
            && !text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x0590 }
    }
}
