internal import DossierModel

/// One application held against single claims.
struct Comparison {
    let record: ApplicationRecord
    let weights: Weights
    let similarity: NameSimilarity
    /// Normalised numbers of all candidates: a number on the paper that is none of them names no application.
    let registered: Set<String>

    /// What a claim says for or against the application; `nil` when it says nothing.
    func evidence(of claim: Claim) -> Evidence? {
        switch claim.kind {
        case .cover: number(claim, weight: weights.cover, on: Phrase(id: "lembar sampul", en: "cover sheet"))
        case .number: number(claim, weight: weights.number, on: Phrase(id: "kertas", en: "paper"))
        case .nik: nik(claim)
        case .npwp: npwp(claim)
        case .nib: nib(claim)
        case .name: name(claim, known: record.applicantName, kind: "name", weight: weights.name)
        case .company:
            record.companyName.flatMap {
                name(claim, known: $0, kind: "company", weight: weights.company)
            }
        case .birthDate: birthDate(claim)
        case .permit: permit(claim)
        }
    }

    private func number(_ claim: Claim, weight: Double, on carrier: Phrase) -> Evidence? {
        let named = SharedKey.normalised(number: claim.value)
        guard named == SharedKey.normalised(number: record.number) else {
            guard claim.kind == .cover || registered.contains(named) else { return nil }
            return said(
                claim, claim.kind.rawValue, -weights.foreignNumber, decisive: false,
                Phrase(
                    id: "nomor permohonan lain (\(claim.value)) pada \(carrier.id)",
                    en: "another application's number (\(claim.value)) on the \(carrier.en)"))
        }
        return said(
            claim, claim.kind.rawValue, weight, decisive: claim.verified,
            Phrase(
                id: "nomor permohonan \(record.number) pada \(carrier.id)",
                en: "application number \(record.number) on the \(carrier.en)"))
    }

    private func nik(_ claim: Claim) -> Evidence? {
        guard claim.verified, let own = record.nik else { return nil }
        if claim.value == own {
            return said(
                claim, "nik", weights.nik, decisive: true,
                Phrase(id: "NIK sama dengan NIK pemohon", en: "NIK equals the applicant's"))
        }
        if claim.value == record.attorneyNIK {
            return said(
                claim, "attorney", weights.attorney, decisive: false,
                Phrase(id: "NIK sama dengan NIK penerima kuasa", en: "NIK equals the attorney's"))
        }
        return said(
            claim, "nik", -weights.foreignIdentifier, decisive: false,
            Phrase(id: "NIK milik orang lain", en: "NIK is somebody else's"))
    }

    private func npwp(_ claim: Claim) -> Evidence? {
        let known = [record.npwp, record.companyNPWP].compactMap(\.self).compactMap(
            SharedKey.normalised(npwp:))
        guard claim.verified, known.contains(claim.value) else { return nil }
        return said(
            claim, "npwp", weights.npwp, decisive: true,
            Phrase(id: "NPWP sama dengan data permohonan", en: "NPWP equals the record's"))
    }

    private func nib(_ claim: Claim) -> Evidence? {
        guard claim.verified, let own = record.nib else { return nil }
        let same = claim.value == own
        return said(
            claim, "nib", same ? weights.nib : -weights.foreignIdentifier, decisive: same,
            same
                ? Phrase(id: "NIB sama dengan data permohonan", en: "NIB equals the record's")
                : Phrase(id: "NIB milik usaha lain", en: "NIB is another business's"))
    }

    private func name(_ claim: Claim, known: String, kind: String, weight: Double) -> Evidence? {
        let alike = similarity(claim.value, known)
        if alike >= weights.sameName {
            return said(
                claim, kind, weight, decisive: false,
                Phrase(id: "nama \(claim.value) sama", en: "name \(claim.value) agrees"))
        }
        guard alike < weights.differentName else { return nil }
        return said(
            claim, kind, -weights.foreignName, decisive: false,
            Phrase(
                id: "nama \(claim.value) berbeda dengan \(known)",
                en: "name \(claim.value) differs from \(known)"))
    }

    private func birthDate(_ claim: Claim) -> Evidence? {
        guard let own = record.birthDate else { return nil }
        let same = claim.value == own.description
        return said(
            claim, "birth_date", same ? weights.birthDate : -weights.foreignBirthDate, decisive: false,
            same
                ? Phrase(id: "tanggal lahir sama", en: "birth date agrees")
                : Phrase(id: "tanggal lahir berbeda", en: "birth date differs"))
    }

    private func permit(_ claim: Claim) -> Evidence? {
        let same = claim.value == record.permitType
        return said(
            claim, "permit", same ? weights.permit : -weights.foreignPermit, decisive: false,
            same
                ? Phrase(id: "surat meminta izin ini", en: "the letter asks for this permit")
                : Phrase(
                    id: "surat meminta izin lain (\(claim.value))",
                    en: "the letter asks for another permit (\(claim.value))"))
    }

    private func said(
        _ claim: Claim, _ kind: String, _ weight: Double, decisive: Bool, _ what: Phrase
    ) -> Evidence {
        Evidence(
            kind: kind, weight: weight,
            note: Phrase(
                id: "\(what.id) (\(claim.page.file), halaman \(claim.page.number))",
                en: "\(what.en) (\(claim.page.file), page \(claim.page.number))"),
            decisive: decisive)
    }
}
