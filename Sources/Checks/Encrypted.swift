package import DossierModel

/// A file behind a password, opened or not.
package struct Encrypted: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        if let defect = file.defect, defect.kind == .encrypted || defect.kind == .wrongPassword {
            return [
                finding(
                    .block, at: location,
                    location.sentence(
                        id: "dilindungi kata sandi dan tidak dapat dibuka.",
                        en: "is protected by a password and cannot be opened."),
                    remedy: Phrase(
                        id: "Minta pemohon menyerahkan fail tanpa kata sandi, atau berikan kata sandinya.",
                        en: "Ask the applicant for a file without a password, or give the password."))
            ]
        }
        guard file.facts?.encrypted == true else { return [] }
        return [
            finding(
                .note, at: location,
                location.sentence(
                    id: "tersandi, tetapi dapat dibuka.",
                    en: "is encrypted, but it opened."),
                remedy: Phrase(
                    id: "Untuk arsip, minta fail tanpa sandi.",
                    en: "For the archive, ask for a file without encryption."))
        ]
    }
}
