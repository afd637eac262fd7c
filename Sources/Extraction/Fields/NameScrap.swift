internal import DossierModel

/// Two or three consonants behind a name, where no comma announces a degree: what was read of the signature, the stamp or the fold
/// beside it (`VINA CONTOHSIREGAR SS`); and a name that is the label of something. Which it is only the paper says, so a person sees
/// it.
struct NameScrap: FieldDoubt {
    private static let vowels: Set<Character> = ["A", "E", "I", "O", "U", "Y"]
    /// Words beside which names stand.
    private static let labels: Set = [
        "OLEH", "NAMA", "NIK", "ALAMAT", "PEMOHON", "JABATAN", "PEKERJAAN", "DISUSUN", "PENYUSUN", "TTL",
    ]

    func doubts(_ field: Field, as definition: FieldDefinition) -> Bool {
        let words = field.value.uppercased().split(separator: " ")
        guard definition.kind == .name else { return false }
        if words.contains(where: { NameScrap.labels.contains(String($0)) }) { return true }
        guard words.count >= 2, let last = words.last,
            (2...3).contains(last.count), last.allSatisfy({ $0.isLetter && !NameScrap.vowels.contains($0) })
        else { return false }
        return words[words.count - 2].last != "," && !PersonName.isDegree(last)
    }
}
