internal import Foundation

/// A person's name, without titles and in one spelling; single names are as good as any.
package struct PersonName: Hashable, Sendable {
    /// From this similarity on two names are the same person's, for what a name can tell.
    package static let same = 0.90
    /// From this on an officer looks; below, the names differ.
    package static let doubtful = 0.75

    /// Upper case, titles gone, short forms written out.
    package let tokens: [String]
    /// The same in one spelling.
    private let spelt: [String]

    private static let titles: Set<String> = [
        "DR", "DRG", "DRS", "DRA", "DRH", "IR", "H", "HJ", "APT", "PROF", "KH", "NS", "BDN", "TN", "NY",
        "SDR",
        "SDRI", "BAPAK", "IBU", "ALM", "ALMH",
    ]
    private static let degrees: Set<String> = [
        "SH", "SE", "ST", "SP", "SSOS", "SKOM", "SPD", "SKEP", "SKM", "SSI", "SFARM", "SKED", "SKG", "SIP",
        "SAP", "SAG", "SPSI", "SHUT", "STP", "SPT", "MKN", "MM", "MT", "MH", "MSI", "MPD", "MKES", "MKEB",
        "MKEP",
        "MAP", "MBA", "MSC", "MENG", "PHD", "AMD", "AMDKEB", "AMDKEP", "AMK", "AMDFARM", "STRKEB", "STRKEP",
        "SPA", "SPB", "SPOG", "SPPD", "SPM", "SPTHT", "SPKK", "SPJP", "SPAN", "SPRAD", "NERS", "NS", "CHT",
        "IPM",
        "LC",
    ]
    private static let written: [String: [String]] = [
        "MOHAMMAD": ["MUHAMMAD"], "MUHAMAD": ["MUHAMMAD"], "MOHAMAD": ["MUHAMMAD"], "MUHAMMED": ["MUHAMMAD"],
        "MOHAMED": ["MUHAMMAD"], "MOCHAMAD": ["MUHAMMAD"], "MOCHAMMAD": ["MUHAMMAD"],
        "MUCHAMAD": ["MUHAMMAD"],
        "MUH": ["MUHAMMAD"], "MOH": ["MUHAMMAD"], "MOCH": ["MUHAMMAD"], "MHD": ["MUHAMMAD"],
        "MUHD": ["MUHAMMAD"], "M": ["MUHAMMAD"], "ABDURRAHMAN": ["ABDUL", "RAHMAN"],
        "ABDULRAHMAN": ["ABDUL", "RAHMAN"], "ABDURRACHMAN": ["ABDUL", "RAHMAN"], "ABDUR": ["ABDUL"],
        "ABD": ["ABDUL"], "ST": ["SITI"], "SITTI": ["SITI"], "BIN": [], "BINTI": [], "BT": [], "BTE": [],
    ]

    /// True of a degree's short form, upper case, without full stops.
    static func isDegree(_ word: some StringProtocol) -> Bool { degrees.contains(String(word)) }

    /// Takes what stands behind a label: titles before, degrees after a comma, quotes, `a.n.`.
    package init(_ text: String) {
        let plain = text.folding(options: [.diacriticInsensitive], locale: nil).uppercased()
        let alias = plain.range(of: " ALIAS ").map { String(plain[..<$0.lowerBound]) } ?? plain
        var tokens: [String] = []
        for (part, segment) in alias.split(separator: ",").enumerated() {
            let words = segment.split(whereSeparator: \.isWhitespace).flatMap(PersonName.words)
            tokens += part == 0 ? words : words.filter { !PersonName.degrees.contains($0) }
        }
        let unmarked = tokens.filter { !$0.isEmpty && $0 != "AN" && $0 != "QQ" }
        // A title that is the only token left is the name.
        var kept = unmarked
        while kept.count > 1, PersonName.titles.contains(kept[0]) { kept.removeFirst() }
        while kept.count > 1, PersonName.degrees.contains(kept[kept.count - 1]) { kept.removeLast() }
        self.tokens = kept.flatMap { PersonName.written[$0] ?? [$0] }
        spelt = self.tokens.map(PersonName.folded)
    }

    /// `A.Md.Keb.` is one word, `Ns.` another, `H.AHMAD` two.
    private static func words(_ chunk: Substring) -> [String] {
        let whole = String(chunk.filter { $0.isLetter || $0 == "'" }).replacing("'", with: "")
        if degrees.contains(whole) || !chunk.contains(".") { return [whole] }
        return chunk.split(separator: ".").map { String($0.filter(\.isLetter)) }
    }

    /// Tokens with a space between.
    package var text: String { tokens.joined(separator: " ") }

    /// 0…1: every token with its nearest in the other name, weighted by length. A name that is wholly held in
    /// a longer one is doubtful, never the same; one cut off by a card's width counts what is left of it.
    package func similarity(to other: PersonName) -> Double {
        guard !tokens.isEmpty, !other.tokens.isEmpty else { return 0 }
        var free = Array(zip(other.tokens, other.spelt))
        var matched = 0.0
        var allFound = true
        for token in zip(tokens, spelt).sorted(by: { $0.0.count > $1.0.count }) {
            let scored = free.enumerated().map { ($0.offset, PersonName.likeness(token, $0.element)) }
            guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 0.6 else {
                allFound = false
                continue
            }
            matched += best.1 * Double(token.0.count + free[best.0].0.count)
            if best.1 < PersonName.same { allFound = false }
            free.remove(at: best.0)
        }
        let length = (tokens + other.tokens).reduce(0) { $0 + $1.count }
        let share = length == 0 ? 0 : matched / Double(length)
        let held = allFound || free.isEmpty && tokens.count > other.tokens.count && share > 0.5
        return held ? max(share, PersonName.doubtful) : share
    }

    /// Of two tokens, each as it is and in one spelling.
    private static func likeness(_ left: (String, String), _ right: (String, String)) -> Double {
        if left.0 == right.0 || left.1 == right.1 { return 1 }
        // An initial stands for the name it begins.
        if left.0.count == 1 || right.0.count == 1 {
            return left.0.first == right.0.first ? PersonName.same : 0
        }
        return EditDistance.similarity(left.0, right.0)
    }

    /// Spelling before 1972 and after in one: oe/u, dj/j, tj/c, j/y.
    private static func folded(_ token: String) -> String {
        token.replacing("OE", with: "U").replacing("DJ", with: "J").replacing("TJ", with: "C")
            .replacing("Y", with: "J").replacing("CH", with: "H")
    }
}
