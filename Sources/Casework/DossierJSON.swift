package import DossierModel
package import Registry
internal import Validation

/// A dossier as `--json` gives it; the README documents the names.
package struct DossierJSON: Encodable, Sendable {
    package struct File: Encodable, Sendable {
        package var name: String
        package var digest: String
        package var bytes: Int
        package var format: String?
        package var pages: Int?
        package var facts: Facts?
        package var refused: String?
        package var detail: String?
    }
    /// What was measured on a whole file that was read.
    package struct Facts: Encodable, Sendable {
        package var complete: Bool
        package var repaired: Bool
        package var encrypted: Bool
        /// Pages with a text layer.
        package var textLayer: Int
        package var signatures: Int
        /// JavaScript, launch actions and the like, as the PDF names them.
        package var scripts: [String]
        package var attachments: [String]
        package var form: Bool
        /// What the file claims to be, as `2b`; nobody has verified it.
        package var pdfa: String?
        package var remarks: [String]
    }
    package struct Code: Encodable, Sendable {
        package var text: String
        package var symbology: String
        package var box: PixelRect
    }
    package struct Dots: Encodable, Sendable {
        package var x: Double
        package var y: Double
    }
    package struct Sheet: Encodable, Sendable {
        package var file: String
        package var number: Int
        package var role: String
        package var duplicateOf: String?
        package var replacedBy: String?
        package var blank: Bool
        package var rotation: Int?
        package var skew: Double?
        package var dpi: Dots?
        package var barcodes: [Code]
        package var text: String?
        /// Who read the print, `tesseract` and `neural`; absent where nobody did.
        package var readers: [String]?
        /// Why the second reader, which was wanted, has not read.
        package var missingReader: String?
        package var unreadable: String?
    }
    package struct Place: Encodable, Sendable {
        package var file: String
        package var page: Int
        package var box: PixelRect?
    }
    package struct Reading: Encodable, Sendable {
        package var value: String
        package var raw: String
        package var confidence: Double
        package var verified: Bool
        package var source: String
        /// `once`, `agreed`, `settled`, `disagreed` or `varied`; see `Keying`.
        package var keyed: String
        /// What the other reader read, where it is not the same.
        package var other: String?
        package var page: String
        package var box: PixelRect?
    }
    package struct Paper: Encodable, Sendable {
        package var number: Int
        package var type: String?
        package var confidence: Double
        package var pages: [String]
        package var regions: [Place]
        package var proposal: String
        /// `review`, `attached` or `rejected`, and by whom; only of a dossier that is kept.
        package var placement: String?
        package var by: String?
        package var application: String?
        package var requirement: String?
        package var fields: [String: Reading]
    }
    package struct Outcome: Encodable, Sendable {
        package var outcome: String
        package var application: String?
        package var candidates: [Candidate]
    }
    package struct Requirement: Encodable, Sendable {
        package var requirement: String
        package var name: Phrase
        package var status: String
        /// Numbers of the documents that fill it.
        package var documents: [Int]
        /// Why, where it is not plain.
        package var note: Phrase?
    }
    package struct Judgement: Encodable, Sendable {
        package var rule: String
        package var severity: String
        package var file: String?
        package var page: Int?
        package var message: Phrase
        package var remedy: Phrase
        /// What it rests on; absent where nothing is cited.
        package var cited: [Quote]?
        package var overridden: Passing?
    }
    /// A place on the paper and what was read there.
    package struct Quote: Encodable, Sendable {
        package var file: String
        package var page: Int
        package var box: PixelRect?
        package var text: String
    }
    /// Who let a blocking finding pass, and why.
    package struct Passing: Encodable, Sendable {
        package var officer: String?
        package var reason: String?
    }

    package var submission: Submission
    package var files: [File]
    package var pages: [Sheet]
    package var documents: [Paper]
    package var match: Outcome
    package var proposal: String
    package var checklist: [Requirement]
    package var findings: [Judgement]
    /// Absent where nothing is kept.
    package var agreement: [Item]?
    package var parties: [Somebody]?

    package init(_ standing: StandingDossier) {
        let dossier = standing.dossier
        submission = dossier.submission
        files = dossier.files.map(File.init)
        pages = dossier.pages.map(Sheet.init)
        documents = dossier.documents.map { Paper($0, standing.placements[$0.number]) }
        match = Outcome(dossier.match)
        proposal = dossier.proposal.rawValue
        checklist = dossier.checklist.map(Requirement.init)
        findings = dossier.findings.map { Judgement($0, standing.override(of: $0)) }
        agreement = standing.agreement.map { $0.rows.map(Item.init) }
        parties = standing.parties.map { $0.map(Somebody.init) }
    }
}

extension DossierJSON.Requirement {
    package init(_ entry: ChecklistEntry) {
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
            text: sheet.page?.text?.plain,
            readers: sheet.page?.text.flatMap { $0.readers.isEmpty ? nil : $0.readers.map(\.rawValue) },
            missingReader: sheet.page?.text?.missing?.rawValue)
        switch sheet.role {
        case .content: break
        case .blank: role = "blank"
        case .separator: role = "separator"
        case .cover: role = "cover"
        case .duplicate(let first):
            role = "duplicate"
            duplicateOf = first.description
        case .replaced(let scan):
            role = "replaced"
            replacedBy = scan.description
        case .unreadable(let defect):
            role = "unreadable"
            unreadable = defect.kind.rawValue
        }
    }
}

extension DossierJSON.Paper {
    package init(_ document: Document, _ place: Placement?) {
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
                    source: field.source.rawValue, keyed: field.keying.name, other: field.keying.other,
                    page: field.page.description, box: field.box)
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
    package init(_ match: Match) {
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
            remedy: finding.remedy,
            cited: finding.cited.isEmpty ? nil : finding.cited.map(DossierJSON.Quote.init))
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
