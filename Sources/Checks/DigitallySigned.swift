package import DossierModel

/// A signed file is kept bit for bit: any change breaks the signature.
package struct DigitallySigned: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        guard let facts = file.facts, facts.signatureCount > 0 else { return [] }
        return [
            finding(
                .note, at: location,
                location.sentence(
                    id:
                        "bertanda tangan elektronik (\(facts.signatureCount)); disimpan persis seperti diterima.",
                    en: "is digitally signed (\(facts.signatureCount)); it is kept exactly as received."),
                remedy: Phrase(
                    id: "Periksa tanda tangannya dengan layanan penerbitnya.",
                    en: "Verify the signature with the issuer's service."))
        ]
    }
}
