/// A place on the paper that a finding rests on, with what was read there.
package struct Citation: Codable, Hashable, Sendable {
    package var page: PageID
    /// `nil` when the value has no place (counted over the page).
    package var box: PixelRect?
    /// As read, before anything was normalised.
    package var text: String

    package init(page: PageID, box: PixelRect?, text: String) {
        self.page = page
        self.box = box
        self.text = text
    }

    package init(_ field: Field) {
        self.init(page: field.page, box: field.box, text: field.raw)
    }
}
