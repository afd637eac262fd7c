/// A file that could not be written; the text says which and why.
struct WritingError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}
