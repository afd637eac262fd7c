/// What a new scan takes the place of: a file of the handover, or one page of it.
package struct Replaced: Hashable, Sendable {
    package var file: String
    /// From 1; `nil` for the whole file.
    package var page: Int?

    /// `scan.pdf:3` for a page, `scan.pdf` for the file.
    package init(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count > 1, let page = parts.last.flatMap({ Int($0) }), page > 0 {
            file = parts.dropLast().joined(separator: ":")
            self.page = page
        } else {
            file = text
        }
    }
}
