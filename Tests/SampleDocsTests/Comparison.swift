import berkas_lab

/// A dossier as the program understood it, held against the truth.
struct Comparison {
    let truth: JSON
    let dossier: JSON

    /// Every difference as a short sentence, sorted; empty when all is as it was drawn.
    var misses: [String] {
        (pages + documents + fields + verdicts + checklist + findings).sorted()
    }

    private var pages: [String] {
        let read = Dictionary(
            dossier["pages"].list.map { (place($0), $0) }, uniquingKeysWith: { first, _ in first })
        return truth["pages"].list.flatMap { page -> [String] in
            guard let found = read[place(page)] else { return ["page \(place(page)) is absent"] }
            if found["role"] != page["role"] {
                return [
                    "page \(place(page)) is \(found["role"].text ?? "?"), not \(page["role"].text ?? "?")"
                ]
            }
            guard page["role"].text == "content", found["rotation"] != page["rotation"] else { return [] }
            let rotation = found["rotation"].integer.map(String.init) ?? "unknown"
            return ["page \(place(page)) is turned by \(rotation), not \(page["rotation"].integer ?? -1)"]
        }
    }

    private var documents: [String] {
        let read = Set(dossier["documents"].list.map(name))
        let drawn = Set(truth["documents"].list.map(name))
        return drawn.subtracting(read).map { "document \($0) is missing" }
            + read.subtracting(drawn).map { "document \($0) is none" }
    }

    private var fields: [String] {
        truth["documents"].list.flatMap { document -> [String] in
            guard let found = dossier["documents"].list.first(where: { name($0) == name(document) }) else {
                return []
            }
            return document["fields"].members.compactMap { field, printed in
                let value = found["fields"][field]["value"].text
                let same = value.map { PrintedValue($0) == PrintedValue(printed.text ?? "") } ?? false
                return same ? nil : "field \(field) of \(name(document)) is \(value ?? "unread")"
            }
        }
    }

    private var verdicts: [String] {
        var misses: [String] = []
        let outcome = dossier["match"]["outcome"].text ?? "?"
        if outcome != truth["match"]["outcome"].text { misses.append("match is \(outcome)") }
        let application = dossier["match"]["application"].text
        if let wanted = truth["match"]["application"].text, outcome == "one", application != wanted {
            misses.append("match is with \(application ?? "nobody")")
        }
        let proposal = dossier["proposal"].text ?? "?"
        if proposal != truth["proposal"].text { misses.append("proposal is \(proposal)") }
        return misses
    }

    private var checklist: [String] {
        let read = Dictionary(
            dossier["checklist"].list.map { ($0["requirement"].text ?? "", $0["status"].text ?? "?") },
            uniquingKeysWith: { first, _ in first })
        return truth["checklist"].list.compactMap { row in
            let requirement = row["requirement"].text ?? ""
            guard read[requirement] != row["status"].text else { return nil }
            return "requirement \(requirement) is \(read[requirement] ?? "unknown")"
        }
    }

    private var findings: [String] {
        truth["findings"].list.compactMap { wanted in
            let found = dossier["findings"].list.contains {
                $0["rule"] == wanted["rule"] && (wanted["page"] == .null || $0["page"] == wanted["page"])
            }
            let page = wanted["page"].integer.map { " on page \($0)" } ?? ""
            return found ? nil : "finding \(wanted["rule"].text ?? "?")\(page) is missing"
        }
    }

    private func place(_ page: JSON) -> String {
        "\(page["file"].text ?? "?"):\(page["number"].integer ?? 0)"
    }

    private func name(_ document: JSON) -> String {
        let pages = document["pages"].list.map { $0.text ?? place($0) }
        return "\(document["type"].text ?? "unknown") [\(pages.joined(separator: " "))]"
    }
}
