internal import DossierModel
internal import Registry

/// A dossier as `--json` gives it; the README documents the names.
struct DossierJSON: Encodable {
    struct File: Encodable {
        var name: String
        var digest: String
        var bytes: Int
        var format: String?
        var pages: Int?
        var facts: Facts?
        var refused: String?
        var detail: String?
    }
    /// What was measured on a whole file that was read.
    struct Facts: Encodable {
        var complete: Bool
        var repaired: Bool
        var encrypted: Bool
        /// Pages with a text layer.
        var textLayer: Int
        var signatures: Int
        /// JavaScript, launch actions and the like, as the PDF names them.
        var scripts: [String]
        var attachments: [String]
        var form: Bool
        /// What the file claims to be, as `2b`; nobody has verified it.
        var pdfa: String?
        var remarks: [String]
    }
    struct Code: Encodable {
        var text: String
        var symbology: String
        var box: PixelRect
    }
    struct Dots: Encodable {
        var x: Double
        var y: Double
    }
    struct Sheet: Encodable {
        var file: String
        var number: Int
        var role: String
        var duplicateOf: String?
        var blank: Bool
        var rotation: Int?
        var skew: Double?
        var dpi: Dots?
        var barcodes: [Code]
        var text: String?
        var unreadable: String?
    }
    struct Place: Encodable {
        var file: String
        var page: Int
        var box: PixelRect?
    }
    struct Reading: Encodable {
        var value: String
        var raw: String
        var confidence: Double
        var verified: Bool
        var source: String
        var page: String
        var box: PixelRect?
    }
    struct Paper: Encodable {
        var number: Int
        var type: String?
        var confidence: Double
        var pages: [String]
        var regions: [Place]
        var proposal: String
        /// `review`, `attached` or `rejected`, and by whom; only of a dossier that is kept.
        var placement: String?
        var by: String?
        var application: String?
        var requirement: String?
        var fields: [String: Reading]
    }
    struct Outcome: Encodable {
        var outcome: String
        var application: String?
        var candidates: [Candidate]
    }
    struct Requirement: Encodable {
        var requirement: String
        var name: Phrase
        var status: String
        /// Numbers of the documents that fill it.
        var documents: [Int]
        /// Why, where it is not plain.
        var note: Phrase?
    }
    struct Judgement: Encodable {
        var rule: String
        var severity: String
        var file: String?
        var page: Int?
        var message: Phrase
        var remedy: Phrase
        var overridden: Passing?
    }
    /// Who let a blocking finding pass, and why.
    struct Passing: Encodable {
        var officer: String?
        var reason: String?
    }

    var submission: Submission
    var files: [File]
    var pages: [Sheet]
    var documents: [Paper]
    var match: Outcome
    var proposal: String
    var checklist: [Requirement]
    var findings: [Judgement]

    init(_ standing: StandingDossier) {
        let dossier = standing.dossier
        submission = dossier.submission
        files = dossier.files.map(File.init)
        pages = dossier.pages.map(Sheet.init)
        documents = dossier.documents.map { Paper($0, standing.placements[$0.number]) }
        match = Outcome(dossier.match)
        proposal = dossier.proposal.rawValue
        checklist = dossier.checklist.map(Requirement.init)
        findings = dossier.findings.map { Judgement($0, standing.override(of: $0)) }
    }
}

extension DossierJSON.Requirement {
    init(_ entry: ChecklistEntry) {
        self.init(
            requirement: entry.requirement, name: entry.name, status: entry.status.rawValue,
            documents: entry.documents, note: entry.note)
    }
}

extension DossierJSON.File {
    init(_ file: DossierFile) {
        self.init(name: file.source.name, digest: file.source.digest.hex, bytes: file.source.byteCount)
        switch file.outcome {
        case .read(let facts):
            format = facts.format.rawValue
            pages = facts.pageCount
            self.facts = .init(facts)
        case .refused(let defect):
            refused = defect.kind.rawValue
            detail = defect.detail
        }
    }
}

extension DossierJSON.Facts {
    init(_ facts: FileFacts) {
        self.init(
            complete: facts.complete, repaired: facts.repaired, encrypted: facts.encrypted,
            textLayer: facts.textLayerPages, signatures: facts.signatureCount, scripts: facts.activeContent,
            attachments: facts.attachments, form: facts.hasForm, pdfa: facts.pdfaClaim,
            remarks: facts.remarks)
    }
}

extension DossierJSON.Sheet {
    init(_ sheet: DossierPage) {
        let facts = sheet.page?.facts
        self.init(
            file: sheet.id.file, number: sheet.id.number, role: "content", blank: sheet.role == .blank,
            rotation: facts?.rotation, skew: facts?.skew,
            dpi: facts?.stored.resolution.map { .init(x: $0.x, y: $0.y) },
            barcodes: sheet.page?.barcodes.map {
                .init(text: $0.text, symbology: $0.symbology.rawValue, box: $0.box)
            } ?? [],
            text: sheet.page?.text?.plain)
        switch sheet.role {
        case .content: break
        case .blank: role = "blank"
        case .separator: role = "separator"
        case .cover: role = "cover"
        case .duplicate(let first):
            role = "duplicate"
            duplicateOf = first.description
        case .unreadable(let defect):
            role = "unreadable"
            unreadable = defect.kind.rawValue
        }
    }
}

extension DossierJSON.Paper {
    init(_ document: Document, _ place: Placement?) {
        self.init(
            number: document.number, type: document.type, confidence: document.confidence,
            pages: document.pages.map(\.description),
            regions: document.regions.map { .init(file: $0.page.file, page: $0.page.number, box: $0.box) },
            proposal: "review", requirement: document.requirement,
            fields: document.fields.reduce(into: [:]) { fields, field in
                // The first reading of a name is the one that counts, as in `Document.field`.
                guard fields[field.name] == nil else { return }
                fields[field.name] = DossierJSON.Reading(
                    value: field.value, raw: field.raw, confidence: field.confidence,
                    verified: field.verified,
                    source: field.source.rawValue, page: field.page.description, box: field.box)
            })
        if case .attach(let number) = document.proposal {
            proposal = "attach"
            application = number
        }
        placement = place?.state.rawValue
        by = place?.how.rawValue
    }
}

extension DossierJSON.Outcome {
    init(_ match: Match) {
        switch match {
        case .one(let winner):
            self.init(outcome: "one", application: winner.application, candidates: [winner])
        case .several(let candidates): self.init(outcome: "several", candidates: candidates)
        case .none: self.init(outcome: "none", candidates: [])
        }
    }
}

extension DossierJSON.Judgement {
    init(_ finding: Finding, _ override: Decision?) {
        self.init(
            rule: finding.rule, severity: finding.severity.rawValue, message: finding.message,
            remedy: finding.remedy)
        switch finding.location {
        case .submission: break
        case .file(let name): file = name
        case .page(let id):
            file = id.file
            page = id.number
        }
        overridden = override.map { .init(officer: $0.officer, reason: $0.reason) }
    }
}
