internal import DossierModel

/// Places that are in no list of places, and addresses whose first word is no word: cut or misread, for a person to see.
struct PlaceDoubt: FieldDoubt {
    let regions: RegionTable
    /// Letters of the longest first word that must be a known one.
    var shortWord = 3

    /// Words behind which something of an address has to stand.
    private static let announcing: Set<String> = [
        "RT", "RW", "KEL", "KELURAHAN", "DESA", "KEC", "KECAMATAN", "KOTA", "KAB", "KABUPATEN", "NO", "NOMOR",
        "JL", "JLN", "JALAN", "GANG",
    ]

    /// Short words that open addresses.
    private static let openings: Set<String> = [
        "JL", "JLN", "GG", "RT", "RW", "DS", "DSN", "KP", "KEL", "KEC", "BTN", "KPR", "PTB", "BLK", "NO",
        "KM", "LR",
        "SP", "TJ", "TG", "GN", "BUM", "HOP", "PKT", "KOM",
    ]

    /// The value cannot be what it says.
    func doubts(_ field: Field, as definition: FieldDefinition) -> Bool {
        !isPlausible(field.value, definition)
    }

    private func isPlausible(_ value: String, _ definition: FieldDefinition) -> Bool {
        switch (definition.id, definition.kind) {
        case ("provinsi", _): regions.isProvince(value)
        case ("kecamatan", _): regions.isDistrict(value)
        case ("kab_kota", _): regions.isSeat(withoutRank(value))
        case ("kel_desa", _): !regions.isAlmostVillage(value)
        case (_, .birthPlace): !hasForeignWord(value)
        case (_, .address): opensWell(value) && isWellLabelled(value) && endsWell(value)
        default: true
        }
    }

    private func withoutRank(_ value: String) -> String {
        value.split(separator: " ").drop { ["KOTA", "KABUPATEN", "KAB.", "KAB", "ADM."].contains($0) }
            .joined(separator: " ")
    }

    /// A word before what is a regency or city without it: people are born in villages too, but not in `LATUR BONTANG`.
    private func hasForeignWord(_ value: String) -> Bool {
        let words = withoutRank(value).split(separator: " ")
        guard words.count > 1, !regions.isSeat(words.joined(separator: " ")) else { return false }
        return (1..<words.count).contains { regions.isSeat(words[$0...].joined(separator: " ")) }
    }

    /// Both numbers of a neighbourhood are said to be what they are, and a village of the city is called as it is.
    private func isWellLabelled(_ address: String) -> Bool {
        let words = address.split(separator: " ").map { String($0.filter { $0.isLetter || $0.isNumber }) }
        // `RJ 021 RW 007`: a second number of three figures, and only one of them said to be what it is.
        let isHalved = zip(words, words.dropFirst()).contains { word, next in
            word.count == 2 && (word.hasPrefix("R") || word.hasSuffix("T") || word.hasSuffix("W"))
                && !["RT", "RW"].contains(word) && next.count == 3 && next.allSatisfy(\.isNumber)
        }
        return !isHalved && !(IndonesianAddress(address).village.map(regions.isAlmostVillage) ?? false)
    }

    /// Neither a label without what it announces, nor a cut village, nor a city that is none: the rest stands on a line that was
    /// not read.
    private func endsWell(_ value: String) -> Bool {
        let words = value.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let last = words.last, !PlaceDoubt.announcing.contains(last) else { return false }
        let address = IndonesianAddress(value)
        guard let city = address.city else { return !(address.village.map(regions.isCutVillage) ?? false) }
        // A district may be called so: Kota Bangun.
        if regions.isDistrict(city) { return true }
        let names = withoutRank(city).split { !$0.isLetter }
        return (1...max(1, names.count)).contains { regions.isSeat(names.prefix($0).joined(separator: " ")) }
    }

    private func opensWell(_ address: String) -> Bool {
        let word = address.prefix { $0 != " " && $0 != "." && $0 != "," }.filter {
            $0.isLetter || $0.isNumber
        }
        // One word alone is the label of something else: `PEMOHON`.
        return address.contains(" ") && (word.count > shortWord || PlaceDoubt.openings.contains(word))
    }
}
