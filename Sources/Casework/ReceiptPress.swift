internal import Archive
package import DossierModel
internal import Registry

/// Prints receipts: the desk seals them; the pictures of the pages and the PDF are made behind the fence.
package struct ReceiptPress: Sendable {
    /// A picture of a file's page, from 1. Throws a `ScanDefect` when the page cannot be shown.
    package typealias Depicting = @Sendable (SourceFile, Int, PictureRequest) async throws -> PagePicture
    package typealias Drawing = @Sendable (ReceiptSheet) async throws -> [UInt8]

    package let desk: ReceiptDesk
    private let depict: Depicting
    private let draw: Drawing
    /// Pictures on one receipt: three rows of an A5 sheet for most dossiers, two sheets for the largest. Of a dossier
    /// with more pages the first pages of each document are shown.
    private let mostPictures = 64

    package init(_ desk: ReceiptDesk, depict: @escaping Depicting, draw: @escaping Drawing) {
        self.desk = desk
        self.depict = depict
        self.draw = draw
    }

    /// The receipt's PDF. Throws as `ReceiptDesk.receipt(for:officer:)`.
    package func pdf(
        of submission: String, officer: String, format: ReceiptSheet.Format
    ) async throws -> [UInt8] {
        try await pdf(of: try await desk.receipt(for: submission, officer: officer), format: format)
    }

    package func pdf(of given: GivenReceipt, format: ReceiptSheet.Format) async throws -> [UInt8] {
        var sheet = ReceiptSheet(given.receipt, seal: given.issued.seal, format: format)
        let each = ReceiptPress.pagesEach(given.pages.map(\.count), most: mostPictures)
        for (index, pages) in given.pages.enumerated() {
            for page in pages.prefix(each) {
                sheet.papers[index].thumbnails.append(try await thumbnail(page))
            }
        }
        return try await draw(sheet)
    }

    /// As many pages of each document as fit, the same number of each; at least one.
    package static func pagesEach(_ counts: [Int], most: Int) -> Int {
        var each = counts.max() ?? 0
        while each > 1, counts.reduce(0, { $0 + min($1, each) }) > most { each -= 1 }
        return each
    }

    /// `nil` for a page that cannot be shown.
    private func thumbnail(_ page: GivenReceipt.Page) async throws -> Thumbnail? {
        var request = PictureRequest(of: page.page, maxWidth: Thumbnail.width)
        request.asLevels = true
        do {
            return Thumbnail(try await depict(page.file, page.page.id.number, request))
        } catch is ScanDefect {
            return nil
        }
    }
}
