internal import DossierModel

/// One application held against single claims.
struct Comparison {
    let record: ApplicationRecord
    let weights: Weights
    let likeness: Likeness
    /// Normalised numbers of all candidates: a number on the paper that is none of them names no application.
    let registered: Set<String>

    /// What a claim says for or against the application; `nil` when it says nothing.
    func evidence(of claim: Claim) -> Evidence? {
        switch claim.kind {
        case .cover:
            number(
                claim, weights.cover, foreign: weights.foreignCover,
                on: Phrase(id: "lembar sampul", en: "cover sheet"))
        case .number:
            number(
                claim, weights.number, foreign: weights.foreignNumber, on: Phrase(id: "kertas", en: "paper"))
        case .nik: nik(claim)
        case .npwp: npwp(claim)
        case .nib: nib(claim)
        case .name: name(claim, known: record.applicantName, kind: "name", agreeing: weights.name)
        case .company:
            record.companyName.flatMap {
                name(claim, known: $0, kind: "company", agreeing: weights.company)
            }
        case .business: business(claim)
        case .address: address(claim)
        case .birthDate: birthDate(claim)
        case .permit: permit(claim)
        }
    }

    private func number(
        _ claim: Claim, _ own: Likelihood, foreign: Likelihood, on carrier: Phrase
    ) -> Evidence? {
        let named = SharedKey.normalised(number: claim.value)
        guard named == SharedKey.normalised(number: record.number) else {
            guard claim.kind == .cover || registered.contains(named) else { return nil }
            return said(
                claim, claim.kind.rawValue, foreign, decisive: false,
                Phrase(
                    id: "nomor permohonan lain (\(claim.value)) pada \(carrier.id)",
                    en: "another application's number (\(claim.value)) on the \(carrier.en)"))
        }
        return said(
            claim, claim.kind.rawValue, own, decisive: claim.verified,
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
        if Comparison.differByOne(claim.value, own) {
            return said(
                claim, "nik", claim.keyedTwice ? weights.nearKeyedTwice : weights.nearIdentifier,
                decisive: false,
                Phrase(
                    id: "NIK berbeda satu angka dengan NIK pemohon",
                    en: "NIK is one digit off the applicant's"))
        }
        return said(
            claim, "nik", weights.foreignIdentifier, decisive: false,
            Phrase(id: "NIK milik orang lain", en: "NIK is somebody else's"))
    }

    private static func differByOne(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).count(where: { $0 != $1 }) == 1
    }

    private func npwp(_ claim: Claim) -> Evidence? {
        guard claim.verified else { return nil }
        if record.npwp.flatMap(SharedKey.normalised(npwp:)) == claim.value {
            return said(
                claim, "npwp", weights.npwp, decisive: true,
                Phrase(id: "NPWP sama dengan NPWP pemohon", en: "NPWP equals the applicant's"))
        }
        guard record.companyNPWP.flatMap(SharedKey.normalised(npwp:)) == claim.value else { return nil }
        return said(
            claim, "company_npwp", weights.npwp, decisive: true,
            Phrase(id: "NPWP sama dengan NPWP badan usaha", en: "NPWP equals the business's"))
    }

    /// A private application is not for the business that a letter speaks for.
    private func business(_ claim: Claim) -> Evidence? {
        guard !record.isForBusiness else { return nil }
        return said(
            claim, "business", weights.foreignBusiness, decisive: false,
            Phrase(
                id: "surat atas nama badan usaha (\(claim.value)), permohonan perorangan",
                en: "the letter is a business's (\(claim.value)), the application a private person's"))
    }

    private func nib(_ claim: Claim) -> Evidence? {
        guard claim.verified, let own = record.nib else { return nil }
        let same = claim.value == own
        return said(
            claim, "nib", same ? weights.nib : weights.foreignNIB, decisive: same,
            same
                ? Phrase(id: "NIB sama dengan data permohonan", en: "NIB equals the record's")
                : Phrase(id: "NIB milik usaha lain", en: "NIB is another business's"))
    }

    private func name(
        _ claim: Claim, known: String, kind: String, agreeing: Likelihood
    ) -> Evidence? {
        let alike = likeness.names(claim.value, known)
        if alike >= weights.sameName {
            return said(
                claim, kind, agreeing, decisive: false,
                Phrase(id: "nama \(claim.value) sama", en: "name \(claim.value) agrees"))
        }
        guard alike < weights.differentName else { return nil }
        return said(
            claim, kind, weights.foreignName, decisive: false,
            Phrase(
                id: "nama \(claim.value) berbeda dengan \(known)",
                en: "name \(claim.value) differs from \(known)"))
    }

    private func birthDate(_ claim: Claim) -> Evidence? {
        guard let own = record.birthDate else { return nil }
        let same = claim.value == own.description
        return said(
            claim, "birth_date", same ? weights.birthDate : weights.foreignBirthDate, decisive: false,
            same
                ? Phrase(id: "tanggal lahir sama", en: "birth date agrees")
                : Phrase(id: "tanggal lahir berbeda", en: "birth date differs"))
    }

    /// People move: another address says nothing.
    private func address(_ claim: Claim) -> Evidence? {
        guard let own = record.address, likeness.addresses(claim.value, own) >= weights.sameAddress else {
            return nil
        }
        return said(
            claim, "address", weights.address, decisive: false,
            Phrase(id: "alamat sama", en: "address agrees"))
    }

    private func permit(_ claim: Claim) -> Evidence? {
        let same = claim.value == record.permitType
        return said(
            claim, "permit", same ? weights.permit : weights.foreignPermit, decisive: false,
            same
                ? Phrase(id: "surat meminta izin ini", en: "the letter asks for this permit")
                : Phrase(
                    id: "surat meminta izin lain (\(claim.value))",
                    en: "the letter asks for another permit (\(claim.value))"))
    }

    private func said(
        _ claim: Claim, _ kind: String, _ likelihood: Likelihood, decisive: Bool, _ what: Phrase
    ) -> Evidence {
        Evidence(
            kind: kind, weight: likelihood.bits,
            note: Phrase(
                id: "\(what.id) (\(claim.page.file), halaman \(claim.page.number))",
                en: "\(what.en) (\(claim.page.file), page \(claim.page.number))"),
            decisive: decisive)
    }
}
