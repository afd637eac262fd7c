package import Checks
package import DossierModel
package import Extraction
internal import Matching
internal import Validation

/// The way of a submission: read, understood, matched, checked. Nothing is kept here; the caller files the dossier.
package struct Intake: Sendable {
    private let reader: any ScanReader
    private let register: any ApplicationRegister
    private let documents: DocumentCatalogue
    private let regions: RegionTable
    private let permits: PermitCatalogue
    private let matcher: Matcher
    private let checks: CheckBook
    private let rules = RuleBook()
    /// Two names of persons or of firms, whichever fits better; addresses by their words.
    static var likeness: Likeness {
        let (names, addresses) = (ReadingMemory(PartyName.init), ReadingMemory(AddressWords.init))
        return Likeness(
            names: { names($0).similarity(to: names($1)) },
            addresses: { addresses($0).similarity(to: addresses($1)) })
    }

    package init(
        reader: any ScanReader, register: any ApplicationRegister, documents: DocumentCatalogue,
        permits: PermitCatalogue, regions: RegionTable, checks: CheckBook,
        thresholds: MatchThresholds = MatchThresholds()
    ) {
        self.reader = reader
        self.register = register
        self.documents = documents
        self.regions = regions
        self.permits = permits
        self.checks = checks
        matcher = Matcher(likeness: Intake.likeness, thresholds: thresholds)
    }

    /// Throws `Fault` only; the bytes are safe already and the submission can be processed again.
    package func process(
        _ submission: Submission, options: ReadingOptions = ReadingOptions(),
        progress: @Sendable (ReadingProgress) -> Void = { _ in }
    ) async throws -> Dossier {
        let reading = try await SubmissionReading.read(
            submission, by: reader, options: options, progress: progress)
        let extractor = Extractor(documents: documents, regions: regions, today: submission.receivedOn)
        let extraction = extractor.extract(reading.pages)
        var dossier = Dossier(
            submission: submission, files: reading.files, pages: extraction.pages,
            documents: extraction.documents, match: .none, proposal: .review, checklist: [], findings: [])
        try await settle(&dossier)
        return dossier
    }

    /// Finds whose it is, proposes what is attached, and checks. Documents still have the requirements of their slips.
    func settle(_ dossier: inout Dossier) async throws {
        let claims = Claims(dossier, permits: permits)
        let holders = try await register.applications(sharing: claims.keys)
        dossier.match = matcher.match(claims.all, among: holders)
        dossier.edition = holders.edition
        var record: ApplicationRecord?
        if case .one(let winner) = dossier.match {
            record = holders.records.first { $0.number == winner.application }
        }
        if let record { attach(&dossier, to: record) }
        try await DossierJudgement(checks: checks, register: register).judge(&dossier)
        dossier.findings += rules.findings(
            on: ApplicationCase(dossier, record: record, permits: permits, regions: regions))
    }

    /// Documents get their proposals, the dossier its checklist.
    private func attach(_ dossier: inout Dossier, to record: ApplicationRecord) {
        let day = dossier.submission.receivedOn
        // Behind a sheet that is not there lie papers of nobody knows which requirement.
        let isWhole = CoverSheetRun.runs(in: dossier.pages).allSatisfy(\.gaps.isEmpty)
        if isWhole, let permit = permits.type(record.permitType) {
            dossier.documents = RequirementFilling(
                permit: permit, record: record, on: day, likeness: Intake.likeness
            ).proposals(for: dossier.documents)
        }
        dossier.checklist = Intake.checklist(
            of: record, documents: dossier.documents, unreadable: Intake.unreadablePages(in: dossier.pages),
            permits: permits, on: day)
    }
}
