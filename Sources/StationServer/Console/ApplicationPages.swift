internal import Casework
internal import DossierModel
internal import Hummingbird
internal import Registry

/// The applications, and how each stands.
struct ApplicationPages: Sendable {
    let console: ReviewConsole
    /// Rows of the list.
    private static let most = 100

    func add(to desk: ConsoleDesk) {
        desk.page("applications", .read, list)
        desk.page("application", .read, show)
    }

    @Sendable private func list(_ visit: Visit) async throws -> Response {
        let wanted = visit.query("q")?.lowercased() ?? ""
        let all = try await console.register.applications().filter { record in
            wanted.isEmpty
                || [record.number, record.applicantName, record.companyName ?? ""].contains {
                    $0.lowercased().contains(wanted)
                }
                || (visit.may(.identity) && [record.nik, record.nib, record.npwp].contains(wanted))
        }
        return console.pages.render(
            "applications",
            [
                "q": visit.query("q") ?? "", "count": all.count, "empty": all.isEmpty,
                "more": all.count > ApplicationPages.most,
                "rows": all.prefix(ApplicationPages.most).map { record in
                    [
                        "number": record.number, "link": LogInPages.encoded(record.number),
                        "applicant": visit.shown(record.applicantName),
                        "company": record.companyName ?? "",
                        "permit": visit.say(console.name(ofPermit: record.permitType)),
                        "submitted": record.submittedOn?.description ?? "",
                    ]
                },
            ], for: visit, office: console.office)
    }

    @Sendable private func show(_ visit: Visit) async throws -> Response {
        guard let record = try await console.register.application(visit.query("number") ?? "") else {
            throw Problem(
                .notFound, "not_found", "Permohonan itu tidak ada.", "There is no such application.")
        }
        let standing = try await console.standing.application(record)
        let facts: [(String, String?)] = [
            ("applicant", record.applicantName), ("nik", record.nik), ("npwp", record.npwp),
            ("birth", record.birthDate?.description), ("phone", record.phone), ("address", record.address),
            ("company", record.companyName), ("nib", record.nib),
            ("submitted", record.submittedOn?.description),
        ]
        return console.pages.render(
            "application",
            [
                "number": record.number, "permit": visit.say(console.name(ofPermit: record.permitType)),
                "facts": facts.compactMap { name, value in
                    value.map { ["name": console.pages.word(name, visit), "value": visit.shown($0)] }
                },
                "checklist": standing.checklist.map {
                    [
                        "name": visit.say($0.name), "status": visit.say($0.status.words),
                        "class": $0.status.rawValue, "note": $0.note.map(visit.say) ?? "",
                    ]
                },
                "documents": zip(standing.placements, standing.documents).map { placement, document in
                    [
                        "submission": placement.submission, "number": placement.document,
                        "name": visit.say(console.name(ofDocument: document.type)),
                        "requirement": placement.requirement ?? "",
                        "how": visit.say(placement.how.words), "pages": document.pages.count,
                    ] as [String: Any]
                },
            ], for: visit, office: console.office)
    }
}
