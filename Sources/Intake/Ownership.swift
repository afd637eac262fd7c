internal import DossierModel
internal import Extraction
internal import Matching

/// Whether a single document is the application's own, or a stranger's paper in a good dossier.
struct Ownership {
    let record: ApplicationRecord
    let likeness: Likeness

    /// Papers that say who somebody is.
    private static let identity: Set<String> = ["ktp_el", "suket_ktp", "paspor_kitas"]

    /// True of a card on which neither a number that passes its check nor a name was read: it may be anybody's.
    func isAnonymous(_ document: Document) -> Bool {
        Ownership.identity.contains(document.type ?? "")
            && !Claims.claims(of: document).contains { $0.key != nil && $0.kind != .birthDate }
    }

    /// The agreement of two people about a trade, and the fields of both.
    private static let (agreement, parties) = ("perjanjian_kerjasama", ["pihak", "pihak_kedua"])

    /// With whom the applicant, by the agreements in the dossier, has agreed; an agreement of others says nothing.
    func partners(in documents: [Document]) -> [String] {
        documents.filter { $0.type == Ownership.agreement }.flatMap { document -> [String] in
            let names = Ownership.parties.compactMap { document.field($0)?.value }
            let (ours, others) = (names.filter(isOwn), names.filter { !isOwn($0) })
            return ours.isEmpty ? [] : others
        }
    }

    /// True when the paper's person is one of them, by a name of two words or more.
    func isNamed(_ document: Document, among names: [String]) -> Bool {
        guard let name = document.field("nama")?.value, Ownership.isWhole(name) else { return false }
        return names.contains { Ownership.isWhole($0) && likeness.names(name, $0) >= PersonName.same }
    }

    /// By the record: who applies, the business, and who hands in for them.
    private var own: [String] {
        [record.applicantName, record.companyName, record.attorneyName].compactMap(\.self)
    }

    private func isOwn(_ name: String) -> Bool {
        own.contains { likeness.names(name, $0) >= PersonName.same }
    }

    /// Two words without titles and initials.
    private static func isWhole(_ name: String) -> Bool {
        PersonName(name).tokens.count { $0.count > 1 } >= 2
    }

    /// True when an identifier or, without one, a name on the paper belongs to nobody of the application.
    func isStrange(_ document: Document) -> Bool {
        let claims = Claims.claims(of: document)
        let keys = Set(SharedKey.keys(of: record))
        let identifying = claims.filter { $0.key != nil && [.nik, .npwp, .nib].contains($0.kind) }
        if identifying.contains(where: { keys.contains($0.key!) }) { return false }
        let known = Set(keys.map(\.kind))
        if identifying.contains(where: { known.contains($0.key!.kind) && !$0.incidental }) { return true }
        if !identifying.isEmpty, identifying.allSatisfy(\.incidental) { return true }
        let names = claims.filter { $0.kind == .name || $0.kind == .company }.map(\.value)
        guard !names.isEmpty else { return false }
        return !names.contains { name in own.contains { likeness.names(name, $0) >= PersonName.doubtful } }
    }
}
