/// Levenshtein's distance: insertions, deletions and replacements, each counting one.
package enum EditDistance {
    package static func between(_ left: String, _ right: String) -> Int {
        let long = Array(left.unicodeScalars)
        let short = Array(right.unicodeScalars)
        guard !long.isEmpty, !short.isEmpty else { return max(long.count, short.count) }
        var row = Array(0...short.count)
        for (index, scalar) in long.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in short.indices {
                let replaced = diagonal + (scalar == short[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, min(row[column], diagonal) + 1)
            }
        }
        return row[short.count]
    }

    /// 1 for equal texts, 0 for texts with nothing in common.
    package static func similarity(_ left: String, _ right: String) -> Double {
        let length = max(left.unicodeScalars.count, right.unicodeScalars.count)
        return length == 0 ? 1 : 1 - Double(between(left, right)) / Double(length)
    }
}
