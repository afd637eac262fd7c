internal import Casework
internal import DossierModel
internal import Hummingbird
internal import Registry

/// Everything that happened, looks at papers included, as the ledger holds it.
struct HistoryPages: Sendable {
    let console: ReviewConsole
    private static let rows = 100

    func add(to desk: ConsoleDesk) {
        desk.page("history", .audit) { visit in
            let submission = visit.query("submission").flatMap { $0.isEmpty ? nil : $0 }
            let officer = visit.query("officer").flatMap { $0.isEmpty ? nil : $0 }
            let entries = try await console.register.chronicle(
                submission: submission, officer: officer, before: visit.query("before").flatMap { Int($0) },
                limit: HistoryPages.rows)
            var values: [String: Any] = [
                "submission": submission ?? "", "officer": officer ?? "",
                "rows": entries.map { row(of: $0, visit) }, "empty": entries.isEmpty,
                "size": try await console.register.ledgerSize(),
            ]
            if entries.count == HistoryPages.rows, let last = entries.last {
                values["older"] = last.position
            }
            return console.pages.render("history", values, for: visit, office: console.office)
        }
    }

    private func row(of entry: ChronicleEntry, _ visit: Visit) -> [String: Any] {
        let kind =
            Decision.Kind(rawValue: entry.kind)?.words ?? AccessKind(rawValue: entry.kind)?.words
            ?? Phrase(id: entry.kind, en: entry.kind)
        let place = [
            entry.document.map { visit.say(Phrase(id: "dokumen \($0)", en: "document \($0)")) },
            entry.page.map { visit.say(Phrase(id: "halaman \($0)", en: "page \($0)")) },
            entry.application, entry.receipt, entry.rule,
        ]
        return [
            "position": entry.position, "at": ConsoleTime.text(entry.at), "kind": visit.say(kind),
            "officer": entry.officer ?? "berkas", "submission": entry.submission ?? "",
            "place": visit.shown(place.compactMap(\.self).joined(separator: " · ")),
            "reason": visit.shown(entry.reason ?? ""),
        ]
    }
}

extension AccessKind {
    /// For people.
    var words: Phrase {
        switch self {
        case .view: Phrase(id: "dilihat", en: "viewed")
        case .export: Phrase(id: "diambil salinannya", en: "taken out")
        }
    }
}
