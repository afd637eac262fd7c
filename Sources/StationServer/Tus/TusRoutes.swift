internal import Casework
internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// tus 1.0.0 at `/files`: creation, creation-defer-length, creation-with-upload, checksum, expiration, termination and
/// concatenation.
struct TusRoutes: Sendable {
    let counter: Counter
    let limits: ServerLimits
    let intake: UploadIntake

    static let version = "1.0.0"
    private static let extensions =
        "creation,creation-defer-length,creation-with-upload,checksum,expiration,termination,concatenation"

    func add(to group: RouterGroup<StationContext>) {
        group.add(middleware: TusProtocol())
            .post("", use: create)
            .head(":id", use: head)
            .patch(":id", use: patch)
            .delete(":id", use: delete)
            // Proxies and old clients cannot send PATCH or DELETE.
            .post(":id", use: overridden)
    }

    /// What the server can; asked without a token.
    func options(_ request: Request, _ context: StationContext) -> Response {
        Response(
            status: .noContent,
            headers: [
                .tusResumable: Self.version, .tusVersion: Self.version, .tusExtension: Self.extensions,
                .tusMaxSize: String(limits.fileBytes),
                .tusChecksumAlgorithm: TusChecksum.Algorithm.allCases.map(\.rawValue).joined(separator: ","),
            ])
    }

    @Sendable private func overridden(_ request: Request, _ context: StationContext) async throws -> Response
    {
        switch request.headers[.methodOverride]?.uppercased() {
        case "PATCH": try await patch(request, context)
        case "DELETE": try await delete(request, context)
        default:
            throw Problem(
                .methodNotAllowed, "method", "Metode ini tidak dikenal.", "This method is not known.")
        }
    }

    @Sendable private func create(_ request: Request, _ context: StationContext) async throws -> Response {
        let station = try context.required
        let creation = try TusCreation(request, limits)
        try await intake.admit()
        let upload = try await intake.open(creation, of: station)
        var headers: HTTPFields = [
            .location: "/files/\(upload.id)", .uploadExpires: HTTPDate.text(upload.expiresAt),
        ]
        if creation.carriesBytes {
            headers[.uploadOffset] = String(
                try await intake.append(request, to: upload, checksum: creation.checksum))
        } else {
            headers[.uploadOffset] = String(upload.received)
        }
        return Response(status: .created, headers: headers)
    }

    @Sendable private func head(_ request: Request, _ context: StationContext) async throws -> Response {
        let upload = try await find(context)
        var headers: HTTPFields = [.uploadOffset: String(upload.received), .cacheControl: "no-store"]
        if let length = upload.length {
            headers[.uploadLength] = String(length)
        } else {
            headers[.uploadDeferLength] = "1"
        }
        headers[.uploadMetadata] = upload.metadata
        headers[.uploadConcat] = upload.isPart ? "partial" : upload.concatenates
        if !upload.isComplete { headers[.uploadExpires] = HTTPDate.text(upload.expiresAt) }
        return Response(status: .ok, headers: headers)
    }

    @Sendable private func patch(_ request: Request, _ context: StationContext) async throws -> Response {
        guard request.headers[.contentType] == "application/offset+octet-stream" else {
            throw Problem(
                .unsupportedMediaType, "content_type", "Content-Type harus application/offset+octet-stream.",
                "The Content-Type has to be application/offset+octet-stream.")
        }
        guard let text = request.headers[.uploadOffset], let offset = Int(text), offset >= 0 else {
            throw Problem(
                .badRequest, "offset", "Upload-Offset tidak ada atau salah.",
                "Upload-Offset is missing or wrong.")
        }
        let checksum = try TusCreation.checksum(in: request)
        var upload = try await find(context)
        if upload.concatenates != nil {
            throw Problem(
                .forbidden, "final", "Unggahan gabungan tidak dapat ditambah.",
                "An upload that was put together takes no more bytes.")
        }
        if upload.received != offset {
            throw Problem(
                .conflict, "offset",
                "Upload-Offset \(offset), yang tersimpan \(upload.received). Tanyakan dengan HEAD.",
                "Upload-Offset is \(offset), \(upload.received) bytes are kept. Ask by HEAD.",
                headers: [.uploadOffset: String(upload.received)])
        }
        if upload.length == nil, let length = request.headers[.uploadLength] {
            upload.length = try TusCreation.length(length, limits)
        }
        let received = try await intake.append(request, to: upload, checksum: checksum)
        var headers: HTTPFields = [.uploadOffset: String(received)]
        if received != upload.length {
            headers[.uploadExpires] = HTTPDate.text(Date() + limits.uploadRest)
        }
        return Response(status: .noContent, headers: headers)
    }

    /// Ends an upload. What has arrived whole is a paper in a handover, and stays.
    @Sendable private func delete(_ request: Request, _ context: StationContext) async throws -> Response {
        let upload = try await find(context)
        counter.store.forget(upload)
        try await counter.register.remove(upload)
        return Response(status: .noContent)
    }

    private func find(_ context: StationContext) async throws -> Upload {
        let id = try context.parameters.require("id")
        guard let upload = try await counter.register.upload(id, of: try context.required.id) else {
            throw Problem(
                .notFound, "not_found", "Unggahan ini tidak ada atau sudah kedaluwarsa. Mulai yang baru.",
                "There is no such upload, or it has expired. Begin a new one.")
        }
        return upload
    }
}

/// Every request names the protocol's version and every answer does too.
struct TusProtocol: RouterMiddleware {
    func handle(
        _ request: Request, context: StationContext,
        next: (Request, StationContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        if request.headers[.tusResumable] != TusRoutes.version {
            response = try Problem(
                .preconditionFailed, "tus_version", "Hanya tus 1.0.0 yang dimengerti.",
                "Only tus 1.0.0 is understood.",
                headers: [.tusVersion: TusRoutes.version]
            ).response(from: request, context: context)
        } else {
            do { response = try await next(request, context) } catch let fault as Fault {
                response = try Problem(fault).response(from: request, context: context)
            } catch let problem as Problem {
                response = try problem.response(from: request, context: context)
            }
        }
        response.headers[.tusResumable] = TusRoutes.version
        return response
    }
}
