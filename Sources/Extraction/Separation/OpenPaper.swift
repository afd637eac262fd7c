/// A paper whose last page may not have come yet. How its pages look is known of the first and the last alone: nothing
/// else is asked, and a look takes more memory than the page.
struct OpenPaper: Sendable {
    let first: PageLook
    private(set) var last: PageLook
    /// The pages so far, never empty.
    private(set) var parts: [PaperPart]

    init(_ first: PageLook) {
        self.first = first
        last = first
        parts = [first.part]
    }

    mutating func append(_ look: PageLook) {
        last = look
        parts.append(look.part)
    }
}
