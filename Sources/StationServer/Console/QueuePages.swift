internal import Casework
internal import DossierModel
internal import Extraction
internal import Foundation
internal import Hummingbird
internal import Registry

/// What waits: since when, why, for whom; and the next one for whoever asks.
struct QueuePages: Sendable {
    let console: ReviewConsole

    func add(to desk: ConsoleDesk) {
        desk.page("", .read) { visit in
            switch visit.query("view") {
            case "reading": try await reading(visit)
            case "papers": try await filed(visit, complete: false)
            case "running": try await filed(visit, complete: true)
            default: try await waiting(visit)
            }
        }
        desk.action("next", .decide) { visit, _ in
            for entry in try await console.register.waitingForOfficer() {
                let holder = try await console.register.assign(entry.submission, to: visit.officer)
                if holder == visit.officer { return .redirect(to: "/console/dossiers/\(entry.submission)") }
            }
            return .redirect(to: "/console")
        }
    }

    private func waiting(_ visit: Visit) async throws -> Response {
        let desks = Dictionary(
            try await console.register.assignments().map { ($0.submission, $0.officer) },
            uniquingKeysWith: { first, _ in first })
        var rows: [[String: Any]] = []
        for entry in try await console.register.waitingForOfficer() {
            guard let dossier = try await console.standing.dossier(entry.submission) else { continue }
            var row = try await self.row(dossier, visit)
            row["since"] = ConsoleTime.text(entry.since)
            row["why"] = [
                visit.say(
                    Phrase(id: "\(entry.documents) dokumen menunggu", en: "\(entry.documents) documents wait")
                )
            ]
            if let officer = desks[entry.submission] { row["desk"] = officer }
            rows.append(row)
        }
        return page(rows, "officer", visit)
    }

    private func reading(_ visit: Visit) async throws -> Response {
        var rows: [[String: Any]] = []
        for entry in try await console.register.journal() where entry.state != .filed {
            let waiting = try await console.register.waiting(entry.submission.id)
            rows.append([
                "submission": entry.submission.id, "origin": visit.shown(entry.submission.origin),
                "since": entry.submission.receivedOn.description,
                "why": waiting.map { Reason.of($0).sentences.map(visit.say) } ?? [],
            ])
        }
        return page(rows, "reading", visit)
    }

    private func filed(_ visit: Visit, complete: Bool) async throws -> Response {
        var rows: [[String: Any]] = []
        for id in try await console.register.filedSubmissions() {
            guard let dossier = try await console.standing.dossier(id), dossier.waiting == 0,
                dossier.isComplete == complete
            else { continue }
            var row = try await self.row(dossier, visit)
            row["since"] = dossier.dossier.submission.receivedOn.description
            row["why"] = complete ? [] : Reason.of(dossier).sentences.map(visit.say)
            rows.append(row)
        }
        return page(rows, complete ? "running" : "papers", visit)
    }

    /// Whose it is, as far as it is known, and how its clock stands.
    private func row(_ dossier: StandingDossier, _ visit: Visit) async throws -> [String: Any] {
        var row: [String: Any] = [
            "submission": dossier.dossier.submission.id, "open": true,
            "origin": visit.shown(dossier.dossier.submission.origin),
        ]
        if let number = dossier.application ?? dossier.dossier.match.candidates.first?.application,
            let record = try await console.register.application(number)
        {
            row["application"] = number
            row["applicant"] = record.applicantName
            row["permit"] = visit.say(console.name(ofPermit: record.permitType))
            row["sure"] = dossier.application != nil
        }
        if let clock = try await console.clock(of: dossier) { row["clock"] = visit.say(clock) }
        return row
    }

    private func page(_ rows: [[String: Any]], _ view: String, _ visit: Visit) -> Response {
        console.pages.render(
            "queue", ["rows": rows, "empty": rows.isEmpty, "view_" + view: true, "count": rows.count],
            for: visit, office: console.office)
    }
}

extension ReviewConsole {
    /// How the clock of a dossier's application stands; `nil` before it has begun.
    func clock(of dossier: StandingDossier) async throws -> Phrase? {
        guard let number = dossier.application, let record = try await register.application(number) else {
            return nil
        }
        switch try await standing.course(of: number) {
        case .notBegun: return nil
        case .stands(let moment):
            let day = ConsoleTime.day(moment)?.description ?? "?"
            return Phrase(
                id: "berhenti sejak \(day): berkas belum lengkap", en: "stands since \(day): not complete")
        case .runs(let moment):
            return ConsoleTime.day(moment).map { day in
                ServiceClock(
                    from: day, workingDays: catalogues.permits.type(record.permitType)?.workingDays,
                    by: catalogues.calendar
                ).words
            }
        }
    }
}

extension ServiceClock {
    /// For people.
    var words: Phrase {
        let end = due?.description ?? "?"
        return left < 0
            ? Phrase(
                id: "terlambat \(-left) hari kerja (batas \(end))",
                en: "\(-left) working days late (due \(end))")
            : Phrase(
                id: "sisa \(left) hari kerja (batas \(end))", en: "\(left) working days left (due \(end))")
    }
}
