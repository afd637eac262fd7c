internal import DossierModel
internal import Extraction

extension ApplicationCase {
    static let cards: Set<String> = ["ktp_el", "suket_ktp", "paspor_kitas"]

    /// The applicant's identity card: the one that fills its row. Without an application the only one there is.
    var applicantCard: Document? {
        let cards = own(ApplicationCase.cards)
        guard record != nil else { return cards.count == 1 ? cards[0] : nil }
        return cards.first { card in
            card.requirement.map { permit?.requirement($0)?.holder != .attorney } ?? false
        }
    }

    /// Whose paper it is, by the row that it fills; who is in charge may be the applicant.
    func holder(of document: Document) -> Requirement.Holder {
        let holder = requirement(of: document)?.holder ?? .applicant
        guard holder == .responsible, let record, let name = document.field("nama") else { return holder }
        return NameLikeness(name.readings, [record.applicantName]) == .different ? .responsible : .applicant
    }

    var applicationLetter: Document? { own(["surat_permohonan"]).first }

    /// By the record, in the order of what an application of its kind is made under.
    var isOfPerson: Bool { record.map { $0.applicantKind == "perorangan" } ?? true }

    /// The applicant and the applicant's company or foundation, as the record, the letter and the deeds have them.
    var holders: [String] {
        let deeds = own(["akta_pendirian", "akta_perubahan", "sk_kemenkumham", "nib"])
        let read =
            [
                applicantCard?.field("nama"), applicationLetter?.field("nama"),
                applicationLetter?.field("nama_usaha"),
            ] + deeds.map { $0.field("nama_badan") ?? $0.field("nama_pelaku_usaha") }
        return [record?.applicantName, record?.companyName].compactMap(\.self)
            + read.compactMap(\.self).flatMap(\.readings)
    }

    /// Every NIK that belongs to the application, on the record and on its papers.
    var knownNIKs: Set<String> {
        let fields: Set<String> = ["nik", "pemberi_nik", "penerima_nik"]
        let read = own.flatMap(\.fields).filter { fields.contains($0.name) }.flatMap(\.numbers)
        return Set(read + [record?.nik, record?.attorneyNIK].compactMap(\.self))
    }

    /// A text of the record's variables, `nil` where it is not answered.
    func variable(_ name: String) -> String? {
        if case .text(let text)? = record?.conditionVariables[name] { text } else { nil }
    }
}
