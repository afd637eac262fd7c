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
    /// Two names of persons or of firms, whichever fits better.
    static let similarity: NameSimilarity = { left, right in
        max(
            PersonName(left).similarity(to: PersonName(right)),
            EntityName(left).similarity(to: EntityName(right)))
    }

    package init(
        reader: any ScanReader, register: any ApplicationRegister, documents: DocumentCatalogue,
        permits: PermitCatalogue, regions: RegionTable, checks: CheckBook
    ) {
        self.reader = reader
        self.register = register
        self.documents = documents
        self.regions = regions
        self.permits = permits
        self.checks = checks
        matcher = Matcher(similarity: Intake.similarity)
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
        let claims = Claims(extraction)
        let records = try await register.applications(sharing: Claims.keys(of: claims.all))
        let named = PermitNaming(permits).claims(in: extraction.documents)
        let match = matcher.match(claims.all + named, among: records)

        var dossier = Dossier(
            submission: submission, files: reading.files, pages: extraction.pages,
            documents: extraction.documents, match: match, proposal: .review, checklist: [], findings: [])
        var record: ApplicationRecord?
        if case .one(let winner) = match {
            record = records.first { $0.number == winner.application }
        }
        if let record { attach(&dossier, to: record) }
        try await DossierJudgement(checks: checks, register: register).judge(&dossier, reading)
        dossier.findings += rules.findings(
            on: ApplicationCase(dossier, record: record, permits: permits, regions: regions))
        return dossier
    }

    /// Documents get their proposals, the dossier its checklist.
    private func attach(_ dossier: inout Dossier, to record: ApplicationRecord) {
        let day = dossier.submission.receivedOn
        if let permit = permits.type(record.permitType) {
            dossier.documents = RequirementFilling(
                permit: permit, record: record, on: day, similarity: Intake.similarity
            ).proposals(for: dossier.documents)
        }
        dossier.checklist = Intake.checklist(
            of: record, documents: dossier.documents, pages: dossier.pages, permits: permits, on: day)
    }

    /// Requirements whose slip stands before a page that could not be read.
    static func requirementsOfUnreadablePages(_ pages: [DossierPage]) -> Set<String> {
        var announced: String?
        var requirements: Set<String> = []
        for page in pages {
            switch page.role {
            case .cover:
                announced =
                    page.page?.barcodes.lazy.compactMap { CoverCode(text: $0.text) }.first?.requirement
            case .unreadable: announced.map { _ = requirements.insert($0) }
            default: break
            }
        }
        return requirements
    }
}
