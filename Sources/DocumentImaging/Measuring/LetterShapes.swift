package import DossierModel
internal import Glibc

/// Which way up letters stand, by their own shapes: whether they look more like letters than they do upside down.
///
/// A second opinion beside `PrintLines` and `AscenderCount`, which see only boxes and so tell nothing of capitals
/// and digits. A network of four masks looks at every letter both ways; what it says of one is little, of a
/// hundred it is sure.
package struct LetterShapes {
    /// Letters that were looked at.
    package let count: Int
    /// Standard deviations by which they stand rather upright than on their heads; negative when upside down.
    package let score: Double

    /// Letters looked at; more make it no better.
    private static let sample = 300
    /// Width against height of what may be a letter, and least height in pixels.
    private static let shape = 0.3...1.5
    private static let lowest = 7
    /// Height against the commonest: small letters to ascenders of capitals.
    private static let sizes = 0.7...2.2
    /// What one letter may say at most.
    private static let loudest: Float = 3
    private static let side = 8

    /// `letters` are boxes of `ink`; `height` is the commonest of theirs.
    package init(_ letters: [PixelRect], in ink: InkPicture, height: Int) {
        let fitting = letters.filter {
            $0.height >= Self.lowest && Self.shape.contains(Double($0.width) / Double($0.height))
                && Self.sizes.contains(Double($0.height) / Double(max(1, height)))
        }
        let step = max(1, fitting.count / Self.sample)
        var (seen, sum, squares) = (0, 0.0, 0.0)
        for index in stride(from: 0, to: fitting.count, by: step) {
            let said = Double(Self.opinion(on: fitting[index], ink))
            seen += 1
            sum += said
            squares += said * said
        }
        count = seen
        score = squares > 0 ? sum / squares.squareRoot() : 0
    }

    /// Above 0 for upright.
    private static func opinion(on box: PixelRect, _ ink: InkPicture) -> Float {
        let fields = side * side
        var shares = [Float](repeating: -0.5, count: fields)
        for row in 0..<(2 * side) {
            let y = box.y + (2 * row + 1) * box.height / (4 * side)
            for column in 0..<(2 * side) {
                let x = box.x + (2 * column + 1) * box.width / (4 * side)
                if ink.isInk(x: x, y: y) { shares[row / 2 * side + column / 2] += 0.25 }
            }
        }
        var opinion: Float = 0
        for index in masks.indices {
            var (upright, turned) = (offsets[index], offsets[index])
            for field in 0..<fields {
                let weight = Float(masks[index][field]) / 40
                upright += weight * shares[field]
                turned += weight * shares[fields - 1 - field]
            }
            opinion += weights[index] * (tanh(upright) - tanh(turned))
        }
        return max(-loudest, min(loudest, opinion))
    }
}
