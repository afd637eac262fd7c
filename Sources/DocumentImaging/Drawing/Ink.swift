/// A colour to draw with, in sRGB; every part 0…1.
package struct Ink: Codable, Hashable, Sendable {
    package var red: Double
    package var green: Double
    package var blue: Double
    /// 0 is invisible, 1 covers.
    package var opacity: Double

    package init(_ red: Double, _ green: Double, _ blue: Double, opacity: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.opacity = opacity
    }

    package static let black = Ink(0, 0, 0)
    package static let white = Ink(1, 1, 1)
    package static let grey = Ink(0.45, 0.45, 0.45)
    /// Ball-pen blue.
    package static let pen = Ink(0.08, 0.12, 0.5)
    /// Stamp-pad violet, the usual ink of an office stamp.
    package static let stampViolet = Ink(0.28, 0.16, 0.62)
    package static let stampBlue = Ink(0.1, 0.2, 0.65)

    package func faded(_ opacity: Double) -> Ink {
        Ink(red, green, blue, opacity: opacity)
    }
}
