extension PermitCatalogue {
    /// Words that stand in the subject of any application, whatever it asks for.
    private static let commonWords: Set<String> = [
        "PERMOHONAN", "SURAT", "IZIN", "IJIN", "PENERBITAN", "BARU", "PERPANJANGAN", "PERUBAHAN", "PENGAJUAN",
        "ATAS", "DAN", "UNTUK", "KEPADA", "YANG", "HAL", "PERIHAL",
    ]
    /// Share of the subject's own words that a permit must bear to be meant; below half it is another matter.
    private static let leastShare = 0.5

    /// The permit types that a letter's subject or a receipt's line names; all that fit equally well.
    ///
    /// `Permohonan Surat Izin Praktik Bidan (SIPB)` names one, `Permohonan izin praktik` every practice licence.
    package func types(namedIn subject: String) -> [PermitType] {
        let words = PermitCatalogue.words(subject).subtracting(PermitCatalogue.commonWords)
        guard !words.isEmpty else { return [] }
        let shares = types.map { type in
            let own = PermitCatalogue.words(type.name.id).union(PermitCatalogue.words(type.id))
            return Double(words.count(where: own.contains)) / Double(words.count)
        }
        guard let best = shares.max(), best >= PermitCatalogue.leastShare else { return [] }
        return zip(types, shares).filter { $1 == best }.map(\.0)
    }

    /// Words of three letters and more, normalised.
    private static func words(_ text: String) -> Set<String> {
        let letters = MatchingLetters.text(text.replacing("_", with: " "))
        let words = letters.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return Set(words.filter { $0.count >= 3 })
    }
}
