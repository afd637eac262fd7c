package import Checks
package import DossierModel
package import Extraction
package import Matching

/// The way of a submission: read, understood, matched, checked. Nothing is kept here; the caller files the dossier.
package struct Intake: Sendable {
    private let reader: any ScanReader
    private let register: any ApplicationRegister
    private let extractor: Extractor
    private let permits: PermitCatalogue
    private let matcher: Matcher
    private let checks: CheckBook
    private let similarity: NameSimilarity

    package init(
        reader: any ScanReader, register: any ApplicationRegister, extractor: Extractor, permits: PermitCatalogue,
        checks: CheckBook
    ) {
        let similarity: NameSimilarity = { PersonName.similarity($0, $1) }
        self.reader = reader
        self.register = register
        self.extractor = extractor
        self.permits = permits
        self.checks = checks
        self.similarity = similarity
        matcher = Matcher(similarity: similarity)
    }

    /// Throws `Fault` only; the bytes are safe already and the submission can be processed again.
    package func process(
        _ submission: Submission, options: ReadingOptions = ReadingOptions(),
        progress: @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Dossier {
        let reading = try await SubmissionReading.read(
            submission, by: reader, options: options, progress: progress)
        let extraction = extractor.extract(reading.pages)
        let claims = Claims(extraction)
        let records = try await register.applications(sharing: claims.keys)
        let match = matcher.match(claims.all, among: records)

        var dossier = Dossier(
            submission: submission, files: reading.files,
            pages: extraction.pages + reading.duplicates.map {
                DossierPage(id: $0.id, role: .duplicate(of: $0.first), page: nil)
            },
            documents: extraction.documents, match: match, proposal: .review, checklist: [], findings: [])
        if case .one(let winner) = match, let record = records.first(where: { $0.number == winner.application }) {
            attach(&dossier, to: record, slips: extraction)
        }
        dossier.proposal = proposal(for: dossier)
        dossier.findings = try await findings(on: dossier, reading: reading)
        return dossier
    }

    /// Documents get their proposals, the dossier its checklist.
    private func attach(_ dossier: inout Dossier, to record: ApplicationRecord, slips: Extraction) {
        guard let permit = permits.permitType(record.permitType) else { return }
        let filling = RequirementFilling(
            permit: permit, record: record, on: dossier.submission.receivedOn, similarity: similarity)
        dossier.documents = filling.proposals(for: dossier.documents)
        let evaluation = ChecklistEvaluation(
            filling: filling, permits: permits, receivedOn: dossier.submission.receivedOn,
            unreadableAfterSlip: Set(slips.unreadableAfterSlip))
        dossier.checklist = evaluation.entries(for: dossier.documents)
    }

    private func proposal(for dossier: Dossier) -> DossierProposal {
        let refused = dossier.files.allSatisfy { if case .refused = $0.outcome { true } else { false } }
        if refused { return .refuse }
        if case .one = dossier.match, dossier.documents.contains(where: { $0.proposal != .review }) { return .attach }
        return .review
    }

    /// Findings in the order a person works: files, pages, then the dossier.
    private func findings(on dossier: Dossier, reading: SubmissionReading) async throws -> [Finding] {
        var findings: [Finding] = []
        for file in dossier.files {
            let earlier = try await register.submissions(
                holding: file.source.digest, except: dossier.submission.id)
            findings += checks.findings(
                on: FileSubject(
                    name: file.source.name, source: file.source, outcome: file.outcome,
                    earlierSubmissions: earlier, duplicateOf: reading.duplicateOf[file.source.name]))
        }
        for page in reading.pages { findings += checks.findings(on: page.reading, at: page.id) }
        return findings + checks.findings(on: dossier)
    }
}
