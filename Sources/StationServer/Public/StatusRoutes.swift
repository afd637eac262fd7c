internal import Archive
internal import Casework
internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Mustache
internal import Registry

/// What anybody may see without an account: where a dossier is, by its receipt's number, and whether a receipt is
/// genuine. No name, no NIK; guessing numbers is slowed down.
struct StatusRoutes: Sendable {
    let standing: Standing
    let pace: RateLimit
    private let page: MustacheTemplate
    private let style: String
    private let icon: String
    private let office: String

    init(_ standing: Standing, office: String, pace: RateLimit) throws {
        self.standing = standing
        self.office = office
        self.pace = pace
        page = try PublicPage.template("status")
        style = try PublicPage.resource("style.css")
        icon = try PublicPage.resource("icon.svg")
    }

    func add(to router: Router<StationContext>) {
        let style = self.style
        router.get("style.css") { _, _ in PublicPage.file(style, "text/css; charset=utf-8") }
        let icon = self.icon
        router.get("icon.svg") { _, _ in PublicPage.file(icon, "image/svg+xml") }
        router.get("status") { request, context in
            let code = request.uri.queryParameters.get("code")
            return try await answer(code, context)
        }
        router.get("status/:code") { _, context in
            try await answer(try context.parameters.require("code"), context)
        }
        router.get("verify") { _, _ in try await verifier() }
    }

    private func answer(_ typed: String?, _ context: StationContext) async throws -> Response {
        guard let typed, !typed.isEmpty else { return PublicPage.html(page.render([String: Any]())) }
        if let seconds = pace.wait(for: context.address ?? "-") {
            throw Problem(
                .tooManyRequests, "too_many", "Terlalu banyak permintaan. Tunggu \(seconds) detik.",
                "Too many requests. Wait \(seconds) seconds.", headers: [.retryAfter: String(seconds)])
        }
        guard let code = ReceiptCode(typed: typed),
            let issued = try await standing.register.receipt(code.description),
            let receipt = try? JSONDecoder().decode(Receipt.self, from: Data(issued.body.utf8))
        else {
            return PublicPage.html(
                page.render(["unknown": true, "code": String(typed.prefix(20))]), status: .notFound)
        }
        return PublicPage.html(page.render(try await values(receipt, issued)))
    }

    private func values(_ receipt: Receipt, _ issued: IssuedReceipt) async throws -> [String: Any] {
        let date = receipt.time.date
        let state = try await state(of: issued.submission)
        var values: [String: Any] = [
            "known": true, "code": issued.code, "received": "\(date.day)-\(date.month)-\(date.year)",
            "permit": receipt.permitType, "documents": receipt.documents.count,
            "pages": receipt.documents.reduce(0) { $0 + $1.pages }, "state": state.id,
            "stateEnglish": state.en,
            "hasMissing": !receipt.missing.isEmpty,
            "missing": receipt.missing.map { ["id": $0.id, "en": $0.en] },
        ]
        if let finish = receipt.finish { values["finish"] = "\(finish.day)-\(finish.month)-\(finish.year)" }
        if let successor = issued.supersededBy { values["successor"] = successor }
        return values
    }

    /// At which desk it lies, without a word of what is on the paper.
    private func state(of submission: String) async throws -> Phrase {
        guard let dossier = try await standing.dossier(submission) else {
            return Phrase(id: "sedang dibaca", en: "being read")
        }
        if dossier.waiting > 0 { return Phrase(id: "di meja petugas", en: "with an officer") }
        return dossier.isComplete
            ? Phrase(id: "lengkap dan benar", en: "complete and correct")
            : Phrase(id: "menunggu kelengkapan", en: "waiting for papers")
    }

    /// The page that verifies receipts, with its own policy inside.
    private func verifier() async throws -> Response {
        let keys = try await standing.register.ledgerKeys().compactMap { OfficeKey(bytes: $0.key.bytes) }
        let text = try OfflineVerifier.page(publicKeys: keys, office: office)
        return PublicPage.html(text, policy: "frame-ancestors 'none'")
    }
}
