internal import DossierModel

/// A page that is a negative, light print on a dark page from edge to edge: scans of films, and files that call black
/// white.
struct NegativePage {
    /// Share of a page that is dark.
    var dark = 0.6
    /// The same of its negative: a page with a dark photograph is light around it.
    var light = 0.3

    /// The page as a negative and what is measured there; `nil` where it is none. Throws `tooLarge` when there is no memory
    /// for it.
    func positive(
        of page: DecodedPage, _ measurement: PageMeasurement
    ) throws(ScanDefect) -> (page: DecodedPage, measurement: PageMeasurement)? {
        guard measurement.darkness >= dark else { return nil }
        var positive = page
        positive.image = try page.image.negative()
        let found = try PageMeasurement(positive)
        guard found.lines != nil, found.darkness <= light,
            // What is dark within light letters is less than the letters.
            found.components.print.count > measurement.components.print.count
        else { return nil }
        return (positive, found)
    }
}
