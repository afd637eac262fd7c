/// Grain of a scan: how much neighbouring pixels of its paper differ.
///
/// The levels of the paper alone do not tell it: where the paper is white, half of the grain is cut off, and shadows
/// look like grain.
struct PaperGrain {
    /// Difference of two pixels beside each other that half of the paper's do not exceed, in levels of a picture of the
    /// page's own size.
    let difference: Int

    init(_ measurement: PageMeasurement) {
        // Grain alone makes much of what is darker than paper: levels say nothing of where ink begins.
        let (grey, limit) = (measurement.grey, UInt8(clamping: measurement.levels.paper / 2))
        var counts = [Int](repeating: 0, count: 256)
        for y in Swift.stride(from: 0, to: grey.height, by: 8) {
            let line = unsafe grey.row(y)
            for x in 1..<max(1, grey.width) {
                let (left, right) = unsafe (line[x &- 1], line[x])
                guard min(left, right) >= limit else { continue }
                counts[Int(max(left, right) &- min(left, right))] &+= 1
            }
        }
        var left = counts.reduce(0, +) / 2
        let middle = counts.firstIndex {
            left -= $0
            return left < 0
        }
        // Of a mean of n by n pixels the deviation is an nth.
        difference = (middle ?? 0) * measurement.reduction
    }
}
