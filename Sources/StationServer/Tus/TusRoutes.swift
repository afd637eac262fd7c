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

    /// - Parameter group: behind the door.
    func add(to group: RouterGroup<StationContext>) {
        for path in ["", ":id"] {
            for method in [HTTPRequest.Method.get, .head, .post, .put, .patch, .delete] {
                group.on(RouterPath(path), method: method, use: answer)
            }
        }
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

    /// Proxies and old clients cannot send PATCH or DELETE: a method that is named in the header counts, the request's
    /// own does not.
    @Sendable private func answer(_ request: Request, _ context: StationContext) async throws -> Response {
        let method = request.headers[.methodOverride].map { $0.uppercased() } ?? request.method.rawValue
        if method == "OPTIONS" { return options(request, context) }
        let isUpload = context.parameters.get("id") != nil
        let known = isUpload ? ["HEAD", "PATCH", "DELETE"] : ["POST"]
        guard known.contains(method) else {
            throw Problem(
                .methodNotAllowed, "method", "Metode ini tidak dikenal di sini.",
                "This method is not known here.",
                headers: [.allow: (known + ["OPTIONS"]).joined(separator: ", ")])
        }
        guard request.headers[.tusResumable] == Self.version else {
            throw Problem(
                .preconditionFailed, "tus_version", "Hanya tus 1.0.0 yang dimengerti.",
                "Only tus 1.0.0 is understood.", headers: [.tusVersion: Self.version])
        }
        return switch method {
        case "HEAD": try await head(request, context)
        case "PATCH": try await patch(request, context)
        case "DELETE": try await delete(request, context)
        default: try await create(request, context)
        }
    }

    private func create(_ request: Request, _ context: StationContext) async throws -> Response {
        let station = try context.required
        let creation = try TusCreation(request, limits)
        // Parts that are there were begun, and what was begun is finished.
        if creation.concatenates == nil { try await intake.admit() }
        let upload = try await intake.open(creation, of: station)
        var headers: HTTPFields = [
            .location: "/files/\(upload.id)", .uploadExpires: HTTPDate.text(upload.expiresAt),
        ]
        if creation.carriesBytes {
            do {
                headers[.uploadOffset] = String(
                    try await intake.append(request, to: upload, checksum: creation.checksum))
            } catch let problem as Problem {
                // Who is told no address cannot go on with it.
                try await end(upload)
                throw problem
            }
        } else {
            headers[.uploadOffset] = String(upload.received)
        }
        return Response(status: .created, headers: headers)
    }

    private func head(_ request: Request, _ context: StationContext) async throws -> Response {
        let upload = try await find(context)
        var headers: HTTPFields = [.uploadOffset: String(upload.received)]
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

    private func patch(_ request: Request, _ context: StationContext) async throws -> Response {
        guard request.headers[.contentType] == "application/offset+octet-stream" else {
            throw Problem(
                .unsupportedMediaType, "content_type", "Content-Type harus application/offset+octet-stream.",
                "The Content-Type has to be application/offset+octet-stream.")
        }
        guard let text = request.headers[.uploadOffset], let offset = TusCreation.count(text) else {
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
        if let text = request.headers[.uploadLength] {
            let length = try TusCreation.length(text, limits)
            if length != upload.length ?? max(length, offset) {
                throw Problem(
                    .badRequest, "length",
                    "Upload-Length tidak dapat diubah, atau kurang dari yang tersimpan.",
                    "Upload-Length cannot be changed, nor be less than what is kept.")
            }
            upload.length = length
        }
        let received = try await intake.append(request, to: upload, checksum: checksum)
        var headers: HTTPFields = [.uploadOffset: String(received)]
        if received != upload.length {
            headers[.uploadExpires] = HTTPDate.text(Date() + limits.uploadRest)
        }
        return Response(status: .noContent, headers: headers)
    }

    /// Ends an upload. What has arrived whole is a paper in a handover, and stays.
    private func delete(_ request: Request, _ context: StationContext) async throws -> Response {
        try await end(try await find(context))
        return Response(status: .noContent)
    }

    private func end(_ upload: Upload) async throws {
        counter.store.forget(upload)
        try await counter.register.remove(upload)
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

/// Every answer names the protocol's version, a refusal at the door too, and none is kept by a cache.
struct TusAnswers: RouterMiddleware {
    let faults: FaultMiddleware

    func handle(
        _ request: Request, context: StationContext,
        next: (Request, StationContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do { response = try await faults.handle(request, context: context, next: next) } catch let problem
            as Problem
        {
            response = try problem.response(from: request, context: context)
        }
        response.headers[.tusResumable] = TusRoutes.version
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
