/// What the intake of a submission tells while it works.
package enum ReadingProgress: Sendable, Hashable {
    case opened(file: String, pages: Int)
    /// A page is done, readable or not.
    case read(file: String, page: Int)
}
