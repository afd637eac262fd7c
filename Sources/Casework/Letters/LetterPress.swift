package import DossierModel

/// Prints letters on what is missing: the desk tells it; the PDF is made behind the fence.
package struct LetterPress: Sendable {
    package typealias Drawing = @Sendable (LetterSheet) async throws -> [UInt8]

    package let desk: ShortageDesk
    private let head: Letterhead
    private let draw: Drawing

    package init(_ desk: ShortageDesk, head: Letterhead, draw: @escaping Drawing) {
        self.desk = desk
        self.head = head
        self.draw = draw
    }

    /// The letter's PDF. Throws as `ShortageDesk.shortage(ofSubmission:on:)`.
    package func pdf(of submission: String, officer: String, in language: Language) async throws -> [UInt8] {
        let shortage = try await desk.shortage(ofSubmission: submission)
        return try await draw(LetterSheet(shortage, from: head, officer: officer, in: language))
    }
}
