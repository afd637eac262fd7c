/// One step from the stored picture to the picture that is read; the original is never altered.
package enum Transform: Codable, Hashable, Sendable {
    /// Turn clockwise by quarters, 1…3, so that the content stands upright.
    case turn(quarters: Int)
    /// Turn clockwise by degrees so that lines of text run level.
    case level(degrees: Double)
    case crop(PixelRect)
    /// Ink where the grey level is below `threshold`, 0…255; `nil` for a local threshold (Sauvola).
    case twoTone(threshold: Int?)
    /// Wipe out pieces of ink that are smaller, in pixels, both ways.
    case despeckle(smallerThan: Int)
    /// Every pixel as light as the strongest of red, green and blue: stamps and coloured grounds fade, black print
    /// stays. The first step, where it is one, or the one after `negative`.
    case dropColour
    /// Take light for dark and dark for light everywhere: the page is a negative. The first step, where it is one.
    case negative
    /// Make the dark grounds in these boxes paper and what is light on them ink: heads of tables, banners.
    case invert([PixelRect])
    /// Divide by the level of the paper around, so that shadows go and paper is white everywhere.
    case evenLight
    /// The mean of three by three pixels, the nearer the heavier, in place of each: grain goes.
    case smooth
    /// Make `black` and what is darker black, `white` and what is lighter white, the rest as it lies between; levels
    /// 0…255, `black` below `white`: faded print becomes plain.
    case deepen(black: Int, white: Int)
    /// Paint over straight lines, across and down, of at least so many pixels: rules of forms and tables.
    case dropRules(longerThan: Int)
    /// Scale both sides by `factor`.
    case scale(factor: Double)
    /// Read these once more, each by itself: lines that the layout had missed, cards at their own scale. The picture stays as
    /// it is.
    case readApart([PixelRect])
}

/// How a page is made ready for reading, in order; boxes lie in the page after `turn`, `level` and `crop`, before `scale`.
package typealias Recipe = [Transform]

extension Recipe {
    /// Of the page that the recipe makes of one of that size, `scale` left aside: boxes lie in it.
    package func size(of page: PixelSize) -> PixelSize {
        reduce(page) { size, step in
            switch step {
            case .turn(let quarters):
                quarters % 2 == 0 ? size : PixelSize(width: size.height, height: size.width)
            case .crop(let rect):
                rect.intersection(PixelRect(x: 0, y: 0, width: size.width, height: size.height))
                    .map { PixelSize(width: $0.width, height: $0.height) } ?? size
            case .level, .twoTone, .despeckle, .dropColour, .evenLight, .smooth, .deepen, .dropRules, .scale,
                .readApart, .negative, .invert:
                size
            }
        }
    }
}
