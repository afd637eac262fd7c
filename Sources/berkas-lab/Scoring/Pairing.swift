internal import DossierModel

/// Which document that was read is which that was drawn: they share pages, and of several on one page those that say the
/// same belong together.
struct Pairing {
    /// For each drawn document the index of the read one; `nil` where there is none.
    private(set) var read: [Int?]
    /// Read documents that are none of the drawn.
    private(set) var surplus: [Int]

    init(_ drawn: [SampleTruth.TrueDocument], _ found: [Document]) {
        var pairs: [(likeness: Double, drawn: Int, found: Int)] = []
        for (left, truth) in drawn.enumerated() {
            for (right, document) in found.enumerated() {
                let likeness = Pairing.likeness(truth, document)
                if likeness > 0 { pairs.append((likeness, left, right)) }
            }
        }
        pairs.sort { ($0.likeness, -$0.drawn, -$0.found) > ($1.likeness, -$1.drawn, -$1.found) }
        read = drawn.map { _ in nil }
        var taken: Set<Int> = []
        for pair in pairs where read[pair.drawn] == nil && !taken.contains(pair.found) {
            read[pair.drawn] = pair.found
            taken.insert(pair.found)
        }
        surplus = found.indices.filter { !taken.contains($0) }
    }

    /// 0 where they share no page; of shared pages, up to 1, and something for the same type and the same values.
    private static func likeness(_ truth: SampleTruth.TrueDocument, _ document: Document) -> Double {
        let (left, right) = (Set(truth.pages), Set(document.pages))
        let shared = left.intersection(right).count
        guard shared > 0 else { return 0 }
        let agreeing = truth.fields.count { field, printed in
            document.field(field).map { PrintedValue($0.value) == PrintedValue(printed) } ?? false
        }
        return Double(shared) / Double(left.union(right).count) + (truth.type == document.type ? 0.5 : 0)
            + 0.2 * Double(agreeing) / Double(max(1, truth.fields.count))
    }
}
