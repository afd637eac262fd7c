internal import Archive
internal import DossierModel
internal import Extraction
internal import Foundation
package import Registry

/// Gives out receipts (tanda terima): what a dossier holds now, sealed with the office's key and entered in the ledger.
package struct ReceiptDesk: Sendable {
    private let standing: Standing
    private let catalogues: Catalogues
    private let key: SigningKey
    private let office: String
    private var register: Register { standing.register }

    package init(_ standing: Standing, _ catalogues: Catalogues, key: SigningKey, office: String) {
        self.standing = standing
        self.catalogues = catalogues
        self.key = key
        self.office = office
    }

    /// A receipt for a filed submission and all that it supplements. While nothing has changed since the last one, that
    /// one is given out again; otherwise the new one supersedes it. Throws `Fault(.conflict)` before it is filed.
    package func receipt(for submission: String, officer: String) async throws -> GivenReceipt {
        let chain = try await chain(of: submission)
        var dossiers: [(dossier: StandingDossier, handover: Handover?)] = []
        for id in chain {
            let dossier = try await standing.requiredDossier(id)
            dossiers.append((dossier, try await register.handover(of: id)))
        }
        let last = try await lastReceipt(of: chain)
        if let last, let former = try? JSONDecoder().decode(Receipt.self, from: Data(last.body.utf8)) {
            let same = try await receipt(
                over: dossiers, code: former.code, time: former.time, officer: former.officer,
                superseding: former.supersedes)
            if same == former, last.submission == submission {
                return GivenReceipt(receipt: former, issued: last, pages: pages(of: dossiers))
            }
            return try await issue(
                for: submission, over: dossiers, officer: officer, superseding: former.code)
        }
        return try await issue(for: submission, over: dossiers, officer: officer, superseding: nil)
    }

    private func issue(
        for submission: String, over dossiers: [(dossier: StandingDossier, handover: Handover?)],
        officer: String, superseding former: ReceiptCode?
    ) async throws -> GivenReceipt {
        var source = SystemRandomNumberGenerator()
        let random = (0..<7).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        guard let code = ReceiptCode(random: random),
            let time = WITATime(seconds: Int(Date().timeIntervalSince1970))
        else { throw ReceiptDesk.impossible }
        let receipt = try await receipt(
            over: dossiers, code: code, time: time, officer: officer, superseding: former)
        let seal = try ReceiptSeal(of: receipt, keyID: key.id) { key.signature(over: $0) }
        let issued = try await register.issue(
            code.description, body: String(decoding: try receipt.canonicalJSON(), as: UTF8.self),
            seal: seal.text,
            for: submission, superseding: former?.description, officer: officer)
        return GivenReceipt(receipt: receipt, issued: issued, pages: pages(of: dossiers))
    }

    /// The pages of each document, in the order in which `papers(of:)` lists them.
    private func pages(
        of dossiers: [(dossier: StandingDossier, handover: Handover?)]
    ) -> [[GivenReceipt.Page]] {
        dossiers.map(\.dossier.dossier).flatMap { dossier in
            let files = Dictionary(
                dossier.submission.files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            let pages = Dictionary(
                dossier.pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            return dossier.documents.map { document in
                document.pages.compactMap { id -> GivenReceipt.Page? in
                    guard let file = files[id.file], let page = pages[id] else { return nil }
                    return GivenReceipt.Page(file: file, page: page)
                }
            }
        }
    }

    /// The submissions that one supplements, oldest first, and itself.
    private func chain(of submission: String) async throws -> [String] {
        var chain = [submission]
        while let earlier = try await register.handover(of: chain[0])?.supplements, !chain.contains(earlier) {
            chain.insert(earlier, at: 0)
        }
        return chain
    }

    private func lastReceipt(of chain: [String]) async throws -> IssuedReceipt? {
        for id in chain.reversed() {
            if let issued = try await register.lastReceipt(of: id) { return issued }
        }
        return nil
    }

    private func receipt(
        over dossiers: [(dossier: StandingDossier, handover: Handover?)], code: ReceiptCode, time: WITATime,
        officer: String, superseding former: ReceiptCode?
    ) async throws -> Receipt {
        let number = dossiers.lazy.compactMap(\.dossier.application).last
        let record = if let number { try await register.application(number) } else { ApplicationRecord?.none }
        let last = dossiers.last { $0.dossier.application != nil }?.dossier
        let checklist = last?.dossier.checklist ?? []
        let permit = record.flatMap { catalogues.permits.type($0.permitType) }
        return Receipt(
            code: code, office: office, time: time,
            permitType: permit?.name.id ?? "Belum diketahui",
            application: number, applicantName: record?.applicantName ?? "", nik: record?.nik,
            sheets: SheetTally(dossiers).sheets,
            documents: dossiers.flatMap { papers(of: $0.dossier.dossier) },
            missing: checklist.filter { [.missing, .expired, .unreadable].contains($0.status) }.map(\.name),
            finish: last?.isComplete == true ? finish(permit, from: time) : nil, officer: officer,
            supersedes: former,
            files: dossiers.flatMap { $0.dossier.dossier.submission.files.map(\.digest) })
    }

    /// The last day of the service: working days from the day of the receipt.
    private func finish(_ permit: PermitType?, from time: WITATime) -> CalendarDay? {
        CalendarDay(year: time.date.year, month: time.date.month, day: time.date.day).flatMap {
            ServiceClock(from: $0, workingDays: permit?.workingDays, by: catalogues.calendar).due
        }
    }

    private func papers(of dossier: Dossier) -> [Receipt.Paper] {
        let digests = Dictionary(
            dossier.submission.files.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first })
        return dossier.documents.map { document in
            Receipt.Paper(
                name: document.type.flatMap { catalogues.documents[$0]?.name.id } ?? "Dokumen lain",
                pages: document.pages.count, condition: .unstated,
                fingerprint: Receipt.fingerprint(
                    of: document.pages.compactMap { page in digests[page.file].map { ($0, page.number) } }))
        }
    }

    private static let impossible = Fault(
        .other,
        Phrase(
            id: "Tanda terima tidak dapat dibuat: jam komputer salah. Betulkan jamnya.",
            en: "The receipt cannot be made: the computer's clock is wrong. Set it right."))
}
