/// The words of an address that say where it is.
package struct AddressWords: Hashable, Sendable {
    /// Upper case, in their order.
    package let words: [String]

    /// Words that say what follows, not where it is.
    private static let signposts: Set<String> = [
        "JL", "JLN", "JALAN", "NO", "NOMOR", "RT", "RW", "KEL", "KELURAHAN", "DESA", "KEC", "KECAMATAN",
        "KOTA",
        "KAB", "KABUPATEN", "PROV", "PROVINSI", "GG", "GANG", "BLOK",
    ]
    /// Fewer words than these are no address: the town alone is shared by everybody.
    private static let fewest = 3

    package init(_ text: String) {
        words = text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !AddressWords.signposts.contains($0) }
    }

    /// Share of the shorter address's words that stand in the other, 0…1; one may be written without its village. 0 where
    /// either is too short to tell a place.
    package func similarity(to other: AddressWords) -> Double {
        let (short, long) =
            words.count <= other.words.count ? (words, other.words) : (other.words, words)
        guard short.count >= AddressWords.fewest else { return 0 }
        let found = short.count { word in
            long.contains { $0 == word || word.count > 4 && EditDistance.similarity($0, word) >= 0.8 }
        }
        return Double(found) / Double(short.count)
    }
}
