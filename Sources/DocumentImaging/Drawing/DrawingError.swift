/// Why a sheet could not be drawn.
package enum DrawingError: Error, Equatable, Sendable {
    /// Cairo has no surface of that size, or ran out of memory.
    case noSurface(String)
    /// Cairo stopped while drawing.
    case failed(String)
    /// A text that its barcode cannot carry.
    case unencodable(String)
}
