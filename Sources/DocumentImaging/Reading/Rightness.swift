package import DossierModel
internal import Glibc

/// How likely a reading is right. What a reader says of itself is on a scale of its own: Tesseract is right about a word
/// 92 times in a hundred at 0.9, the second reader, whose word is as sure as its least sure character, 80 times.
///
/// Fitted by logistic regression to 5,877 words of 96 papers of all kinds, 16 at each wear, that both readers had read
/// (`berkas-lab worn --words yes --count 16 --seed 31`, with both confidences left as the readers told them, where that
/// command prints the combined ones); held against other seeds by `berkas-lab worn`.
package enum Rightness {
    /// Beyond these what a reader says makes no difference any more.
    private static let surest: [TextReader: Double] = [.tesseract: 0.97, .neural: 0.9995]

    /// That a reading is right which nobody has held against another, 0…1; 5,733 words of Tesseract's, 5,691 of the
    /// second reader's.
    package static func alone(_ confidence: Double, by reader: TextReader) -> Double {
        let evidence = logit(confidence, reader)
        return logistic(reader == .tesseract ? 1.45 * evidence - 0.78 : 0.62 * evidence - 0.40)
    }

    /// That of two different readings of a word the second reader's is right, given that one is, 0…1; 493 words, 40 of
    /// them numbers. The second reader is better at numbers, but sees print that shows through the paper as more
    /// characters before and behind a word.
    package static func ofNeural(
        _ neural: SecondReading, against tesseract: SecondReading, isNumber: Bool
    ) -> Double {
        let (core, other) = (
            Word.core(of: neural.text).lowercased(), Word.core(of: tesseract.text).lowercased()
        )
        let hasMore = core.count > other.count && core.contains(other)
        var odds =
            0.54 * logit(neural.confidence, .neural) - 1.05 * logit(tesseract.confidence, .tesseract) - 0.66
        if isNumber { odds += 1.9 }
        if hasMore { odds -= isNumber ? 3.2 : 1 }
        return logistic(odds)
    }

    private static func logit(_ confidence: Double, _ reader: TextReader) -> Double {
        let value = min(max(0.01, confidence), surest[reader] ?? 0.99)
        return log(value / (1 - value))
    }

    private static func logistic(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
}
