internal import Casework
internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry

/// Plain uploads at `/upload` (multipart/form-data), for what cannot speak tus: each file field is one file. With a
/// field `handover` before them they belong there; without, they are a handover of their own that closes at once.
struct MultipartRoutes: Sendable {
    let counter: Counter
    let limits: ServerLimits
    let intake: UploadIntake

    private struct Taken: Encodable {
        var handover: String
        var submission: String?
        var files: [String]
    }

    func add(to group: RouterGroup<StationContext>) {
        group.post("upload", use: upload)
    }

    @Sendable private func upload(_ request: Request, _ context: StationContext) async throws -> Response {
        let station = try context.required
        guard let boundary = MultipartReader.boundary(in: request.headers[.contentType]) else {
            throw Problem(
                .unsupportedMediaType, "content_type",
                "Content-Type harus multipart/form-data dengan boundary.",
                "The Content-Type has to be multipart/form-data with its boundary.")
        }
        try await intake.admit()
        var arriving = ArrivingParts(intake: intake, station: station)
        var reader = MultipartReader(boundary: boundary)
        for try await buffer in request.body {
            for event in try reader.take(buffer.readableBytesView) { try await arriving.take(event) }
        }
        guard reader.isFinished else {
            throw Problem(
                .badRequest, "incomplete", "Unggahan terputus; belum ada yang diterima. Kirim lagi.",
                "The upload broke off; nothing was accepted. Send it again.")
        }
        let (handover, closes) = try await arriving.finish()
        if closes {
            _ = try await counter.register.close(
                handover, origin: "\(station.name)/\(handover)", counted: nil)
        }
        let now = try await counter.register.handover(handover)
        return try JSON.response(
            Taken(handover: handover, submission: now.submission, files: now.standing.map(\.source.name)),
            status: .created)
    }
}
