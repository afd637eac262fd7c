internal import DossierModel

extension Resolution {
    /// Dots per inch out of what a file states; `nil` without a unit and where a number is missing, zero or
    /// not finite.
    static func stated(x: Double?, y: Double?, perCentimetre: Bool, hasUnit: Bool) -> Resolution? {
        guard hasUnit, let x, let y, x.isFinite, y.isFinite, x > 0, y > 0 else { return nil }
        let scale = perCentimetre ? 2.54 : 1
        return Resolution(x: x * scale, y: y * scale)
    }
}
