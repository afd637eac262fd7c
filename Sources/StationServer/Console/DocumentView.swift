internal import Casework
internal import DossierModel
internal import Extraction
internal import Registry

/// The chosen document: what was read, the unsure first, and where it may go.
struct DocumentView {
    let document: Document
    let view: DossierView
    private var visit: Visit { view.visit }
    private var placement: Placement? { view.standing.placements[document.number] }

    init(of document: Document, in view: DossierView) {
        self.document = document
        self.view = view
    }

    func values() -> [String: Any] {
        let doubtful = document.fields.filter(\.isDoubtful)
        let sure = document.fields.filter { !$0.isDoubtful }
        let waits = placement?.state == .review
        let request = view.requests.first { $0.document == document.number }
        let next = doubtful.first
        var values: [String: Any] = [
            "number": document.number,
            "name": visit.say(view.console.name(ofDocument: document.type)),
            "confidence": Int((document.confidence * 100).rounded()),
            "doubtful": doubtful.map { row(of: $0, isNext: $0 == next) }, "hasDoubtful": !doubtful.isEmpty,
            "sure": sure.map { row(of: $0, isNext: false) }, "hasSure": !sure.isEmpty,
            "more": missingFields(), "hasMore": !missingFields().isEmpty, "hasOthers": !others().isEmpty,
            "waits": waits, "attached": placement?.state == .attached,
            "rejected": placement?.state == .rejected, "ready": waits && doubtful.isEmpty,
            "types": types(), "others": others(), "requirements": requirements(),
            "pages": document.pages.enumerated().map { page($1, isFirst: $0 == 0) },
        ]
        if let placement {
            values["state"] = visit.say(placement.state.words)
            values["how"] = visit.say(placement.how.words)
            values["placedWith"] = placement.application
            values["placedAs"] = placement.requirement
        }
        if let request {
            values["request"] = [
                "officer": request.officer ?? "", "reason": visit.shown(request.reason ?? ""),
                "own": request.officer == visit.officer,
            ]
        }
        return values
    }

    private func row(of field: Field, isNext: Bool) -> [String: Any] {
        var row: [String: Any] = [
            "id": field.name, "name": DocumentView.label(field.name), "value": visit.shown(field.value),
            "raw": visit.shown(field.raw), "differs": field.raw != field.value && !field.raw.isEmpty,
            "confidence": Int((field.confidence * 100).rounded()),
            "page": view.index(of: field.page), "next": isNext && visit.may(.decide),
            "by": field.source == .officer,
            "submission": view.standing.dossier.submission.id,
        ]
        // Without the right to identifiers not at all: one with a misread digit is no longer known for one to be masked.
        if let other = field.keying.other, !other.isEmpty, field.source != .officer, visit.may(.identity) {
            row["second"] = other
        }
        if let box = field.box, visit.may(.identity), view.page(field.page)?.turned == nil {
            let around = DocumentView.surroundings(of: box)
            row["crop"] = "\(around.x),\(around.y),\(around.width),\(around.height)"
            row["box"] = "\(box.x),\(box.y),\(box.width),\(box.height)"
        }
        return row
    }

    /// A field with a little of what stands around it.
    private static func surroundings(of box: PixelRect) -> PixelRect {
        let margin = max(12, box.height / 2)
        let x = max(0, box.x - 4 * margin)
        let y = max(0, box.y - margin)
        return PixelRect(
            x: x, y: y, width: box.maxX + 4 * margin - x, height: box.maxY + margin - y)
    }

    /// Fields that such a paper carries and that were not found.
    private func missingFields() -> [[String: Any]] {
        guard let type = document.type.flatMap({ view.console.catalogues.documents[$0] }) else { return [] }
        return type.fields.filter { document.field($0.id) == nil }.map {
            ["id": $0.id, "name": DocumentView.label($0.id), "required": $0.isRequired]
        }
    }

    private func types() -> [[String: Any]] {
        view.console.catalogues.documents.types.filter { $0.shape != .none }
            .map { ["id": $0.id, "name": visit.say($0.name), "chosen": $0.id == document.type] }
            .sorted { ($0["name"] as? String ?? "") < ($1["name"] as? String ?? "") }
    }

    /// Documents that this one may be joined with.
    private func others() -> [[String: Any]] {
        view.standing.dossier.documents
            .filter {
                $0.number != document.number && view.standing.placements[$0.number]?.state == .review
            }
            .map {
                ["number": $0.number, "name": visit.say(view.console.name(ofDocument: $0.type))]
            }
    }

    /// Requirements of the candidates' permit types; those that such a paper fills come first and one is chosen.
    private func requirements() -> [[String: Any]] {
        let number =
            placement?.application ?? view.standing.application
            ?? view.match.candidates.first?.application
        guard let number, let permit = view.permits[number] else { return [] }
        let open = Set(
            view.standing.dossier.checklist.filter { $0.status != .met }.map(\.requirement))
        let fitting = permit.requirements.filter { document.type.map($0.accepts.contains) ?? false }
        let chosen =
            placement?.requirement ?? fitting.first { open.contains($0.id) }?.id ?? fitting.first?.id
        let rest = permit.requirements.filter { one in !fitting.contains { $0.id == one.id } }
        return (fitting + rest).map {
            ["id": $0.id, "name": visit.say($0.name), "chosen": $0.id == chosen]
        }
    }

    private func page(_ id: PageID, isFirst: Bool) -> [String: Any] {
        var values = view.thumbnail(of: id)
        let page = view.page(id)
        let size = page?.page?.facts.size ?? PixelSize(width: 1000, height: 1414)
        let isTurned = (page?.turned ?? 0) % 2 == 1
        values["width"] = isTurned ? size.height : size.width
        values["height"] = isTurned ? size.width : size.height
        values["first"] = isFirst
        values["document"] = document.number
        values["marks"] =
            page?.turned == nil
            ? document.fields.filter { $0.page == id }.compactMap { field in
                field.box.map {
                    [
                        "id": field.name, "x": $0.x, "y": $0.y, "width": $0.width, "height": $0.height,
                        "doubtful": field.isDoubtful,
                    ] as [String: Any]
                }
            } : []
        return values
    }

    /// `tgl_lahir` as `Tgl lahir`, `nik` as `NIK`.
    static func label(_ name: String) -> String {
        let short: Set<String> = ["nik", "npwp", "nib", "nop", "str", "sip", "kk", "imb", "pbg", "rt", "rw"]
        let words = name.split(separator: "_").map {
            short.contains(String($0)) ? $0.uppercased() : String($0)
        }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
