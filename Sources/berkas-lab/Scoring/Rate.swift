internal import Foundation

/// How often something went wrong, of how many.
package struct Rate: Hashable, Sendable {
    package private(set) var bad = 0
    package private(set) var all = 0

    mutating func count(bad isBad: Bool) {
        all += 1
        if isBad { bad += 1 }
    }

    static func + (left: Rate, right: Rate) -> Rate {
        var sum = left
        sum.bad += right.bad
        sum.all += right.all
        return sum
    }

    /// `3/120 2.5 % (≤ 6.3 %)`: the bound is one-sided at 95 % (Clopper-Pearson).
    var text: String {
        guard all > 0 else { return "-" }
        return "\(bad)/\(all) " + String(format: "%.2f %%", 100 * Double(bad) / Double(all))
            + String(format: " (≤ %.2f %%)", 100 * Binomial.upperBound(bad, of: all))
    }
}
