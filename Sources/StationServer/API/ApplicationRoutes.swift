internal import Casework
internal import DossierModel
internal import Extraction
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry

/// Applications come in, and what is known of them and of dossiers goes out, to programs of other systems.
struct ApplicationRoutes: Sendable {
    let standing: Standing
    let door: ClientDoor
    /// Bytes of one import.
    static let mostBytes = 32 << 20

    private struct Imported: Encodable {
        struct Row: Encodable {
            var row: Int
            var refused: Bool
            var message: Phrase
        }
        var added: Int
        var changed: Int
        var unchanged: Int
        /// Rows that were left out, and what is odd in others.
        var problems: [Row]
    }
    private struct Found: Encodable {
        var application: ApplicationRecord
        var checklist: [DossierJSON.Requirement]
    }

    func add(to router: Router<StationContext>) {
        router.put("api/applications", use: bring)
        router.get("api/applications", use: show)
        router.get("api/dossiers/:id", use: dossier)
        router.get("api/rows", use: rows)
    }

    /// The same table as `berkas applications import` takes, CSV or JSON: good rows are kept, bad ones named.
    @Sendable private func bring(_ request: Request, _ context: StationContext) async throws -> Response {
        _ = try await door.client(request, context, .import)
        var request = request
        let buffer: ByteBuffer
        do { buffer = try await request.collectBody(upTo: Self.mostBytes) } catch {
            throw Problem(
                .contentTooLarge, "too_large", "Daftar terlalu besar.", "The list is too large.")
        }
        let read: ApplicationImport
        do {
            read = try ApplicationImport(
                Data(buffer.readableBytesView), name: "applications", for: standing)
        } catch let fault as Fault where fault.kind == .configuration {
            throw Problem(.badRequest, "bad_table", fault.message.id, fault.message.en)
        }
        let outcomes = try await standing.register.importApplications(read.records)
        return try JSON.response(
            Imported(
                added: outcomes.count { $0 == .added }, changed: outcomes.count { $0 == .changed },
                unchanged: outcomes.count { $0 == .unchanged },
                problems: read.problems.map {
                    .init(row: $0.line, refused: $0.refused, message: $0.message)
                }), status: read.problems.contains(where: \.refused) ? .unprocessableContent : .ok)
    }

    private func record(_ request: Request) async throws -> ApplicationRecord {
        let number = request.uri.queryParameters["number"].map { String($0) } ?? ""
        guard let record = try await standing.register.application(number) else {
            throw Problem(
                .notFound, "not_found", "Permohonan itu tidak ada.", "There is no such application.")
        }
        return record
    }

    /// One application with its checklist: `?number=161/SIPA/XI/2026`.
    @Sendable private func show(_ request: Request, _ context: StationContext) async throws -> Response {
        _ = try await door.client(request, context, .read)
        let record = try await record(request)
        return try JSON.response(
            Found(
                application: record,
                checklist: try await standing.application(record).checklist.map(DossierJSON.Requirement.init))
        )
    }

    @Sendable private func dossier(_ request: Request, _ context: StationContext) async throws -> Response {
        let client = try await door.client(request, context, .read)
        let id = try context.parameters.require("id")
        guard let dossier = try await standing.dossier(id) else {
            throw Problem(
                .notFound, "not_found", "Berkas \(id) tidak ada, atau belum selesai dibaca.",
                "There is no dossier \(id), or it is not read yet.")
        }
        try await standing.register.logAccess(.view, submission: id, officer: "api:" + client.name)
        return try JSON.response(DossierJSON(dossier))
    }

    /// One row a requirement of an application, as `berkas export rows` writes them.
    @Sendable private func rows(_ request: Request, _ context: StationContext) async throws -> Response {
        let client = try await door.client(request, context, .export)
        let (rows, files) = try await standing.rows(of: try await record(request))
        for submission in Set(files.map(\.submission)).sorted() {
            try await standing.register.logAccess(
                .export, submission: submission, officer: "api:" + client.name)
        }
        return try JSON.response(rows)
    }
}
