/// Shows that an entry is in a tree, to someone who knows only the tree's root (RFC 9162, section 2.1.3).
package struct InclusionProof: Codable, Hashable, Sendable {
    /// Of the entry, from 0.
    package var position: Int
    /// Leaves of the tree.
    package var size: Int
    /// Siblings on the way up, the lowest first.
    package var path: [LedgerHash]

    package init(position: Int, size: Int, path: [LedgerHash]) {
        self.position = position
        self.size = size
        self.path = path
    }

    /// The algorithm of RFC 9162, section 2.1.3.2.
    package func holds(_ leaf: LedgerHash, under root: LedgerHash) -> Bool {
        guard position >= 0, position < size else { return false }
        var (number, last) = (position, size - 1)
        var hash = leaf
        for sibling in path {
            if last == 0 { return false }
            if number & 1 == 1 || number == last {
                hash = .node(sibling, hash)
                while number & 1 == 0, number != 0 {
                    number >>= 1
                    last >>= 1
                }
            } else {
                hash = .node(hash, sibling)
            }
            number >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
