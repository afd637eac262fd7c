internal import DossierModel
internal import Glibc

/// A part of a page as the networks take it: three equal planes of rows, -1 black … 1 white, as PP-OCR's
/// configuration has it (mean and deviation 0.5).
struct NetworkInput {
    let width: Int
    let height: Int
    /// `3 * width * height`
    var values: [Float]

    /// Nothing on it: the grey between black and white, with which PP-OCR fills up.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        values = [Float](repeating: 0, count: 3 * width * height)
    }

    /// Draws a part of a page into the upper left `across` by `down` pixels, averaging where it gets smaller. Outside
    /// of the page is paper.
    mutating func draw(_ page: GreyPicture, _ part: PixelRect, across: Int, down: Int) {
        let columns = Weights(from: part.x, count: part.width, limit: page.width, to: across)
        let rows = Weights(from: part.y, count: part.height, limit: page.height, to: down)
        var line = [Float](repeating: 0, count: across)
        // Rows of the page already drawn across, by their number: neighbours share most of them.
        var drawn: [Int: [Float]] = [:]
        for y in 0..<down {
            for x in 0..<across { line[x] = 0 }
            let row = rows.of[y]
            drawn = drawn.filter { $0.key >= row.first }
            for index in 0..<row.weights.count {
                let source = row.first + index
                let level = drawn[source] ?? Self.across(page, source, columns)
                drawn[source] = level
                let weight = row.weights[index]
                for x in 0..<across { line[x] += level[x] * weight }
            }
            for plane in 0..<3 {
                let start = (plane * height + y) * width
                for x in 0..<across { values[start + x] = line[x] / 127.5 - 1 }
            }
        }
    }

    private static func across(_ page: GreyPicture, _ y: Int, _ columns: Weights) -> [Float] {
        let row = unsafe page.row(y)
        return columns.of.map { pixel in
            var sum: Float = 0
            for index in 0..<pixel.weights.count {
                sum += unsafe Float(row[pixel.first + index]) * pixel.weights[index]
            }
            return sum
        }
    }

    /// Which pixels of the page make up each one drawn: a triangle as wide as the step between them, but at least as
    /// bilinear interpolation has it. Beyond the page's edge its last pixel counts.
    private struct Weights {
        struct Pixel {
            var first: Int
            var weights: [Float]
        }

        let of: [Pixel]

        init(from start: Int, count: Int, limit: Int, to target: Int) {
            let step = Double(count) / Double(target)
            let reach = max(1, step)
            of = (0..<target).map { index in
                let middle = Double(start) + (Double(index) + 0.5) * step - 0.5
                let first = min(max(0, Int((middle - reach).rounded(.up))), limit - 1)
                let last = max(first, min(limit - 1, Int((middle + reach).rounded(.down))))
                var weights = (first...last).map { Float(max(0, 1 - abs(Double($0) - middle) / reach)) }
                let sum = weights.reduce(0, +)
                if sum > 0 { for at in weights.indices { weights[at] /= sum } } else { weights[0] = 1 }
                return Pixel(first: first, weights: weights)
            }
        }
    }
}
