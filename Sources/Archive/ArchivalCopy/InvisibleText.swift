internal import DossierModel

/// A page's words as PDF text that is not painted, each on its ink: a viewer selects, searches and copies it.
struct InvisibleText {
    let placement: ArchivalPlacement

    /// Letters of one string at most: PDF/A allows strings of 32,767 bytes (ISO 19005-2, 6.1.13).
    private static let letters = 16_000
    /// The least a text may be squeezed, in percent: six places are written.
    private static let squeeze = 0.000_001

    /// Operators of a content stream; none without a word. Each word is scaled to span its box, and followed by a space
    /// that spans the gap to the next of its line.
    func operators(_ words: [Word], _ codes: inout LetterCodes) -> String {
        var text = ""
        for (index, word) in words.enumerated() {
            var letters = codes.codes(of: word.text)
            guard !letters.isEmpty else { continue }
            if InvisibleText.runsLeft(word.text) { letters.reverse() }
            let box = placement.points(word.box)
            let width = Double(InvisibleFont.advance) / Double(InvisibleFont.em) * box.height
            let baseline = box.bottom + Double(InvisibleFont.descent) / Double(InvisibleFont.em) * box.height
            text += "/F0 \(PDFText.number(box.height)) Tf "
            text += scaled(box.width / (width * Double(letters.count)))
            text += "1 0 0 1 \(PDFText.numbers([box.left, baseline])) Tm"
            for start in stride(from: 0, to: letters.count, by: InvisibleText.letters) {
                let part = letters[start..<min(start + InvisibleText.letters, letters.count)]
                text += " \(PDFText.hex(part)) Tj"
            }
            text += "\n"
            guard index + 1 < words.count, words[index + 1].line == word.line else { continue }
            let next = placement.points(words[index + 1].box)
            text += scaled((next.left - box.left - box.width) / width) + "<0020> Tj\n"
        }
        return text.isEmpty ? "" : "BT\n3 Tr\n\(text)ET\n"
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
