package import DossierModel

/// A file on which the reader died or never answered.
package struct UnansweredFile: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        guard let defect = file.defect, defect.kind == .readerDied || defect.kind == .timedOut else {
            return []
        }
        return [
            finding(
                .block, at: location,
                location.sentence(
                    id: "tidak dapat dibaca: pembaca berhenti di tengah jalan.",
                    en: "cannot be read: the reader stopped half-way."),
                remedy: Phrase(
                    id: "Coba sekali lagi. Bila tetap gagal, pindai ulang kertasnya.",
                    en: "Try once more. If it fails again, scan the paper anew."))
        ]
    }
}
