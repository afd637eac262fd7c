internal import CLeptonica
package import DossierModel

/// Holds a picture of a copy's page against the page that its source shows: the page turned, levelled and cropped as the
/// copy says, reduced, and compared by its ink.
///
/// The picture's pixels are proven apart, one by one. This proves what a viewer makes of them: which way up, how level,
/// which part, dark on light. Anything wrong there displaces ink by far more than the tolerance.
package struct CopyComparison: Sendable {
    /// Pixels by which ink may be displaced: one for the roundings of size and turn, one for the two ways of averaging.
    private let reach = 2
    /// Ink pixels of the smallest difference told: a stroke of one letter of print at 100 dpi.
    private let least = 6
    private let request: InkComparisonRequest

    package init(_ request: InkComparisonRequest) {
        self.request = request
    }

    /// - Parameters:
    ///   - page: as its file shows it.
    ///   - picture: of about `request.recipe.size(of:)` divided by `request.reduction`.
    ///
    /// Throws `damaged` when the sizes have nothing to do with each other, `tooLarge` when there is no memory.
    package func compare(_ page: PageImage, _ picture: PageImage) throws(ScanDefect) -> InkDifference {
        let made = try made(of: page)
        let shown = GreyPicture(of: picture, reduction: 1)
        let (width, height) = (min(made.width, shown.width), min(made.height, shown.height))
        // Each crop rounds by a pixel.
        let slack = 2 + request.recipe.count
        guard abs(made.width - shown.width) <= slack, abs(made.height - shown.height) <= slack else {
            throw ScanDefect(
                .damaged,
                "the page has \(made.width) x \(made.height) pixels, its picture \(shown.width) x \(shown.height)"
            )
        }
        var comparison = InkComparison()
        (comparison.reach, comparison.least) = (reach, least)
        return try comparison.compare(
            made.cropped(x: 0, y: 0, width: width, height: height),
            shown.cropped(x: 0, y: 0, width: width, height: height))
    }

    /// The page reduced first: turning it is nine times cheaper then.
    private func made(of page: PageImage) throws(ScanDefect) -> GreyPicture {
        let reduction = max(1, request.reduction)
        let reduced = GreyPicture(of: page, reduction: reduction)
        let recipe = request.recipe.map { step in
            guard case .crop(let rect) = step else { return step }
            return .crop(
                PixelRect(
                    x: rect.x / reduction, y: rect.y / reduction, width: max(1, rect.width / reduction),
                    height: max(1, rect.height / reduction)))
        }
        return recipe.isEmpty ? reduced : try ReadingPicture(reduced, recipe: recipe).grey()
    }
}
