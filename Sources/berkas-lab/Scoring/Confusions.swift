internal import Foundation

/// Which types were taken for which.
package struct Confusions: Sendable {
    /// Counts by the drawn type and the read one; `nil` where no document was drawn, or none was read.
    private var counts: [Pair: Int] = [:]

    private struct Pair: Hashable, Sendable {
        var drawn: String?
        var read: String?

        /// Of what was read.
        var name: String { read ?? "(none)" }
    }

    mutating func count(drawn: String?, read: String?) {
        counts[Pair(drawn: drawn, read: read), default: 0] += 1
    }

    mutating func add(_ other: Confusions) { counts.merge(other.counts, uniquingKeysWith: +) }

    /// Mean of F1 over all types that were drawn, 0…1; 1 where none was.
    package var macroF1: Double {
        let types = Set(counts.keys.compactMap(\.drawn))
        guard !types.isEmpty else { return 1 }
        return types.reduce(0) { $0 + f1($1) } / Double(types.count)
    }

    private func f1(_ type: String) -> Double {
        let right = counts[Pair(drawn: type, read: type)] ?? 0
        let drawn = counts.filter { $0.key.drawn == type }.values.reduce(0, +)
        let read = counts.filter { $0.key.read == type }.values.reduce(0, +)
        return drawn + read == 0 ? 1 : 2 * Double(right) / Double(drawn + read)
    }

    /// Documents that were drawn.
    var drawn: Int { counts.filter { $0.key.drawn != nil }.values.reduce(0, +) }
    var types: Int { Set(counts.keys.compactMap(\.drawn)).count }

    /// A line a type, worst first: how many, F1, and what else they were taken for.
    var lines: [String] {
        let types = Set(counts.keys.compactMap(\.drawn)).sorted { (f1($0), $0) < (f1($1), $1) }
        return types.map { type in
            let row = counts.filter { $0.key.drawn == type }
            let others = row.filter { $0.key.read != type }.sorted {
                ($1.value, $0.key.name) < ($0.value, $1.key.name)
            }
            return "\(type)\t\(row.values.reduce(0, +))\t" + String(format: "%.3f", f1(type)) + "\t"
                + others.map { "\($0.key.name) \($0.value)" }.joined(separator: ", ")
        }
            + counts.filter { $0.key.drawn == nil }.sorted { $0.key.name < $1.key.name }.map {
                "(nothing)\t\($0.value)\t\t\($0.key.name)"
            }
    }
}
