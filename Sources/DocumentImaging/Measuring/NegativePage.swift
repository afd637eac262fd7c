internal import DossierModel

/// A page that is a negative, light print on a dark page from edge to edge: scans of films, and files that call black
/// white.
struct NegativePage {
    /// Share of a page that is dark.
    var dark = 0.6
    /// The same of its negative: a page with a dark photograph is light around it.
    var light = 0.3
    /// Pieces of print that the negative has at least, against those of the page: its counters and dirt.
    var more = 2

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
            found.components.print.count >= more * measurement.components.print.count
        else { return nil }
        return (positive, found)
    }
}
