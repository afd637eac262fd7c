internal import DossierModel

/// A picture made of cells of a larger one, each the mean of those of its pixels that count. Cells where none counts take
/// over what lies around them, so that nothing is left of what was there and JPEG has no edges to ring at.
struct CellMeans {
    let width: Int
    let height: Int
    /// 1 or 3.
    let channels: Int
    /// Means, one plane a channel.
    private var planes: [[Float]]
    /// 0…1: how much of a cell is known.
    private var known: [Float]

    /// - Parameters:
    ///   - side: pixels of a cell across and down, about: the cells of a row share it evenly.
    ///   - weigh: sets a weight, 0…16, for each pixel of a row.
    init(
        _ image: PageImage, side: Int, weigh: (_ row: Int, _ weights: UnsafeMutablePointer<UInt8>) -> Void
    ) {
        let (across, down) = (image.shape.width, image.shape.height)
        width = max(1, (across + side / 2) / side)
        height = max(1, (down + side / 2) / side)
        channels = image.shape.layout == .colour ? 3 : 1
        planes = Array(repeating: [Float](repeating: 0, count: width * height), count: channels)
        known = [Float](repeating: 0, count: width * height)
        let (columns, depth) = (width, channels)
        let edges = (0...width).map { $0 * across / columns }
        var weights = [UInt8](repeating: 0, count: across)
        // Of each cell of the row at work: the weights' sum, then that of each channel.
        var sums = [UInt32](repeating: 0, count: width * 4)
        for row in 0..<height {
            for index in sums.indices { sums[index] = 0 }
            for y in (row * down / height)..<((row + 1) * down / height) {
                unsafe weights.withUnsafeMutableBufferPointer { weights in
                    guard let weights = weights.baseAddress else { return }
                    unsafe weigh(y, weights)
                    let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                    unsafe CellMeans.add(line, depth, weights, edges, to: &sums)
                }
            }
            for column in 0..<width where sums[4 * column] > 0 {
                let place = row * width + column
                known[place] = 1
                for channel in 0..<channels {
                    planes[channel][place] =
                        Float(sums[4 * column + 1 + channel]) / Float(sums[4 * column])
                }
            }
        }
    }

    private static func add(
        _ line: UnsafePointer<UInt8>, _ channels: Int, _ weights: UnsafePointer<UInt8>, _ edges: [Int],
        to sums: inout [UInt32]
    ) {
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for column in 0..<(edges.count &- 1) {
                for x in edges[column]..<edges[column &+ 1] {
                    let weight = unsafe UInt32(weights[x])
                    guard weight > 0 else { continue }
                    unsafe sums[4 &* column] &+= weight
                    for channel in 0..<channels {
                        unsafe sums[4 &* column &+ 1 &+ channel] &+=
                            weight &* UInt32(line[x &* channels &+ channel])
                    }
                }
            }
        }
    }

    /// Coarser and coarser means of what is known, down to one cell; then back, each hole from the coarser ones around it.
    mutating func fill() {
        guard known.contains(0), known.contains(where: { $0 > 0 }) else { return }
        if width == 1, height == 1 { return }
        var coarse = halved()
        coarse.fill()
        for y in 0..<height {
            for x in 0..<width where known[y * width + x] < 1 {
                let place = y * width + x
                for channel in 0..<channels {
                    let around = coarse.value(channel, Float(x) / 2 - 0.25, Float(y) / 2 - 0.25)
                    planes[channel][place] =
                        known[place] * planes[channel][place] + (1 - known[place]) * around
                }
            }
        }
        for place in known.indices { known[place] = 1 }
    }

    private init(width: Int, height: Int, channels: Int) {
        self.width = width
        self.height = height
        self.channels = channels
        planes = Array(repeating: [Float](repeating: 0, count: width * height), count: channels)
        known = [Float](repeating: 0, count: width * height)
    }

    private func halved() -> CellMeans {
        var half = CellMeans(width: (width + 1) / 2, height: (height + 1) / 2, channels: channels)
        for y in 0..<half.height {
            for x in 0..<half.width {
                var weight: Float = 0
                var sums: (Float, Float, Float) = (0, 0, 0)
                for row in 2 * y..<min(2 * y + 2, height) {
                    for index in row * width + 2 * x..<row * width + min(2 * x + 2, width)
                    where known[index] > 0 {
                        weight += known[index]
                        sums.0 += known[index] * planes[0][index]
                        if channels == 3 {
                            sums.1 += known[index] * planes[1][index]
                            sums.2 += known[index] * planes[2][index]
                        }
                    }
                }
                guard weight > 0 else { continue }
                let index = y * half.width + x
                half.known[index] = min(1, weight)
                half.planes[0][index] = sums.0 / weight
                if channels == 3 {
                    half.planes[1][index] = sums.1 / weight
                    half.planes[2][index] = sums.2 / weight
                }
            }
        }
        return half
    }

    /// Between the four cells around a place.
    private func value(_ channel: Int, _ x: Float, _ y: Float) -> Float {
        let (x, y) = (min(max(0, x), Float(width - 1)), min(max(0, y), Float(height - 1)))
        let (left, top) = (Int(x), Int(y))
        let (right, bottom) = (min(left + 1, width - 1), min(top + 1, height - 1))
        let (across, down) = (x - Float(left), y - Float(top))
        func cell(_ x: Int, _ y: Int) -> Float { planes[channel][y * width + x] }
        let upper = cell(left, top) * (1 - across) + cell(right, top) * across
        let lower = cell(left, bottom) * (1 - across) + cell(right, bottom) * across
        return upper * (1 - down) + lower * down
    }

    /// Throws `tooLarge` when there is no memory.
    func image() throws(ScanDefect) -> PageImage {
        let image = try PageImage(
            PixelShape(width: width, height: height, layout: channels == 3 ? .colour : .grey))
        let pixels = unsafe image.row(0).assumingMemoryBound(to: UInt8.self)
        for channel in 0..<channels {
            for place in 0..<width * height {
                unsafe pixels[place * channels + channel] = UInt8(
                    max(0, min(255, planes[channel][place].rounded())))
            }
        }
        return image
    }
}
