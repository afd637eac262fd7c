/// Pixels that are not square, as fax machines send them (204 x 98 dots an inch, ITU-T T.4).
struct PixelAspect {
    /// How many times a row, or a column, is repeated; one of them is 1.
    let rows: Double
    let columns: Double

    /// Below it pixels count as square: 204 x 196 is 1.04, and 1.25 still reads well.
    private static let least = 1.25
    /// Above it the numbers are nonsense rather than a fax; 204 x 391 and 204 x 98 are about 2.
    private static let most = 4.5

    /// `nil` for square pixels and for numbers that make no sense.
    init?(_ resolution: (x: Double, y: Double)) {
        guard resolution.x > 0, resolution.y > 0, resolution.x.isFinite, resolution.y.isFinite else {
            return nil
        }
        let ratio = resolution.x / resolution.y
        let stretch = max(ratio, 1 / ratio)
        guard stretch >= PixelAspect.least, stretch <= PixelAspect.most else { return nil }
        rows = max(1, ratio)
        columns = max(1, 1 / ratio)
    }
}
