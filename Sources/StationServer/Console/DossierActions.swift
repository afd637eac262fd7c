internal import Casework
internal import DossierModel
internal import Extraction
internal import Hummingbird
internal import Registry

/// What officers do to a dossier. Each names the revision that was on the screen, and each goes on to what is next.
struct DossierActions: Sendable {
    let console: ReviewConsole
    private var register: Register { console.register }

    func add(to desk: ConsoleDesk) {
        desk.action("dossiers/:id/documents/:number/attach", .decide, attach)
        desk.action("dossiers/:id/documents/:number/reject", .decide) { visit, form in
            let (id, number) = try target(visit)
            try await register.reject(
                number, of: id, officer: visit.officer, reason: try form.required("reason"))
            return try await next(id, nil, form, visit)
        }
        desk.action("dossiers/:id/documents/:number/undo", .decide) { visit, form in
            let (id, number) = try target(visit)
            guard try await register.lastDecider(on: number, of: id) == visit.officer else {
                throw Problem(
                    .conflict, "conflict", "Keputusan terakhir bukan milik Anda. Minta pelepasan.",
                    "The last decision is not yours. Ask for the document to be detached.")
            }
            _ = try await register.undo(number, of: id, officer: visit.officer, reason: form["reason"])
            return try await next(id, number, form, visit)
        }
        desk.action("dossiers/:id/documents/:number/detach", .decide) { visit, form in
            let (id, number) = try target(visit)
            try await register.requestDetaching(
                number, of: id, officer: visit.officer, reason: try form.required("reason"))
            return try await next(id, number, form, visit)
        }
        desk.action("dossiers/:id/documents/:number/answer", .decide) { visit, form in
            let (id, number) = try target(visit)
            try await register.answerDetaching(
                number, of: id, agreed: form["agreed"] == "yes", officer: visit.officer,
                reason: form["reason"])
            return try await next(id, number, form, visit)
        }
        desk.action("dossiers/:id/documents/:number/field", .decide, correct)
        desk.action("dossiers/:id/documents/:number/type", .decide) { visit, form in
            let type = try form.required("type")
            guard console.catalogues.documents[type] != nil else {
                throw Problem(.badRequest, "form", "Jenis itu tidak ada.", "There is no such type.")
            }
            return try await edit(visit, form, .correct) { dossier, number in
                try dossier.retype(number, type)
            }
        }
        desk.action("dossiers/:id/documents/:number/split", .decide) { visit, form in
            let page = try await self.page(visit, form)
            return try await edit(visit, form, .arrange) { dossier, number in
                try dossier.split(number, before: page)
            }
        }
        desk.action("dossiers/:id/documents/:number/merge", .decide) { visit, form in
            let other = try form.number("other")
            return try await edit(visit, form, .arrange) { dossier, number in
                try dossier.merge(number, with: other)
            }
        }
        desk.action("dossiers/:id/documents/:number/advance", .decide) { visit, form in
            let page = try await self.page(visit, form)
            return try await edit(visit, form, .arrange) { dossier, number in
                try dossier.advance(page, in: number)
            }
        }
        desk.action("dossiers/:id/documents/:number/turn", .decide) { visit, form in
            let page = try await self.page(visit, form)
            return try await edit(visit, form, .arrange) { dossier, _ in try dossier.turn(page) }
        }
        desk.action("dossiers/:id/override", .decide) { visit, form in
            let id = try visit.context.parameters.require("id")
            try await register.override(
                try form.required("rule"), of: id, officer: visit.officer,
                reason: try form.required("reason"))
            return try await next(id, nil, form, visit)
        }
    }

