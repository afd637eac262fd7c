internal import Foundation

/// How often something was right that was stated with some confidence: the two are to be the same.
package struct Reliability: Sendable {
    /// Lower ends of the bands, 0…1.
    static let bands = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995]

    private struct Band: Sendable {
        var stated = 0.0
        var right = 0
        var all = 0
    }
    private var counts = [Band](repeating: Band(), count: Reliability.bands.count)

    package init() {}

    package mutating func count(_ confidence: Double, right isRight: Bool) {
        let band = Reliability.bands.lastIndex { $0 <= confidence } ?? 0
        counts[band].stated += confidence
        counts[band].all += 1
        if isRight { counts[band].right += 1 }
    }

    /// Mean distance of what was stated from what was right, weighted by how much lies in each band (expected calibration
    /// error; Naeini et al. 2015); `nil` where nothing was counted.
    package var error: Double? {
        let all = counts.reduce(0) { $0 + $1.all }
        guard all > 0 else { return nil }
        return counts.reduce(0) { $0 + abs($1.stated - Double($1.right)) } / Double(all)
    }

    /// A line a band that has something: stated (mean), right, of how many, and the 95 % upper bound of wrong ones.
    var lines: [String] {
        counts.enumerated().filter { $0.element.all > 0 }.map { index, band in
            let wrong = band.all - band.right
            return String(
                format: "from %.3f\tstated %.4f\tright %.4f\tof %d\t(wrong ≤ %.2f %%)",
                Reliability.bands[index],
                band.stated / Double(band.all), Double(band.right) / Double(band.all), band.all,
                100 * Binomial.upperBound(wrong, of: band.all))
        }
    }
}
