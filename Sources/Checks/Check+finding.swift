package import DossierModel

extension Check {
    /// Name of the rule, as its type.
    package var rule: String { String(describing: Self.self) }

    /// One finding of this rule, with the fields it rests on.
    package func finding(
        _ severity: Finding.Severity, at location: Finding.Location, _ message: Phrase, remedy: Phrase,
        citing fields: [Field] = []
    ) -> Finding {
        Finding(
            rule: rule, severity: severity, location: location, message: message, remedy: remedy,
            cited: fields.map(Citation.init))
    }
}

extension Finding.Location {
    /// The place as a sentence begins with it: "Halaman 2 pada fail a.pdf".
    var place: Phrase {
        switch self {
        case .submission: Phrase(id: "Berkas ini", en: "This dossier")
        case .file(let name): Phrase(id: "Fail \(name)", en: "File \(name)")
        case .page(let page):
            Phrase(
                id: "Halaman \(page.number) pada fail \(page.file)",
                en: "Page \(page.number) of file \(page.file)")
        }
    }

    /// `place` and what is wrong there.
    package func sentence(id: String, en: String) -> Phrase {
        Phrase(id: "\(place.id) \(id)", en: "\(place.en) \(en)")
    }
}
