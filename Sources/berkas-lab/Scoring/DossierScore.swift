internal import Casework
package import DossierModel
package import Extraction

/// What was right and what was wrong of dossiers that were drawn and then understood by the program.
package struct DossierScore: Sendable {
    /// What stands between a dossier's papers: a slip of ours before each, our cover in front and nothing else, separators of
    /// scanning programs, or no sheet at all.
    package enum Sheets: String, CaseIterable, Sendable {
        case slips, cover, patches, none
    }

    package private(set) var dossiers = 0
    package private(set) var pages = Rate()
    package private(set) var turns = Rate()
    /// Attached documents of which an officer would have to say that they belong to somebody else.
    package private(set) var falseAttachments = Rate()
    package private(set) var falseDossiers = Rate()
    /// Dossiers of the register that bear an identifier of the applicant's and were left for a person.
    package private(set) var unattached = Rate()
    /// The same without those whose applicant has a second application for that permit, which only a number can tell from it.
    package private(set) var unattachedSingles = Rate()
    /// The same of their documents that fill a requirement.
    package private(set) var unattachedDocuments = Rate()
    package private(set) var splits: [Sheets: Rate] = [:]
    package private(set) var types = Confusions()
    package private(set) var inexactFields = Rate()
    package private(set) var wrongFields = Rate()
    package private(set) var inexactNIKs = Rate()
    package private(set) var wrongNIKs = Rate()
    package private(set) var rows = Rate()
    /// Rows of dossiers whose application was found.
    package private(set) var matchedRows = Rate()
    /// Of documents that were given a type, and of values that were read for printed ones: what was stated beside what was so.
    package private(set) var typeReliability = Reliability()
    package private(set) var fieldReliability = Reliability()
    package private(set) var misses: [Miss] = []
    /// How often each rule had something to say.
    package private(set) var findings: [String: Int] = [:]

    private let catalogue: DocumentCatalogue

    package init(catalogue: DocumentCatalogue) {
        self.catalogue = catalogue
    }

    /// - Parameter hasDouble: the register has a second application of this applicant for this permit.
    package mutating func add(_ dossier: Dossier, truth: SampleTruth, hasDouble: Bool = false) {
        dossiers += 1
        let pairing = Pairing(truth.documents, dossier.documents)
        countPages(dossier, truth)
        countAttachments(dossier, truth, pairing, hasDouble)
        countSplit(dossier, truth)
        for (drawn, index) in zip(truth.documents, pairing.read) {
            let read = index.map { dossier.documents[$0] }
            countType(drawn, read, truth)
            for (field, printed) in drawn.fields.sorted(by: { $0.key < $1.key }) {
                countField(field, printed, drawn, read, truth)
            }
        }
        for index in pairing.surplus { types.count(drawn: nil, read: dossier.documents[index].type) }
        countRows(dossier, truth)
        for finding in dossier.findings { findings[finding.rule, default: 0] += 1 }
    }

    private mutating func countPages(_ dossier: Dossier, _ truth: SampleTruth) {
        let read = Dictionary(dossier.pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for page in truth.pages {
            let found = read[PageID(file: page.file, number: page.number)]
            pages.count(bad: found.map { Self.name(of: $0.role) } != page.role)
            guard page.role == "content", let facts = found?.page?.facts else { continue }
            turns.count(bad: facts.rotation ?? 0 != page.rotation)
        }
    }

    private static func name(of role: PageRole) -> String {
        switch role {
        case .content: "content"
        case .blank: "blank"
        case .separator: "separator"
        case .cover: "cover"
        case .duplicate: "duplicate"
        case .replaced: "replaced"
        case .unreadable: "unreadable"
        }
    }

    private mutating func countSplit(_ dossier: Dossier, _ truth: SampleTruth) {
        let covers = truth.pages.count { $0.role == "cover" }
        let sheets: Sheets =
            covers > 1
            ? .slips
            : covers == 1 ? .cover : truth.pages.contains { $0.role == "separator" } ? .patches : .none
        let isPerfect = truth.documents.map(\.pages).counted == dossier.documents.map(\.pages).counted
        splits[sheets, default: Rate()].count(bad: !isPerfect)
        guard !isPerfect else { return }
        let drawn = truth.documents.map(\.pages).counted
        let read = dossier.documents.map(\.pages).counted
        for (pages, _) in drawn.filter({ read[$0.key] != $0.value }).sorted(by: { $0.key[0] < $1.key[0] }) {
            let document = truth.documents.first { $0.pages == pages }
            note(
                .wrongSplit, truth, pages.first, subject: document?.type ?? "?",
                "lies on \(pages.map(\.description))")
        }
    }

    private mutating func countType(
        _ drawn: SampleTruth.TrueDocument, _ read: Document?, _ truth: SampleTruth
    ) {
        // What no type of the catalogue names is right when it is left unnamed.
        let type = read?.type ?? (drawn.type == "lain_lain" && read != nil ? "lain_lain" : nil)
        types.count(drawn: drawn.type, read: type)
        if let read, let stated = read.type {
            typeReliability.count(read.confidence, right: stated == drawn.type)
        }
        if type != drawn.type {
            note(.wrongType, truth, drawn.pages.first, subject: "\(drawn.type) as \(type ?? "none")", "")
        }
    }

    private mutating func countField(
        _ field: String, _ printed: String, _ drawn: SampleTruth.TrueDocument, _ read: Document?,
        _ truth: SampleTruth
    ) {
        let definition = catalogue[drawn.type]?.fields.first { $0.id == field }
        let found = read?.type == drawn.type ? read?.field(field) : nil
        let isExact = found.map { FieldComparison(kind: definition?.kind).isSame($0.value, printed) } ?? false
        let isWrong = !isExact && found.map { !$0.isDoubtful } ?? false
        if let found { fieldReliability.count(found.confidence, right: isExact) }
        inexactFields.count(bad: !isExact)
        wrongFields.count(bad: isWrong)
        if definition?.kind == .nik {
            inexactNIKs.count(bad: !isExact)
            wrongNIKs.count(bad: isWrong)
        }
        guard !isExact else { return }
        let kind: Miss.Kind = isWrong ? (definition?.kind == .nik ? .wrongNIK : .wrongField) : .unreadField
        note(
            kind, truth, found?.page ?? drawn.pages.first, found?.box, subject: "\(drawn.type).\(field)",
            "printed \(printed), read \(found?.value ?? (read?.type == drawn.type ? "nothing" : "as another type"))"
        )
    }

    private mutating func countRows(_ dossier: Dossier, _ truth: SampleTruth) {
        let read = Dictionary(
            dossier.checklist.map { ($0.requirement, $0.status.rawValue) },
            uniquingKeysWith: { first, _ in first })
        var isMatched = false
        if case .one(let winner) = dossier.match { isMatched = winner.application == truth.match.application }
        for row in truth.checklist {
            let isRight = isMatched && read[row.requirement] == row.status
            rows.count(bad: !isRight)
            guard isMatched else { continue }
            matchedRows.count(bad: !isRight)
            if !isRight {
                note(
                    .wrongRow, truth, nil, subject: row.requirement,
                    "is \(row.status), said \(read[row.requirement] ?? "nothing")")
            }
        }
    }

    private mutating func countAttachments(
        _ dossier: Dossier, _ truth: SampleTruth, _ pairing: Pairing, _ hasDouble: Bool
    ) {
        let owner = truth.match.application
        let strangers = Set(truth.documents.filter { $0.stray == true }.flatMap(\.pages))
        var hasFalse = false
        for document in dossier.documents {
            guard case .attach(let application) = document.proposal else { continue }
            let isFalse = application != owner || document.pages.contains(where: strangers.contains)
            hasFalse = hasFalse || isFalse
            falseAttachments.count(bad: isFalse)
            if isFalse {
                note(
                    .falseAttachment, truth, document.pages.first, subject: document.type ?? "?",
                    "attached to \(application), belongs to \(owner ?? "nobody")")
            }
        }
        falseDossiers.count(bad: hasFalse)
        guard owner != nil, truth.bearsIdentifier else { return }
        let isTold = !hasDouble || truth.hasCover
        unattached.count(bad: dossier.proposal != .attach)
        if isTold { unattachedSingles.count(bad: dossier.proposal != .attach) }
        if dossier.proposal != .attach {
            note(
                .notAttached, truth, nil, subject: isTold ? "dossier" : "dossier of a double",
                "belongs to \(owner ?? ""), match is "
                    + dossier.match.candidates.prefix(3).map(Self.words).joined(separator: "; "))
        }
        for (drawn, index) in zip(truth.documents, pairing.read) where drawn.requirement != nil {
            let isLeft = index.map { dossier.documents[$0].proposal == .review } ?? true
            unattachedDocuments.count(bad: isLeft)
        }
    }

    /// A candidate with what speaks for and against it, in bits.
    private static func words(_ candidate: Candidate) -> String {
        let evidence = candidate.evidence.map { "\($0.kind) \(($0.weight * 10).rounded() / 10)" }
        return "\(candidate.application) (\(evidence.joined(separator: ", ")))"
    }

    private mutating func note(
        _ kind: Miss.Kind, _ truth: SampleTruth, _ page: PageID?, _ box: PixelRect? = nil, subject: String,
        _ note: String
    ) {
        misses.append(
            Miss(kind: kind, dossier: truth.case, page: page, box: box, subject: subject, note: note))
    }
}

extension SampleTruth {
    /// Fields that name the applicant or the firm without doubt.
    private static let identifiers: Set<String> = ["nik", "pemberi_nik", "npwp", "npwp15", "npwp16", "nib"]

    var hasCover: Bool { pages.contains { $0.role == "cover" } }

    /// A cover of ours, or a paper of the applicant's with a number that the register knows people by.
    var bearsIdentifier: Bool {
        hasCover
            || documents.contains { document in
                document.stray != true && document.fields.keys.contains(where: Self.identifiers.contains)
            }
    }
}

extension [[PageID]] {
    fileprivate var counted: [[PageID]: Int] {
        reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
