/// The hash of a complete subtree: over the leaves `index`·2^`level` ..< (`index` + 1)·2^`level`.
struct MerkleNode: Hashable {
    var level: Int
    var index: Int
    var hash: LedgerHash
}

/// The right edge of a growing tree: the largest complete subtrees, one for each bit that is set in its size.
struct MerkleFrontier {
    private(set) var size = 0
    /// From left to right, so the largest first.
    private var peaks: [LedgerHash] = []

    init() {}

    /// Of a tree whose complete subtrees are kept elsewhere.
    init(size: Int, node: (_ level: Int, _ index: Int) throws -> LedgerHash) rethrows {
        self.size = size
        for level in stride(from: size.bitWidth - size.leadingZeroBitCount - 1, through: 0, by: -1)
        where (size >> level) & 1 == 1 {
            peaks.append(try node(level, (size >> level) - 1))
        }
    }

    /// Adds a leaf; returns the subtrees that it completes, itself first.
    mutating func append(_ leaf: LedgerHash) -> [MerkleNode] {
        var completed = [MerkleNode(level: 0, index: size, hash: leaf)]
        var hash = leaf
        var level = 0
        while (size >> level) & 1 == 1 {
            hash = .node(peaks.removeLast(), hash)
            level += 1
            completed.append(MerkleNode(level: level, index: size >> level, hash: hash))
        }
        peaks.append(hash)
        size += 1
        return completed
    }

    var root: LedgerHash {
        guard var hash = peaks.last else { return .empty }
        for peak in peaks.dropLast().reversed() { hash = .node(peak, hash) }
        return hash
    }
}
