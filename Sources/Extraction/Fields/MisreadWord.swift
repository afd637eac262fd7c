internal import DossierModel

/// Words that names of bodies and addresses are made of, read as something like them (`VAVASAN`, `PERDASANGAN`, `KETURAHAN`): what
/// stands beside them is as likely misread, so a person sees it. They are not mended: a firm may be called WAWASAN.
struct MisreadWord: FieldDoubt {
    /// Edits at which a word is still meant to be one of these.
    var mostEdits = 2

    /// Legal forms, which open a body's name.
    private static let forms = ["YAYASAN", "KOPERASI", "PERKUMPULAN", "PERSEROAN"]
    /// Words of offices.
    private static let offices = [
        "KESEHATAN", "PENDIDIKAN", "PERDAGANGAN", "PERHUBUNGAN", "PERINDUSTRIAN", "LINGKUNGAN", "KEBUDAYAAN",
        "PERTANAHAN", "PEMERINTAH", "KEMENTERIAN", "UNIVERSITAS", "PUSKESMAS", "KECAMATAN", "KELURAHAN",
    ]
    /// Months with so many letters.
    private static let months = [
        "JANUARI", "FEBRUARI", "AGUSTUS", "SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER",
    ]
    /// Ranks of places.
    private static let ranks = ["KELURAHAN", "KECAMATAN"]

    /// Words like them that bodies are called by as well.
    private static let others: Set = [
        "PERTANIAN", "PERTAHANAN", "PERTAMANAN", "PEMERINTAHAN", "PENYIDIKAN", "PENDIDIK", "KEPENDIDIKAN",
        "UNIVERSITY", "PUSKESWAN", "PERSERO", "KEAMANAN",
    ]

    func doubts(_ field: Field, as definition: FieldDefinition) -> Bool {
        let words = field.value.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return switch definition.kind {
        case .entity:
            words.first.map { isAlmost($0, MisreadWord.forms) } ?? false
                || words.contains { isAlmost($0, MisreadWord.offices) }
        case .address: words.contains { isAlmost($0, MisreadWord.ranks) }
        case .text: words.contains { isAlmost($0, MisreadWord.months) }
        default: false
        }
    }

    private func isAlmost(_ word: String, _ known: [String]) -> Bool {
        !known.contains(word) && !MisreadWord.others.contains(word)
            && known.contains { EditDistance.between($0, word) <= mostEdits }
    }
}
