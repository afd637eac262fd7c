/// Characters read wrong, whatever the order in which the parts of a page were read.
///
/// Letters and digits count. Words that stand in both texts are paired first, then what is left with what is most like it; what has no
/// partner counts with all of its characters (in the spirit of C. Clausner et al., Flexible character accuracy
/// measure, 2020).
struct CharacterErrors {
    /// Wrong, missing and added characters.
    let errors: Int
    /// Characters of the truth.
    let characters: Int
    /// What was read for what, a pair a difference; nothing stands for what has no partner.
    let differences: [(truth: String, read: String)]

    var rate: Double { Double(errors) / Double(max(1, characters)) }

    /// Words of `optional` may be read or not.
    init(truth: [String], optional: [String], read: [String]) {
        let truth = Self.plain(truth)
        let read = Self.plain(read)
        let optional = Self.plain(optional).map(Array.init)
        characters = truth.reduce(0) { $0 + $1.count }
        var counts = Dictionary(read.map { ($0, 1) }, uniquingKeysWith: +)
        var missing: [[Character]] = []
        for word in truth {
            if let count = counts[word], count > 0 {
                counts[word] = count - 1
            } else {
                missing.append(Array(word))
            }
        }
        let added = counts.sorted { $0.key < $1.key }.flatMap { word, count in
            Array(repeating: Array(word), count: count)
        }
        var pairs: [(cost: Int, missing: Int, added: Int)] = []
        for (left, word) in missing.enumerated() {
            for (right, other) in added.enumerated() where abs(word.count - other.count) < word.count {
                let cost = Self.distance(word, other)
                if cost < max(word.count, other.count) { pairs.append((cost, left, right)) }
            }
        }
        pairs.sort { ($0.cost, $0.missing, $0.added) < ($1.cost, $1.missing, $1.added) }
        var errors = 0
        var differences: [(truth: String, read: String)] = []
        var settled: (missing: Set<Int>, added: Set<Int>) = ([], [])
        for pair in pairs where !settled.missing.contains(pair.missing) && !settled.added.contains(pair.added)
        {
            errors += pair.cost
            differences.append((String(missing[pair.missing]), String(added[pair.added])))
            settled.missing.insert(pair.missing)
            settled.added.insert(pair.added)
        }
        for (index, word) in missing.enumerated() where !settled.missing.contains(index) {
            errors += word.count
            differences.append((String(word), ""))
        }
        for (index, word) in added.enumerated() where !settled.added.contains(index) {
            let isStamp = optional.contains { 3 * Self.distance($0, word) <= $0.count }
            if isStamp { continue }
            errors += word.count
            differences.append(("", String(word)))
        }
        self.errors = errors
        self.differences = differences
    }

    /// Words of letters and digits only.
    private static func plain(_ words: [String]) -> [String] {
        words.map { $0.filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
    }

    /// Levenshtein's.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = left == right ? corner : 1 + min(corner, above, row[j])
                corner = above
            }
        }
        return row[b.count]
    }
}
