internal import Casework
internal import DossierModel
internal import Hummingbird
internal import Registry

/// What anybody may ask of the ledger: heads that were signed, and that a receipt is in it. Nothing here names anybody.
struct LedgerRoutes: Sendable {
    let register: Register
    let pace: RateLimit

    private struct Proven: Encodable {
        var receipt: String
        /// The entry as it is hashed: JSON, in hexadecimal digits.
        var entry: String
        var proof: InclusionProof
        var root: String
    }

    func add(to router: Router<StationContext>) {
        router.get("api/ledger/heads") { _, context in
            try slow(context)
            return try JSON.response(try await register.ledgerHeads())
        }
        router.get("api/ledger/proof/:receipt", use: prove)
    }

    @Sendable private func prove(_ request: Request, _ context: StationContext) async throws -> Response {
        try slow(context)
        guard let issued = try await register.receipt(try context.parameters.require("receipt")),
            let entry = try await register.ledgerEntry(at: issued.position)
        else {
            throw Problem(
                .notFound, "not_found", "Tanda terima itu tidak ada.", "There is no such receipt.")
        }
        let size = try await register.ledgerSize()
        return try JSON.response(
            Proven(
                receipt: issued.code, entry: Hexadecimal.text(entry),
                proof: try await register.inclusionProof(of: issued.position, in: size),
                root: try await register.ledgerRoot(at: size)))
    }

    private func slow(_ context: StationContext) throws {
        guard let seconds = pace.wait(for: context.address ?? "-") else { return }
        throw Problem(
            .tooManyRequests, "too_many", "Terlalu banyak permintaan. Tunggu \(seconds) detik.",
            "Too many requests. Wait \(seconds) seconds.", headers: [.retryAfter: String(seconds)])
    }
}
