extension IndonesianAddress {
    /// Words that say what follows, not where it is.
    private static let signposts: Set<String> = [
        "JL", "JLN", "JALAN", "NO", "NOMOR", "RT", "RW", "KEL", "KELURAHAN", "DESA", "KEC", "KECAMATAN",
        "KOTA",
        "KAB", "KABUPATEN", "PROV", "PROVINSI", "GG", "GANG", "BLOK",
    ]
    /// Fewer words than these are no address: the town alone is shared by everybody.
    private static let fewestWords = 3

    /// Share of the shorter address's words that stand in the other, 0…1; one may be written without its village. 0 where
    /// either is too short to tell a place.
    package static func similarity(_ left: String, _ right: String) -> Double {
        let (one, two) = (words(left), words(right))
        let (short, long) = one.count <= two.count ? (one, two) : (two, one)
        guard short.count >= fewestWords else { return 0 }
        let found = short.count { word in
            long.contains { $0 == word || word.count > 4 && EditDistance.similarity($0, word) >= 0.8 }
        }
        return Double(found) / Double(short.count)
    }

    private static func words(_ text: String) -> [String] {
        text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !signposts.contains($0) }
    }
}
