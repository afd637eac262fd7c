internal import Foundation

extension Raster {
    /// Turned clockwise about the middle, size unchanged; bilinear. What comes in from outside has the level
    /// `ground`: the scanner's lid, or the paper.
    func leaned(degrees: Double, ground: UInt8 = 255) -> Raster {
        var result = Raster(width: width, height: height, channels: channels, fill: ground)
        let angle = -degrees * .pi / 180
        // Sixty-four-thousandths of a pixel.
        let one = 65_536.0
        let cosine = Int((cos(angle) * one).rounded())
        let sine = Int((sin(angle) * one).rounded())
        let midX = Double(width) / 2
        let midY = Double(height) / 2
        let channels = channels
        let (width, height) = (width, height)
        unsafe bytes.withUnsafeBufferPointer { source in
            unsafe result.bytes.withUnsafeMutableBufferPointer { target in
                for row in 0..<height {
                    let dy = Double(row) - midY
                    var fromX = Int(((midX - midX * cos(angle) - dy * sin(angle)) * one).rounded())
                    var fromY = Int(((midY - midX * sin(angle) + dy * cos(angle)) * one).rounded())
                    for column in 0..<width {
                        let left = fromX >> 16
                        let top = fromY >> 16
                        let shareX = (fromX >> 8) & 255
                        let shareY = (fromY >> 8) & 255
                        fromX &+= cosine
                        fromY &+= sine
                        guard left >= 0, top >= 0, left &+ 1 < width, top &+ 1 < height else { continue }
                        let at = (top &* width &+ left) &* channels
                        let below = at &+ width &* channels
                        for channel in 0..<channels {
                            let upper =
                                unsafe Int(source[at &+ channel]) &* (256 &- shareX)
                                &+ Int(source[at &+ channels &+ channel]) &* shareX
                            let lower =
                                unsafe Int(source[below &+ channel]) &* (256 &- shareX)
                                &+ Int(source[below &+ channels &+ channel]) &* shareX
                            let mixed = upper &* (256 &- shareY) &+ lower &* shareY
                            unsafe target[(row &* width &+ column) &* channels &+ channel] = UInt8(
                                truncatingIfNeeded: (mixed &+ 32_768) &>> 16)
                        }
                    }
                }
            }
        }
        return result
    }

    /// The commonest level of the first channel: the paper's.
    var paperLevel: UInt8 {
        var counts = [Int](repeating: 0, count: 256)
        for at in stride(from: 0, to: bytes.count, by: channels) { counts[Int(bytes[at])] += 1 }
        return UInt8(counts.indices.max { counts[$0] < counts[$1] } ?? 255)
    }
}
