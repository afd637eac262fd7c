package import Archive
package import DossierModel
package import Registry

/// A receipt as it was given out, with where the pages of each of its documents lie.
package struct GivenReceipt: Sendable {
    package struct Page: Sendable {
        package var file: SourceFile
        package var page: DossierPage
    }

    package var receipt: Receipt
    package var issued: IssuedReceipt
    /// The pages of each document, in the order of `receipt.documents`.
    package var pages: [[Page]]
}
