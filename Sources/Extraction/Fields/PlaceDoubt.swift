internal import DossierModel

/// Places that are in no list of places, and addresses whose first word is no word: cut or misread, for a person to see.
struct PlaceDoubt: Sendable {
    let regions: RegionTable
    /// What such a value is read with at most: below what an officer is shown as sure.
    var confidence = 0.65
    /// Letters of the longest first word that must be a known one.
    var shortWord = 3

    /// Edits at which a word is still meant to be one of the ranks.
    var mostEdits = 2
    /// Ranks of places long enough to be told when they are misread.
    private static let ranks = ["KELURAHAN", "KECAMATAN"]

    /// Short words that open addresses.
    private static let openings: Set<String> = [
        "JL", "JLN", "GG", "RT", "RW", "DS", "DSN", "KP", "KEL", "KEC", "BTN", "KPR", "PTB", "BLK", "NO",
        "KM", "LR",
        "SP", "TJ", "TG", "GN", "BUM", "HOP", "PKT", "KOM",
    ]

    /// The field, with less confidence where the value cannot be what it says.
    func marked(_ field: Field, as definition: FieldDefinition) -> Field {
        guard !isPlausible(field.value, definition) else { return field }
        var field = field
        field.confidence = min(field.confidence, confidence)
        return field
    }

    private func isPlausible(_ value: String, _ definition: FieldDefinition) -> Bool {
        switch (definition.id, definition.kind) {
        case ("provinsi", _): regions.isProvince(value)
        case ("kecamatan", _): regions.isDistrict(value)
        case ("kab_kota", _): regions.isSeat(withoutRank(value))
        case ("kel_desa", _): !regions.isAlmostVillage(value)
        case (_, .birthPlace): !hasForeignWord(value)
        case (_, .address): opensWell(value) && isWellLabelled(value)
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

    /// Words that label an address's parts, read as something like them, and villages of the city likewise.
    private func isWellLabelled(_ address: String) -> Bool {
        let words = address.split(separator: " ").map { String($0.filter { $0.isLetter || $0.isNumber }) }
        let isMisread = words.contains { word in
            PlaceDoubt.ranks.contains { $0 != word && EditDistance.between($0, word) <= mostEdits }
        }
        // `RJ 021 RW 007`: a second number of three figures, and only one of them said to be what it is.
        let isHalved = zip(words, words.dropFirst()).contains { word, next in
            word.count == 2 && (word.hasPrefix("R") || word.hasSuffix("T") || word.hasSuffix("W"))
                && !["RT", "RW"].contains(word) && next.count == 3 && next.allSatisfy(\.isNumber)
        }
        return !isMisread && !isHalved
            && !(IndonesianAddress(address).village.map(regions.isAlmostVillage) ?? false)
    }

    private func opensWell(_ address: String) -> Bool {
        let word = address.prefix { $0 != " " && $0 != "." && $0 != "," }.filter {
            $0.isLetter || $0.isNumber
        }
        return word.count > shortWord || PlaceDoubt.openings.contains(word)
    }
}
