package import DossierModel

/// `tdp_masa_berlaku_info`: a company registration (TDP) is history since 2018, whatever its last day.
package struct HistoricalRegistration: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["tdp"]) else { return [] }
        return finding(
            .note, on: paper.document, id: "memuat TDP, yang sejak 2018 hanya menjadi riwayat.",
            en: "holds a company registration (TDP), which is only history since 2018.", remedy: .onlyToKnow)
    }
}
