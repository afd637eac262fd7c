internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

/// A handover as its station sees it: what arrived, how it looks, and what became of it.
struct HandoverJSON: Encodable {
    struct Remark: Encodable {
        var rule: String
        var severity: String
        var page: Int?
        /// Name of the new scan of that page, when there is one: the remark is history.
        var replacedBy: String?
        var message: Phrase
        var remedy: Phrase
    }
    struct File: Encodable {
        var name: String
        var digest: String
        var bytes: Int
        /// False while nobody has looked at it.
        var seen: Bool
        var pages: Int?
        /// Name of the rescan that took its place.
        var replacedBy: String?
        /// The page of another file that it is a new scan of.
        var rescans: Rescanned?
        var findings: [Remark]
    }
    struct Rescanned: Encodable {
        var file: String
        var page: Int
    }
    struct Paper: Encodable {
        var number: Int
        var type: String?
        var pages: [String]
        var requirement: String?
        var placement: String?
    }
    struct Missing: Encodable {
        var requirement: String
        var name: Phrase
        var status: String
    }

    var id: String
    var state: String
    var openedAt: Date
    /// The day at the counter.
    var receivedOn: CalendarDay
    var counted: SheetCount?
    var supplements: String?
    var balance: SheetBalance
    var balances: Bool
    var files: [File]
    /// Once it is closed.
    var submission: String?
    /// `reader`, `rest`, `turn`, `filing`, `officer`, `papers` or `nothing`.
    var waitsFor: String?
    var why: [Phrase]?
    /// Once it is read.
    var documents: [Paper]?
    var missing: [Missing]?

    init(_ handover: Handover) {
        id = handover.id
        state = handover.state.rawValue
        openedAt = handover.openedAt
        receivedOn = handover.receivedOn
        counted = handover.counted
        supplements = handover.supplements
        balance = SheetBalance(handover)
        balances = balance.holds
        submission = handover.submission
        files = handover.files.map { file in
            File(
                name: file.source.name, digest: file.source.digest.hex, bytes: file.source.byteCount,
                seen: file.look != nil,
                pages: file.look?.pages.count,
                replacedBy: file.replacedBy.flatMap { position in
                    handover.files.first { $0.position == position }?.source.name
                },
                rescans: file.source.rescans.map { Rescanned(file: $0.file, page: $0.number) },
                findings: file.look.map { $0.findings.compactMap { Remark($0, in: handover) } } ?? [])
        }
    }

    /// Adds what became of the submission.
    mutating func add(_ reason: (kind: String, sentences: [Phrase]), _ dossier: StandingDossier?) {
        waitsFor = reason.kind
        why = reason.sentences
        guard let dossier else { return }
        documents = dossier.dossier.documents.map { document in
            Paper(
                number: document.number, type: document.type, pages: document.pages.map(\.description),
                requirement: document.requirement,
                placement: dossier.placements[document.number]?.state.rawValue)
        }
        missing = dossier.dossier.checklist
            .filter { [.missing, .expired, .unreadable].contains($0.status) }
            .map { Missing(requirement: $0.requirement, name: $0.name, status: $0.status.rawValue) }
    }
}

extension HandoverJSON.Remark {
    /// `nil` for a finding on the submission: a first look sees one file of it.
    init?(_ finding: Finding, in handover: Handover) {
        let page: Int?
        var replacedBy: String?
        switch finding.location {
        case .submission: return nil
        case .file: page = nil
        case .page(let id):
            page = id.number
            replacedBy = handover.rescan(of: id)?.source.name
        }
        self.init(
            rule: finding.rule, severity: finding.severity.rawValue, page: page, replacedBy: replacedBy,
            message: finding.message, remedy: finding.remedy)
    }
}
