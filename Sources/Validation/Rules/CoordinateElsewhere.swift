package import DossierModel

/// `koordinat_di_kota`: a coordinate lies outside the degrees between which the city lies. Inside them it may still be a
/// neighbour's: no boundary is held against it, only what cannot be the city's is told.
package struct CoordinateElsewhere: Check {
    /// Degrees north and east: Kota Bontang lies between 0°01' and 0°12' N, 117°23' and 117°38' E (bontangkota.go.id,
    /// "Geografis").
    package var latitudes = (1.0 / 60)...(12.0 / 60)
    package var longitudes = (117 + 23.0 / 60)...(117 + 38.0 / 60)

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let field = paper.field("koordinat") else { return [] }
        let points = field.readings.compactMap(CoordinateElsewhere.point)
        guard let point = points.first,
            !points.contains(where: { latitudes.contains($0.latitude) && longitudes.contains($0.longitude) })
        else { return [] }
        let place = "\(point.latitude), \(point.longitude)"
        return finding(
            .note, on: field, id: "memuat koordinat \(place), di luar wilayah kota.",
            en: "has the coordinate \(place), outside the city.",
            remedy: Phrase(
                id: "Cocokkan tanda minus dan komanya dengan kertas, lalu tanyakan lokasinya.",
                en: "Compare its minus sign and points with the paper, then ask for the place."))
    }

    /// Degrees with a decimal point or comma, latitude first; `nil` for anything else.
    private static func point(_ text: String) -> (latitude: Double, longitude: Double)? {
        let numbers = text.matches(of: #/(-?\d{1,3})[., ](\d{3,8})/#).compactMap {
            Double("\($0.output.1).\($0.output.2)")
        }
        guard numbers.count == 2, abs(numbers[0]) <= 90, abs(numbers[1]) <= 180 else { return nil }
        return (numbers[0], numbers[1])
    }
}
