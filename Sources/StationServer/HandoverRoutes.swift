internal import Archive
internal import Casework
internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry

/// Handovers at `/api/handovers`: opened with the sheets that were counted, closed when they have arrived.
struct HandoverRoutes: Sendable {
    let counter: Counter
    let standing: Standing
    let intake: UploadIntake
    let receipts: ReceiptPress

    struct Opening: Decodable {
        var counted: SheetCount?
        /// Id of the submission that these papers complete.
        var supplements: String?
    }
    struct Closing: Decodable {
        var counted: SheetCount?
    }
    private struct GivenOut: Encodable {
        var code: String
        /// What the QR code carries.
        var seal: String
        var receipt: Receipt
    }
    private struct Held: Encodable {
        var there: Bool
    }

    func add(to group: RouterGroup<StationContext>) {
        group.group("api/handovers")
            .post("", use: open)
            .get("", use: list)
            .get(":id", use: show)
            .post(":id/close", use: close)
            .delete(":id", use: discard)
            .post(":id/receipt", use: receipt)
            .get(":id/receipt.pdf", use: printedReceipt)
        group.get("checkfile/:digest", use: checkFile)
    }

    @Sendable private func open(_ request: Request, _ context: StationContext) async throws -> Response {
        let station = try context.required
        let opening = try await JSON.body(Opening.self, of: request)
        if let counted = opening.counted, counted.images == nil {
            throw Problem(
                .badRequest, "count", "Jumlah lembar \(counted.sheets) tidak mungkin.",
                "\(counted.sheets) sheets cannot be.")
        }
        try await intake.admit()
        let handover = try await counter.register.openHandover(
            station: station.id, receivedOn: .today, counted: opening.counted,
            supplements: opening.supplements)
        return try JSON.response(HandoverJSON(handover), status: .created)
    }

    /// The station's own of a day at the counter (`?day=2026-11-24`, else today), oldest first.
    @Sendable private func list(_ request: Request, _ context: StationContext) async throws -> Response {
        var day = CalendarDay.today
        if let text = request.uri.queryParameters["day"] {
            guard let asked = CalendarDay(iso: text) else {
                throw Problem(
                    .badRequest, "day", "Tulis harinya sebagai tttt-bb-hh.", "Write the day as yyyy-mm-dd.")
            }
            day = asked
        }
        let handovers = try await counter.register.handovers(of: try context.required.id, on: day)
        return try JSON.response(handovers.map { HandoverJSON($0) })
    }

    @Sendable private func show(_ request: Request, _ context: StationContext) async throws -> Response {
        try JSON.response(try await json(try await find(context)))
    }

    @Sendable private func close(_ request: Request, _ context: StationContext) async throws -> Response {
        let handover = try await find(context)
        let closing = try await JSON.body(Closing.self, of: request)
        let closed = try await counter.close(
            handover.id, station: try context.required.name, counted: closing.counted)
        return try JSON.response(try await json(closed))
    }

    @Sendable private func discard(_ request: Request, _ context: StationContext) async throws -> Response {
        try await counter.register.discard(try await find(context).id)
        return Response(status: .noContent)
    }

    /// Whether the bytes are here already, so that a station need not send them again.
    @Sendable private func checkFile(_ request: Request, _ context: StationContext) async throws -> Response {
        _ = try context.required
        guard let digest = Digest(hex: try context.parameters.require("digest").lowercased()) else {
            throw Problem(
                .badRequest, "digest", "Bukan SHA-256 (64 angka heksadesimal).",
                "Not a SHA-256 (64 hexadecimal digits).")
        }
        return try JSON.response(Held(there: try await counter.register.holds(digest)))
    }

    /// Gives the receipt out; the same again while nothing has changed.
    @Sendable private func receipt(_ request: Request, _ context: StationContext) async throws -> Response {
        let given = try await give(context)
        return try JSON.response(
            GivenOut(code: given.issued.code, seal: given.issued.seal, receipt: given.receipt),
            status: .created)
    }

    /// To print: `?format=a5`, `thermal58` or `thermal80`.
    @Sendable private func printedReceipt(
        _ request: Request, _ context: StationContext
    ) async throws -> Response {
        let named = request.uri.queryParameters.get("format") ?? "a5"
        guard let format = ReceiptSheet.Format(rawValue: named) else {
            throw Problem(
                .badRequest, "format", "Format harus a5, thermal58, atau thermal80.",
                "The format is a5, thermal58 or thermal80.")
        }
        let pdf = try await receipts.pdf(of: try await give(context), format: format)
        return Response(
            status: .ok, headers: [.contentType: "application/pdf", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: pdf)))
    }

    private func give(_ context: StationContext) async throws -> GivenReceipt {
        let handover = try await find(context)
        guard let submission = handover.submission else {
            throw Problem(
                .conflict, "open", "Penyerahan belum ditutup.", "The handover is not closed yet.")
        }
        return try await receipts.desk.receipt(for: submission, officer: try context.required.name)
    }

    /// A station sees its own handovers only.
    private func find(_ context: StationContext) async throws -> Handover {
        let id = try context.parameters.require("id")
        let handover = try await counter.register.handover(id)
        if handover.station != (try context.required.id) {
            throw Problem(
                .notFound, "not_found", "Penyerahan \(id) tidak ada.", "There is no handover \(id).")
        }
        return handover
    }

    private func json(_ handover: Handover) async throws -> HandoverJSON {
        var json = HandoverJSON(handover)
        guard let submission = handover.submission,
            let waiting = try await counter.register.waiting(submission)
        else { return json }
        let dossier = try await standing.dossier(submission)
        var reason = Reason.of(waiting)
        if reason.kind == "nothing", let dossier { reason = Reason.of(dossier) }
        json.add(reason, dossier)
        return json
    }
}
