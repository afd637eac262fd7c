internal import DossierModel

/// The hash tree of RFC 6962, section 2.1, over any store of complete subtrees: root and proofs ask for O(log n) of
/// them.
package struct MerkleTree {
    /// Number of leaves.
    package let size: Int
    private let node: (_ level: Int, _ index: Int) throws -> LedgerHash

    /// `node` answers the hash over the leaves `index`·2^`level` ..< (`index` + 1)·2^`level`; asked only for subtrees
    /// that lie within `size`.
    package init(size: Int, node: @escaping (_ level: Int, _ index: Int) throws -> LedgerHash) {
        self.size = size
        self.node = node
    }

    /// A tree in memory.
    package init(leaves: [LedgerHash]) {
        var frontier = MerkleFrontier()
        var levels: [[LedgerHash]] = []
        for node in leaves.flatMap({ frontier.append($0) }) {
            if node.level == levels.count { levels.append([]) }
            levels[node.level].append(node.hash)
        }
        self.init(size: leaves.count) { [levels] in levels[$0][$1] }
    }

    /// MTH(D[0:size]), also of an earlier, smaller size.
    package func root(at size: Int) throws -> LedgerHash {
        guard (0...self.size).contains(size) else { throw refusal(of: size) }
        return size == 0 ? .empty : try hash(of: 0..<size)
    }

    /// PATH(position, D[0:size]), the lowest first.
    package func inclusionProof(of position: Int, in size: Int) throws -> InclusionProof {
        guard (0...self.size).contains(size) else { throw refusal(of: size) }
        guard (0..<size).contains(position) else { throw refusal(of: position) }
        return InclusionProof(position: position, size: size, path: try path(to: position, in: 0..<size))
    }

    /// PROOF(earlier, D[0:later]).
    package func consistencyProof(from earlier: Int, to later: Int) throws -> ConsistencyProof {
        guard (0...self.size).contains(later) else { throw refusal(of: later) }
        guard (0...later).contains(earlier) else { throw refusal(of: earlier) }
        let path = earlier == 0 || earlier == later ? [] : try subproof(earlier, in: 0..<later, known: true)
        return ConsistencyProof(earlier: earlier, later: later, path: path)
    }

    /// `range` is never empty, and begins at a multiple of the power of two that is not below its length.
    private func hash(of range: Range<Int>) throws -> LedgerHash {
        let split = MerkleTree.split(range.count)
        if split * 2 == range.count || range.count == 1 {
            let level = range.count.trailingZeroBitCount
            return try node(level, range.lowerBound >> level)
        }
        let middle = range.lowerBound + split
        return .node(
            try hash(of: range.lowerBound..<middle), try hash(of: middle..<range.upperBound))
    }

    private func path(to position: Int, in range: Range<Int>) throws -> [LedgerHash] {
        if range.count == 1 { return [] }
        let middle = range.lowerBound + MerkleTree.split(range.count)
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        return position < middle
            ? try path(to: position, in: left) + [hash(of: right)]
            : try path(to: position, in: right) + [hash(of: left)]
    }

    /// SUBPROOF(m, D[range], b): `end` is the old size, `known` true while the subtree is the whole old tree.
    private func subproof(_ end: Int, in range: Range<Int>, known: Bool) throws -> [LedgerHash] {
        if end == range.upperBound { return known ? [] : [try hash(of: range)] }
        let middle = range.lowerBound + MerkleTree.split(range.count)
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        return end <= middle
            ? try subproof(end, in: left, known: known) + [hash(of: right)]
            : try subproof(end, in: right, known: false) + [hash(of: left)]
    }

    /// The largest power of two smaller than `count`; 1 for 1.
    private static func split(_ count: Int) -> Int {
        count <= 2 ? 1 : 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    private func refusal(of number: Int) -> Fault {
        Fault(
            .other,
            Phrase(
                id: "Buku besar tidak mempunyai \(number): isinya \(size) entri, dihitung dari 0. "
                    + "Periksa nomornya.",
                en: "The ledger has no \(number): it holds \(size) entries, counted from 0. Check the number."
            ))
    }
}
