package import DossierModel
internal import Extraction
internal import Intake
internal import Registry

/// Tells what applications lack: over all papers that lie with them or wait to, whichever submission they came with.
package struct ShortageDesk: Sendable {
    let standing: Standing
    let catalogues: Catalogues
    /// Working days in which an applicant has to complete an application; `nil` where the office has set none.
    let period: Int?
    var register: Register { standing.register }

    package init(_ standing: Standing, _ catalogues: Catalogues, period: Int? = nil) {
        self.standing = standing
        self.catalogues = catalogues
        self.period = period
    }

    /// Of the application that a submission lies with. Throws `Fault(.conflict)` before the submission is filed.
    package func shortage(ofSubmission id: String, on day: CalendarDay = .today) async throws -> Shortage {
        let dossier = try await standing.requiredDossier(id)
        guard let number = dossier.application, let record = try await register.application(number) else {
            return try await unknownApplication(dossier, on: day)
        }
        return try await shortage(of: record, over: try await dossiers(of: record, with: id), on: day)
    }

    package func shortage(of record: ApplicationRecord, on day: CalendarDay = .today) async throws -> Shortage
    {
        try await shortage(of: record, over: try await dossiers(of: record, with: nil), on: day)
    }

    private func shortage(
        of record: ApplicationRecord, over dossiers: [StandingDossier], on day: CalendarDay
    ) async throws -> Shortage {
        let permit = catalogues.permits.type(record.permitType)
        var shortage = try await shortage(over: dossiers, on: day)
        shortage.application = record.number
        shortage.permit = permit?.name ?? Phrase(id: record.permitType, en: record.permitType)
        shortage.applicant = record.applicantName
        shortage.company = record.companyName
        shortage.nik = record.nik.flatMap { $0.utf8.count > 4 ? String($0.suffix(4)) : nil }
        shortage.law = (permit?.law ?? []) + catalogues.permits.law
        let papers = ShortagePapers(dossiers, of: record.number, catalogues.documents)
        shortage.waiting = papers.waiting.map(\.paper)
        if let permit {
            let judgement = ShortageJudgement(
                record: record, permit: permit, papers: papers, catalogues: catalogues,
                on: shortage.receivedOn.last ?? day)
            shortage.items = judgement.items
            shortage.remarks = judgement.remarks
            shortage.verdict = shortage.judged()
        }
        if shortage.verdict == .lacking {
            shortage.due = period.flatMap { catalogues.calendar.day($0, after: day) }
        }
        return shortage
    }

    private func unknownApplication(_ dossier: StandingDossier, on day: CalendarDay) async throws -> Shortage
    {
        var shortage = try await shortage(over: [dossier], on: day)
        shortage.verdict = .noApplication
        shortage.waiting = ShortagePapers([dossier], of: nil, catalogues.documents).waiting.map(\.paper)
        shortage.remarks = dossier.blocking.map {
            Shortage.Remark(rule: $0.rule, message: $0.message, remedy: $0.remedy)
        }
        return shortage
    }

    /// What is known without an application.
    private func shortage(over dossiers: [StandingDossier], on day: CalendarDay) async throws -> Shortage {
        let submissions = dossiers.map(\.dossier.submission)
        var receipts: [IssuedReceipt] = []
        for submission in submissions {
            if let receipt = try await register.lastReceipt(of: submission.id) { receipts.append(receipt) }
        }
        return Shortage(
            verdict: .noChecklist, submissions: submissions.map(\.id),
            receivedOn: Set(submissions.map(\.receivedOn)).sorted(), writtenOn: day,
            receipt: receipts.max { $0.position < $1.position }?.code)
    }

    /// The dossiers whose papers lie with an application, or wait and are found to be its, and the one asked for; in the
    /// order they came.
    private func dossiers(of record: ApplicationRecord, with asked: String?) async throws -> [StandingDossier]
    {
        var ids = Set(
            try await register.placements(with: record.number).filter { $0.state == .attached }
                .map(\.submission))
        if let asked { ids.insert(asked) }
        for id in Set(try await register.placements(in: .review).map(\.submission)).subtracting(ids) {
            if case .one(let found) = try await register.dossier(id)?.match,
                found.application == record.number
            {
                ids.insert(id)
            }
        }
        var dossiers: [StandingDossier] = []
        for id in ids { if let dossier = try await standing.dossier(id) { dossiers.append(dossier) } }
        return dossiers.sorted {
            let (left, right) = ($0.dossier.submission, $1.dossier.submission)
            return (left.receivedOn, left.id) < (right.receivedOn, right.id)
        }
    }
}
