package import DossierModel
internal import Glibc

/// Finds lines of print by PP-OCR's detector: differentiable binarization (M. Liao et al., AAAI 2020), whose map of
/// probabilities is cut at a threshold; each piece is a line, shrunk, and is grown again by as much.
package struct TextDetection {
    /// As PP-OCR's configuration has them.
    var threshold: Float = 0.3
    var leastMean: Float = 0.5
    var growth = 1.6
    /// Pixels of the map.
    var leastSide = 3

    package init() {}

    /// Boxes of lines in the picture's pixels, unordered; of upright, level text.
    func lines(on page: GreyPicture, _ networks: NeuralNetworks) throws(NeuralTrouble) -> [PixelRect] {
        let (short, long) = NeuralReader.pageSides
        let (width, height) = page.width > page.height ? (long, short) : (short, long)
        let scale = min(Double(width) / Double(page.width), Double(height) / Double(page.height))
        let across = max(1, min(width, Int(Double(page.width) * scale)))
        let down = max(1, min(height, Int(Double(page.height) * scale)))
        var input = NetworkInput(width: width, height: height)
        input.draw(
            page, PixelRect(x: 0, y: 0, width: page.width, height: page.height), across: across, down: down)
        let answer = try networks.ask(.detection, &input)
        guard answer.sizes == [1, 1, height, width] else {
            throw NeuralTrouble(missing: .failed, reason: "an answer of sizes \(answer.sizes)")
        }
        let map = unsafe UnsafeBufferPointer(start: answer.values, count: width * height)
        return unsafe boxes(map, width: width, height: height).compactMap { box in
            let left = Int((Double(box.x) / scale).rounded(.down))
            let top = Int((Double(box.y) / scale).rounded(.down))
            return PixelRect(
                x: left, y: top, width: Int((Double(box.width) / scale).rounded(.up)),
                height: Int((Double(box.height) / scale).rounded(.up))
            ).intersection(PixelRect(x: 0, y: 0, width: page.width, height: page.height))
        }
    }

    /// Boxes in the map's pixels.
    package func boxes(_ map: UnsafeBufferPointer<Float>, width: Int, height: Int) -> [PixelRect] {
        var seen = [Bool](repeating: false, count: width * height)
        var boxes: [PixelRect] = []
        var stack: [Int] = []
        for start in 0..<(width * height) where unsafe !seen[start] && map[start] > threshold {
            var (left, right, top, bottom) = (width, -1, height, -1)
            var (sum, count): (Float, Int) = (0, 0)
            seen[start] = true
            stack.append(start)
            while let at = stack.popLast() {
                let (x, y) = (at % width, at / width)
                (left, right) = (min(left, x), max(right, x))
                (top, bottom) = (min(top, y), max(bottom, y))
                unsafe sum += map[at]
                count += 1
                for next in [at - 1, at + 1, at - width, at + width] {
                    guard next >= 0, next < seen.count, abs(next % width - x) <= 1, !seen[next],
                        unsafe map[next] > threshold
                    else { continue }
                    seen[next] = true
                    stack.append(next)
                }
            }
            let box = PixelRect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
            guard min(box.width, box.height) >= leastSide, sum / Float(count) >= leastMean else { continue }
            boxes.append(grown(box))
        }
        return boxes
    }

    /// By area over circumference times `growth`, as the paper unclips.
    private func grown(_ box: PixelRect) -> PixelRect {
        let more = Int(
            (Double(box.area) * growth / Double(2 * (box.width + box.height))).rounded())
        return PixelRect(
            x: box.x - more, y: box.y - more, width: box.width + 2 * more, height: box.height + 2 * more)
    }
}
