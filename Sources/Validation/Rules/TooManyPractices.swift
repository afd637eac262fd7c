package import DossierModel
internal import Extraction

/// `sip_jumlah_maks`: the licences that the applicant holds, with the one applied for, are more than the permit type allows
/// places of practice. What the record says blocks; licences among the papers are counted by their numbers, which have no check
/// of their own, and ask for a look. Licences that lie in neither are not known here.
package struct TooManyPractices: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let application = paper.application
        let licences = application.own(["sip"])
        // Once an application, on its first licence.
        guard paper.isOf(["sip"]), licences.first == paper.document,
            let most = application.permit?.mostPlaces
        else { return [] }
        if case .number(let place)? = application.record?.conditionVariables["praktik_ke"],
            place > Double(most)
        {
            return finding(
                .block, on: paper.document,
                id: "mengikuti permohonan untuk tempat praktik ke-\(Int(place)), paling banyak \(most).",
                en:
                    "goes with an application for place of practice number \(Int(place)); at most \(most) are allowed.",
                remedy: TooManyPractices.remedy)
        }
        // A renewal takes the place of one of them.
        let new = application.variable("jenis_permohonan") == "perpanjangan" ? 0 : 1
        let valid = licences.filter { CasePaper($0, of: application).ended("berlaku_sampai") == nil }
        let numbers = Set(valid.compactMap { $0.field("nomor")?.value })
        guard numbers.count + new > most, let number = paper.field("nomor") else { return [] }
        let others = valid.filter { $0 != paper.document }.compactMap { $0.field("nomor") }
        return finding(
            .review, on: number, against: others,
            id:
                "memuat satu dari \(numbers.count) SIP yang masih berlaku; paling banyak \(most) tempat praktik.",
            en:
                "holds one of \(numbers.count) licences still valid; at most \(most) places of practice are allowed.",
            remedy: TooManyPractices.remedy)
    }

    private static let remedy = Phrase(
        id: "Tanyakan SIP mana yang dicabut atau diganti, lalu minta buktinya.",
        en: "Ask which licence is given up or replaced, then ask for the proof.")
}
