internal import Casework
internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry

/// Bytes on their way from a request to the disk: nothing is acknowledged that is not there.
struct UploadIntake: Sendable {
    let counter: Counter
    let limits: ServerLimits

    /// Throws 503 while too much waits. What was begun is never put off.
    func admit() async throws {
        if try await counter.register.backlog() >= limits.backlog { throw Problem.busy(30) }
        if try await counter.register.openUploadCount() >= limits.openUploads { throw Problem.busy(10) }
    }

    /// A new upload with its empty file; or, of parts, one that is whole at once.
    func open(_ creation: TusCreation, of station: ScanStation) async throws -> Upload {
        let register = counter.register
        let named = creation.metadata?["handover"]
        if let named { try await requireOwn(named, station) }
        let replaced = try await replaced(by: creation, in: named)
        var upload = Upload(
            id: Upload.newID(), station: station.id, handover: named,
            name: SafeName.of(creation.metadata?["filename", "name"]),
            replaces: replaced?.file, replacesPage: replaced?.page, metadata: creation.rawMetadata,
            isPart: creation.isPart, concatenates: creation.concatenates, length: creation.length,
            expiresAt: Date() + limits.uploadRest)
        let parts = try await wholeParts(creation.parts, of: station)
        if creation.concatenates != nil {
            upload.length = parts.reduce(0) { $0 + $1.received }
            upload.received = upload.length ?? 0
            _ = try TusCreation.length(String(upload.received), limits)
        }
        if upload.handover == nil, !upload.isPart {
            upload.handover = try await register.openHandover(station: station.id, receivedOn: .today).id
            upload.closesHandover = true
        }
        let (store, made) = (counter.store, upload)
        try await BlockingWork.run {
            if made.concatenates == nil { try store.create(made) } else { try store.join(parts, into: made) }
        }
        try await register.add(upload)
        if upload.received == upload.length { try await counter.finish(upload, known: nil) }
        return upload
    }

    /// Appends a request's body. Returns the bytes that are on the disk; where the line broke, those that came are kept.
    /// With a checksum it is all of the body or nothing.
    func append(_ request: Request, to upload: Upload, checksum: TusChecksum?) async throws -> Int {
        if upload.isComplete { return upload.received }
        let store = counter.store
        guard let file = try await BlockingWork.run({ try store.open(upload) }) else {
            throw Problem(
                HTTPResponse.Status(code: 423, reasonPhrase: "Locked"), "locked",
                "Unggahan ini sedang ditulis permintaan lain.",
                "Another request is writing to this upload.")
        }
        defer { file.release() }
        var sha1 = checksum?.algorithm == .sha1 ? SHA1() : nil
        var broken: (any Error)?
        do { try await copy(request, to: file, limit: upload.length ?? limits.fileBytes, &sha1) } catch {
            if error is Fault || error is Problem { throw error }
            broken = error
        }
        if let checksum {
            let seen = checksum.algorithm == .sha1 ? sha1?.finish() : file.digest?.bytes
            if broken != nil || seen != checksum.digest {
                try await BlockingWork.run { try file.takeBack() }
                throw Problem(
                    HTTPResponse.Status(code: 460, reasonPhrase: "Checksum Mismatch"), "checksum",
                    "Isi yang tiba tidak sesuai Upload-Checksum; dibuang. Kirim lagi.",
                    "What arrived does not fit Upload-Checksum and was dropped. Send it again.")
            }
        }
        try await BlockingWork.run { try file.synchronise() }
        let received = file.received
        try await counter.register.advance(
            upload, to: received, length: upload.length, expiresAt: Date() + limits.uploadRest)
        if let broken { throw broken }
        if received == upload.length { try await counter.finish(upload, known: file.wholeDigest) }
        return received
    }

    private func copy(
        _ request: Request, to file: UploadFile, limit: Int, _ sha1: inout SHA1?
    ) async throws {
        var writing = WriteBehind(file)
        do {
            for try await buffer in request.body {
                if writing.received + buffer.readableBytes > limit {
                    throw Problem(
                        .contentTooLarge, "too_long",
                        "Lebih banyak bita daripada yang disebut; kelebihannya dibuang.",
                        "There are more bytes than were announced; the surplus was dropped.")
                }
                sha1?.update(buffer.readableBytesView)
                try await writing.take(buffer.readableBytesView)
            }
        } catch {
            // What came before the line broke is kept.
            try await writing.finish()
            throw error
        }
        try await writing.finish()
    }

    private func requireOwn(_ id: String, _ station: ScanStation) async throws {
        let handover = try await counter.register.handover(id)
        if handover.station != station.id {
            throw Problem(
                .notFound, "not_found", "Penyerahan \(id) tidak ada.", "There is no handover \(id).")
        }
    }

    /// The file, or the page of it, that a new scan takes the place of: one that stands and was looked at.
    private func replaced(
        by creation: TusCreation, in handover: String?
    ) async throws -> (file: String, page: Int?)? {
        guard let name = creation.metadata?["replaces"] else { return nil }
        let page = creation.metadata?["page"].map { Int($0) ?? 0 }
        guard let handover else {
            throw Problem(
                .badRequest, "replaces", "Pindai ulang harus menyebut penyerahannya (handover).",
                "A new scan has to name its handover.")
        }
        let files = try await counter.register.handover(handover).standing
        guard let file = files.first(where: { $0.source.name == name }) else {
            throw Problem(
                .conflict, "replaces", "Tidak ada berkas \(name) dalam penyerahan ini.",
                "There is no file \(name) in this handover.")
        }
        guard let page else { return (name, nil) }
        let pages = file.look?.pages.count
        guard let pages, (1...max(1, pages)).contains(page), pages > 0 else {
            throw Problem(
                .conflict, "replaces",
                pages == nil
                    ? "\(name) masih diperiksa. Coba lagi sebentar."
                    : "\(name) tidak mempunyai halaman \(page).",
                pages == nil
                    ? "\(name) is still being looked at. Try again in a moment."
                    : "\(name) has no page \(page).")
        }
        return (name, page)
    }

    private func wholeParts(_ ids: [String], of station: ScanStation) async throws -> [Upload] {
        var parts: [Upload] = []
        for id in ids {
            guard let part = try await counter.register.upload(id, of: station.id), part.isPart else {
                throw Problem(
                    .badRequest, "concat", "Bagian \(id) tidak ada.", "There is no part \(id).")
            }
            guard part.isComplete else {
                throw Problem(
                    .badRequest, "concat", "Bagian \(id) belum lengkap.", "The part \(id) is not complete.")
            }
            parts.append(part)
        }
        return parts
    }
}
