package import DossierModel

/// `str_berlaku`: a health worker's registration that has little time left; one that ran out is `ExpiredDocument`'s.
package struct RegistrationEndsSoon: Check {
    /// As the catalogue of the domain brief has it.
    package var leastDays = 90

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["str"]), let end = paper.field("berlaku_sampai"), let day = paper.days(end).max()
        else { return [] }
        let left = day.ordinal - paper.receivedOn.ordinal
        guard (0..<leastDays).contains(left) else { return [] }
        return finding(
            .review, on: end, id: "memuat STR yang hanya berlaku \(left) hari lagi (sampai \(day)).",
            en: "holds a registration with \(left) days left (until \(day)).",
            remedy: Phrase(
                id: "Ingatkan pemohon memperbarui STR; masa izin tidak melebihi STR.",
                en: "Remind the applicant to renew it; the permit lasts no longer than the registration."))
    }
}
