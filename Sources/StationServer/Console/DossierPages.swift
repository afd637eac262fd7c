internal import Casework
internal import DossierModel
internal import Extraction
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry

/// A dossier to work on, what it lacks to print, also as a letter, and its receipt.
struct DossierPages: Sendable {
    let console: ReviewConsole

    func add(to desk: ConsoleDesk) {
        desk.page("dossiers/:id", .read, show)
        desk.page("dossiers/:id/missing", .read, missing)
        desk.page("dossiers/:id/missing.pdf", .read) { visit in
            let id = try visit.context.parameters.require("id")
            let language = visit.query("lang").flatMap { Language(rawValue: $0) } ?? .indonesian
            let pdf = try await console.letters.pdf(of: id, officer: visit.officer, in: language)
            try await console.register.logAccess(.view, submission: id, officer: visit.officer)
            return DossierPages.printed(pdf)
        }
        desk.action("dossiers/:id/receipt", .upload) { visit, form in
            let id = try visit.context.parameters.require("id")
            let format = form["format"].flatMap { ReceiptSheet.Format(rawValue: $0) } ?? .a5
            let pdf = try await console.receipts.pdf(of: id, officer: visit.officer, format: format)
            return DossierPages.printed(pdf)
        }
    }

    private static func printed(_ pdf: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/pdf", .cacheControl: "private, no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: pdf)))
    }

    @Sendable private func show(_ visit: Visit) async throws -> Response {
        let id = try visit.context.parameters.require("id")
        let standing = try await dossier(id)
        if visit.may(.decide) { _ = try await console.register.assign(id, to: visit.officer) }
        try await console.register.logAccess(.view, submission: id, officer: visit.officer)
        let asked = visit.query("doc").flatMap { Int($0) }
        let match = try await console.standing.match(of: standing.dossier)
        let view = DossierView(
            standing: standing, revision: try await console.register.revision(of: id) ?? 0, match: match,
            requests: try await console.register.detachRequests(of: id),
            permits: try await permits(
                of: match.candidates.map(\.application) + [standing.application].compactMap(\.self)
                    + standing.placements.values.compactMap(\.application)), console: console, visit: visit)
        var values = view.values(document: asked)
        values["candidates"] = try await candidates(view, visit)
        if let number = view.chosen(asked)?.number {
            let decider = try await console.register.lastDecider(on: number, of: id)
            values["mine"] = decider == visit.officer
        }
        if let clock = try await console.clock(of: standing) { values["clock"] = visit.say(clock) }
        if let number = standing.application, let record = try await console.register.application(number) {
            values["application"] = number
            values["applicant"] = record.applicantName
            values["permit"] = visit.say(console.name(ofPermit: record.permitType))
        }
        return console.pages.render("dossier", values, for: visit, office: console.office)
    }

    private func permits(of numbers: [String]) async throws -> [String: PermitType] {
        var permits: [String: PermitType] = [:]
        for number in Set(numbers) {
            guard let record = try await console.register.application(number) else { continue }
            permits[number] = console.catalogues.permits.type(record.permitType)
        }
        return permits
    }

    /// The applications it may belong to, each with its case and the evidence beside it.
    private func candidates(_ view: DossierView, _ visit: Visit) async throws -> [[String: Any]] {
        var rows: [[String: Any]] = []
        for candidate in view.match.candidates {
            guard let record = try await console.register.application(candidate.application) else { continue }
            rows.append(view.candidate(candidate, record))
        }
        return rows
    }

    /// What is missing, for the applicant to take home.
    @Sendable private func missing(_ visit: Visit) async throws -> Response {
        let id = try visit.context.parameters.require("id")
        let standing = try await dossier(id)
        var values: [String: Any] = [
            "submission": id, "received": standing.dossier.submission.receivedOn.description,
            "rows": standing.dossier.checklist
                .filter { [.missing, .expired, .unreadable, .ask].contains($0.status) }
                .map { entry in
                    [
                        "name": visit.say(entry.name), "status": visit.say(entry.status.words),
                        "note": entry.note.map(visit.say) ?? "",
                    ]
                },
            "remarks": standing.blocking.map {
                ["text": visit.say($0.message), "remedy": visit.say($0.remedy)]
            },
        ]
        if let number = standing.application, let record = try await console.register.application(number) {
            values["application"] = number
            values["applicant"] = record.applicantName
            values["permit"] = visit.say(console.name(ofPermit: record.permitType))
        }
        try await console.register.logAccess(.view, submission: id, officer: visit.officer)
        return console.pages.render("missing", values, for: visit, office: console.office)
    }

    private func dossier(_ id: String) async throws -> StandingDossier {
        if let dossier = try await console.standing.dossier(id) { return dossier }
        throw Problem(
            .notFound, "not_found", "Berkas \(id) tidak ada, atau belum selesai dibaca.",
            "There is no dossier \(id), or it is not read yet.")
    }
}
