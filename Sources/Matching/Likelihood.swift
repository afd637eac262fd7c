internal import Foundation

/// How often something is seen where a dossier is the application's own, and where it is somebody else's: m and u of
/// I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage, JASA 64 (1969).
package struct Likelihood: Hashable, Sendable {
    /// 0…1, above 0: m
    package var ifOwn: Double
    /// 0…1, above 0: u
    package var ifStranger: Double

    package init(ifOwn: Double, ifStranger: Double) {
        self.ifOwn = ifOwn
        self.ifStranger = ifStranger
    }

    /// What it says for the application, in bits: the logarithm of the ratio to base 2; below 0 it speaks against.
    package var bits: Double { log2(ifOwn / ifStranger) }
}