    @Sendable private func attach(_ visit: Visit, _ form: ConsoleForm) async throws -> Response {
        let (id, number) = try target(visit)
        try await requireRevision(id, form)
        let record = try await requiredApplication(try form.required("application"))
        var requirement = form["requirement"]
        if let named = requirement, !fits(named, record) {
            // The list was made for the first candidate; another one's permit may not know it.
            requirement = nil
        }
        if let placement = try await register.placements(of: id).first(where: { $0.document == number }),
            placement.state == .attached, placement.application != record.number
        {
            throw Problem(
                .conflict, "conflict",
                "Dokumen \(number) melekat pada \(placement.application ?? ""). Lepaskan dahulu.",
                "Document \(number) is attached to \(placement.application ?? ""). Detach it first.")
        }
        try await register.confirm(
            number, of: id, to: record.number, requirement: requirement, officer: visit.officer,
            reason: form["reason"])
        return try await next(id, nil, form, visit)
    }

    private func fits(_ requirement: String, _ record: ApplicationRecord) -> Bool {
        console.catalogues.permits.type(record.permitType)?.requirement(requirement) != nil
    }

    private func requiredApplication(_ number: String) async throws -> ApplicationRecord {
        if let record = try await register.application(number) { return record }
        throw Problem(
            .notFound, "not_found", "Permohonan \(number) tidak ada.", "There is no application \(number).")
    }

    @Sendable private func correct(_ visit: Visit, _ form: ConsoleForm) async throws -> Response {
        let (id, number) = try target(visit)
        let name = try form.required("field")
        let former = try await register.dossier(id)?.documents.first { $0.number == number }?.field(name)
        let typed = form["value"] ?? ""
        let isTyped = typed != former?.value
        let value = try FieldEntry(console.catalogues).value(
            typed, of: name, former: former,
            type: try await register.dossier(id)?.documents.first { $0.number == number }?.type)
        return try await edit(visit, form, .correct, fields: isTyped ? 1 : 0) { dossier, number in
            try dossier.correct(name, of: number, to: value.text, isValid: value.isValid)
        }
    }

    private func edit(
        _ visit: Visit, _ form: ConsoleForm, _ kind: Decision.Kind, fields: Int = 0,
        _ change: @escaping @Sendable (inout Dossier, Int) throws -> Void
    ) async throws -> Response {
        let (id, number) = try target(visit)
        try await register.edit(
            id, document: number, revision: try form.number("revision"), kind: kind, officer: visit.officer,
            reason: form["reason"]
        ) { try change(&$0, number) }
        return try await next(id, number, form, visit, fields: fields)
    }

    private func target(_ visit: Visit) throws -> (id: String, number: Int) {
        guard let number = Int(try visit.context.parameters.require("number")) else {
            throw Problem(.notFound, "not_found", "Tidak ada dokumen itu.", "There is no such document.")
        }
        return (try visit.context.parameters.require("id"), number)
    }

    private func page(_ visit: Visit, _ form: ConsoleForm) async throws -> PageID {
        let index = try form.number("page")
        let id = try visit.context.parameters.require("id")
        guard let dossier = try await register.dossier(id), dossier.pages.indices.contains(index - 1) else {
            throw Problem(.notFound, "not_found", "Tidak ada halaman itu.", "There is no such page.")
        }
        return dossier.pages[index - 1].id
    }

    private func requireRevision(_ id: String, _ form: ConsoleForm) async throws {
        if try await register.revision(of: id) == (try form.number("revision")) { return }
        throw Problem(
            .conflict, "conflict", "Berkas ini baru saja diubah orang lain. Muat ulang, lalu ulangi.",
            "Somebody else has just changed this dossier. Load it again and repeat.")
    }

    /// Notes what it cost, and shows the document, or the next one that waits.
    private func next(
        _ id: String, _ number: Int?, _ form: ConsoleForm, _ visit: Visit, fields: Int = 0
    ) async throws -> Response {
        let keys = form["keys"].flatMap { Int($0) } ?? 0
        try await register.note(
            keys: min(max(keys, 0), 10_000), fields: fields, on: id, by: visit.officer)
        return .redirect(to: "/console/dossiers/\(id)" + (number.map { "?doc=\($0)" } ?? ""))
    }
}
