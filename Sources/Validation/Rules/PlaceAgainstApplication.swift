package import DossierModel
internal import Extraction

/// `tempat_sama_permohonan`: the place of practice on a paper has not a word in common with the one the application letter
/// names.
package struct PlaceAgainstApplication: Check {
    package var fields = ["fasilitas", "tempat_praktik", "alamat"]
    /// Words that every address may have.
    package var usual: Set<String> = [
        "JALAN", "GANG", "NOMOR", "KOTA", "KABUPATEN", "KECAMATAN", "KELURAHAN", "KEL", "KEC", "DESA",
        "PROVINSI",
        "KALIMANTAN", "TIMUR", "BONTANG", "UTARA", "SELATAN", "BARAT", "JLN", "KOMPLEK", "PERUM",
    ]
    /// As long as a word must be, and as like another; by judgement.
    package var leastLetters = 4
    package var leastLikeness = 0.8

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let letter = paper.application.applicationLetter else { return [] }
        let applied = [letter.field("lokasi_izin"), letter.field("nama_usaha")].compactMap(\.self)
        let named = fields.compactMap(paper.field)
        let (left, right) = (words(of: named), words(of: applied))
        guard let place = named.first, let wanted = applied.first, !left.isEmpty, !right.isEmpty,
            !left.contains(where: { one in
                right.contains { EditDistance.similarity(one, $0) >= leastLikeness }
            })
        else { return [] }
        return finding(
            .review, on: place, against: applied,
            id:
                "memuat tempat \(place.value), sedangkan permohonan (\(wanted.place.id)) menyebut \(wanted.value).",
            en:
                "names the place \(place.value), but the application (\(wanted.place.en)) names \(wanted.value)."
        )
    }

    private func words(of fields: [Field]) -> Set<String> {
        let words = fields.flatMap(\.readings).flatMap { text in
            text.uppercased().split { !$0.isLetter }.map(String.init)
        }
        return Set(words.filter { $0.count >= leastLetters }).subtracting(usual)
    }
}
