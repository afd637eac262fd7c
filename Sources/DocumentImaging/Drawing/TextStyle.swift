/// How text is set.
package struct TextStyle: Codable, Hashable, Sendable {
    package enum Alignment: String, Codable, Sendable {
        case left, centre, right
        /// Filled to both margins; the last line of a paragraph stays left.
        case justified
    }

    /// A family that fontconfig knows, such as `Liberation Serif`.
    package var family: String
    /// Points.
    package var size: Double
    package var bold: Bool
    package var italic: Bool
    package var underlined: Bool
    package var alignment: Alignment
    /// Points added after every letter.
    package var letterSpacing: Double
    /// Line pitch as a multiple of the font's own.
    package var lineSpacing: Double
    package var ink: Ink

    package init(
        family: String = "Liberation Serif", size: Double = 11, bold: Bool = false, italic: Bool = false,
        underlined: Bool = false, alignment: Alignment = .left, letterSpacing: Double = 0,
        lineSpacing: Double = 1, ink: Ink = .black
    ) {
        self.family = family
        self.size = size
        self.bold = bold
        self.italic = italic
        self.underlined = underlined
        self.alignment = alignment
        self.letterSpacing = letterSpacing
        self.lineSpacing = lineSpacing
        self.ink = ink
    }

    /// The same style with some parts changed.
    package func with(
        size: Double? = nil, bold: Bool? = nil, italic: Bool? = nil, underlined: Bool? = nil,
        alignment: Alignment? = nil, letterSpacing: Double? = nil, ink: Ink? = nil
    ) -> TextStyle {
        var style = self
        style.size = size ?? style.size
        style.bold = bold ?? style.bold
        style.italic = italic ?? style.italic
        style.underlined = underlined ?? style.underlined
        style.alignment = alignment ?? style.alignment
        style.letterSpacing = letterSpacing ?? style.letterSpacing
        style.ink = ink ?? style.ink
        return style
    }
}
