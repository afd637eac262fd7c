package import DossierModel

/// Edges of a page that are full of dirt: the shadow of a lid or of a fold, which scanning in two tones breaks into specks.
/// What is as large as print among them is none; it stands in a column and would be taken for lines that run down the page.
package struct DirtyEdges {
    /// Depth of the strip that is looked at, as a share of the page's shorter side: 8 mm of A4, where nothing is printed.
    static let depth = 0.04
    /// Longest side of a speck, in pixels of a picture of about 150 dpi.
    static let speck = 4
    /// Specks from which an edge is dirty, for every pixel of its length. Pages with dirt all over have 0.01, the lab's and
    /// the samples' shadows 0.1 and more.
    static let density = 0.06

    private var strips: [PixelRect] = []

    /// - Parameter pieces: all pieces of ink of a picture of about 150 dpi, of that width and height.
    package init(_ pieces: [PixelRect], width: Int, height: Int) {
        let depth = max(1, Int(Self.depth * Double(min(width, height))))
        let edges = [
            PixelRect(x: 0, y: 0, width: depth, height: height),
            PixelRect(x: width - depth, y: 0, width: depth, height: height),
            PixelRect(x: 0, y: 0, width: width, height: depth),
            PixelRect(x: 0, y: height - depth, width: width, height: depth),
        ]
        let specks = pieces.filter { $0.width <= Self.speck && $0.height <= Self.speck }
        strips = edges.filter { edge in
            let count = specks.count { edge.contains(x: $0.midX, y: $0.midY) }
            return Double(count) >= Self.density * Double(max(edge.width, edge.height))
        }
    }

    /// True where a piece lies in such an edge.
    package func hold(_ piece: PixelRect) -> Bool {
        strips.contains { $0.contains(x: piece.midX, y: piece.midY) }
    }
}
