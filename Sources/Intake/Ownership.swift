internal import DossierModel
internal import Matching

/// Whether a single document is the application's own, or a stranger's paper in a good dossier.
struct Ownership {
    let record: ApplicationRecord
    let likeness: Likeness
    /// Below this two names are different persons' (domain rule).
    var differentName = 0.75

    /// Papers that say who somebody is.
    private static let identity: Set<String> = ["ktp_el", "suket_ktp", "paspor_kitas"]

    /// True of a card on which neither a number that passes its check nor a name was read: it may be anybody's.
    func isAnonymous(_ document: Document) -> Bool {
        Ownership.identity.contains(document.type ?? "")
            && !Claims.claims(of: document).contains { $0.key != nil && $0.kind != .birthDate }
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
        let own = [record.applicantName, record.companyName, record.attorneyName].compactMap(\.self)
        return !names.contains { name in own.contains { likeness.names(name, $0) >= differentName } }
    }
}
