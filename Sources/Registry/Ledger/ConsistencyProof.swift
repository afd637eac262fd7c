/// Shows that a tree only grew, to someone who knows both roots (RFC 9162, section 2.1.4).
package struct ConsistencyProof: Codable, Hashable, Sendable {
    /// Leaves of the earlier tree.
    package var earlier: Int
    package var later: Int
    package var path: [LedgerHash]

    package init(earlier: Int, later: Int, path: [LedgerHash]) {
        self.earlier = earlier
        self.later = later
        self.path = path
    }

    /// The algorithm of RFC 9162, section 2.1.4.2. Every tree follows from the empty one.
    package func joins(_ first: LedgerHash, to second: LedgerHash) -> Bool {
        guard earlier > 0, earlier < later else {
            guard path.isEmpty, earlier >= 0 else { return false }
            return earlier == later ? first == second : earlier == 0 && later > 0 && first == .empty
        }
        guard !path.isEmpty else { return false }
        let hashes = earlier & (earlier - 1) == 0 ? [first] + path : path
        var (number, last) = (earlier - 1, later - 1)
        while number & 1 == 1 {
            number >>= 1
            last >>= 1
        }
        var (old, new) = (hashes[0], hashes[0])
        for sibling in hashes.dropFirst() {
            if last == 0 { return false }
            if number & 1 == 1 || number == last {
                old = .node(sibling, old)
                new = .node(sibling, new)
                while number & 1 == 0, number != 0 {
                    number >>= 1
                    last >>= 1
                }
            } else {
                new = .node(new, sibling)
            }
            number >>= 1
            last >>= 1
        }
        return last == 0 && old == first && new == second
    }
}
