package import DossierModel

/// Why an archival copy cannot be written. Pages count from 1, within the copy.
package enum ArchivalCopyError: Error, Hashable, Sendable {
    /// There are no bytes for the page's picture.
    case imageMissing(page: Int)
    /// The picture's stream has another length than was said, or ends before all pixels are told.
    case imageShort(page: Int, Phrase)
    /// PDF/A takes the stream only after it is encoded anew.
    case notAdmitted(page: Int, Phrase)
    /// Sizes, box or recipe of the page make no sense.
    case shape(page: Int)
    /// A copy has at least one page.
    case noPages
    /// A line of the outline names a page that is not there.
    case bookmark(page: Int)
    /// Title, type name, application, version, label or bookmark is longer than a line for people may be.
    case textTooLong
    /// More bytes than a cross-reference table can count (ten digits), or more objects than PDF/A allows.
    case tooLarge
    /// zlib has no memory.
    case noMemory
}
