import DossierModel
import Registry
import Testing

/// RFC 6962, 2.1, as it is written there; slow and plain.
private enum Definition {
    static func root(_ leaves: ArraySlice<LedgerHash>) -> LedgerHash {
        if leaves.isEmpty { return .empty }
        if leaves.count == 1 { return leaves[leaves.startIndex] }
        let (left, right) = halves(leaves)
        return .node(root(left), root(right))
    }

    static func path(_ m: Int, _ leaves: ArraySlice<LedgerHash>) -> [LedgerHash] {
        if leaves.count == 1 { return [] }
        let (left, right) = halves(leaves)
        return m < left.count
            ? path(m, left) + [root(right)] : path(m - left.count, right) + [root(left)]
    }

    static func proof(_ m: Int, _ leaves: ArraySlice<LedgerHash>, _ known: Bool = true) -> [LedgerHash] {
        if m == leaves.count { return known ? [] : [root(leaves)] }
        let (left, right) = halves(leaves)
        return m <= left.count
            ? proof(m, left, known) + [root(right)] : proof(m - left.count, right, false) + [root(left)]
    }

    private static func halves(
        _ leaves: ArraySlice<LedgerHash>
    ) -> (ArraySlice<LedgerHash>, ArraySlice<LedgerHash>) {
        var k = 1
        while k * 2 < leaves.count { k *= 2 }
        return (leaves.prefix(k), leaves.dropFirst(k))
    }
}

@Suite("Ledger: hash tree")
struct LedgerMerkleTests {
    static let leaves = (0..<70).map { LedgerHash.leaf(Array("entry \($0)".utf8)) }
    let trees = (0...70).map { MerkleTree(leaves: Array(Self.leaves.prefix($0))) }
    static let roots = (0...70).map { Definition.root(leaves.prefix($0)) }

    /// Entries and roots of the test vectors that certificate-transparency logs share.
    static let entries: [[UInt8]] = [
        [], [0], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57),
        Array(0x60...0x6f),
    ]

    @Test(
        "the roots of the known vectors",
        arguments: zip(
            0...8,
            [
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
            ]))
    func vectors(size: Int, root: String) throws {
        let tree = MerkleTree(leaves: Self.entries.map { LedgerHash.leaf($0) })
        #expect(try tree.root(at: size).description == root)
    }

    @Test("the proofs of the known vectors")
    func proofVectors() throws {
        let tree = MerkleTree(leaves: Self.entries.map { LedgerHash.leaf($0) })
        #expect(
            try tree.inclusionProof(of: 5, in: 8).path.map(\.description) == [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
        #expect(
            try tree.consistencyProof(from: 2, to: 5).path.map(\.description) == [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ])
        #expect(
            try tree.consistencyProof(from: 6, to: 8).path.map(\.description) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
    }

    @Test("every entry of every size is shown to be there, as the definition says")
    func inclusion() throws {
        for size in 1...70 {
            #expect(try trees[70].root(at: size) == Self.roots[size])
            for position in 0..<size {
                let proof = try trees[size].inclusionProof(of: position, in: size)
                #expect(proof.path == Definition.path(position, Self.leaves.prefix(size)))
                #expect(try trees[70].inclusionProof(of: position, in: size) == proof)
                #expect(proof.holds(Self.leaves[position], under: Self.roots[size]))
                #expect(!proof.holds(Self.leaves[(position + 1) % 70], under: Self.roots[size]))
                #expect(!proof.holds(Self.leaves[position], under: Self.roots[size - 1]))
            }
        }
    }

    @Test("every size is shown to have grown from every smaller one")
    func consistency() throws {
        for later in 0...70 {
            for earlier in 0...later {
                let proof = try trees[70].consistencyProof(from: earlier, to: later)
                // Every tree follows from the empty one.
                if earlier > 0 {
                    #expect(!proof.joins(Self.roots[earlier], to: .leaf([7])))
                    #expect(proof.path == Definition.proof(earlier, Self.leaves.prefix(later)))
                }
                #expect(proof.joins(Self.roots[earlier], to: Self.roots[later]))
                #expect(!proof.joins(.leaf([7]), to: Self.roots[later]))
            }
        }
    }

    @Test(
        "a proof with any byte changed, with more or with less is refused",
        arguments: [1, 2, 3, 7, 8, 13, 32, 70])
    func forged(size: Int) throws {
        let tree = trees[size]
        for position in 0..<size {
            let proof = try tree.inclusionProof(of: position, in: size)
            for path in Self.changes(of: proof.path) {
                let other = InclusionProof(position: position, size: size, path: path)
                #expect(!other.holds(Self.leaves[position], under: Self.roots[size]))
            }
            for place in -1...size where place != position {
                let other = InclusionProof(position: place, size: size, path: proof.path)
                #expect(!other.holds(Self.leaves[position], under: Self.roots[size]))
            }
        }
        for earlier in 1..<max(size, 2) where earlier < size {
            let proof = try tree.consistencyProof(from: earlier, to: size)
            for path in Self.changes(of: proof.path) {
                let other = ConsistencyProof(earlier: earlier, later: size, path: path)
                #expect(!other.joins(Self.roots[earlier], to: Self.roots[size]))
            }
        }
    }

    /// Every hash with one byte changed (which one goes round), one hash less, one more.
    private static func changes(of path: [LedgerHash]) -> [[LedgerHash]] {
        var all = [path + [.empty], [.empty] + path]
        if !path.isEmpty { all += [Array(path.dropLast()), Array(path.dropFirst())] }
        for (index, hash) in path.enumerated() {
            for byte in 0..<32 {
                var bytes = hash.bytes
                bytes[byte] ^= 1 << UInt8(byte % 8)
                var other = path
                other[index] = LedgerHash(bytes: bytes)!
                all.append(other)
            }
        }
        return all
    }

    @Test("what is not there has no proof, and a proof of nonsense holds nothing")
    func outOfRange() {
        let tree = trees[5]
        for (position, size) in [(5, 5), (-1, 5), (0, 6), (0, 0), (0, -1)] {
            #expect(throws: Fault.self) { try tree.inclusionProof(of: position, in: size) }
        }
        for (earlier, later) in [(-1, 5), (4, 3), (2, 6)] {
            #expect(throws: Fault.self) { try tree.consistencyProof(from: earlier, to: later) }
        }
        #expect(throws: Fault.self) { try tree.root(at: 6) }
        for (earlier, later) in [(-1, -1), (-3, 5), (5, -3), (7, 5), (Int.max, Int.min), (Int.min, Int.max)] {
            let proof = ConsistencyProof(earlier: earlier, later: later, path: [.empty])
            #expect(!proof.joins(.empty, to: .empty))
        }
        let far = InclusionProof(position: .max - 1, size: .max, path: [.empty])
        #expect(!far.holds(.empty, under: .empty))
    }

    @Test("a proof in a tree of a million entries asks for forty hashes at most")
    func cost() throws {
        final class Count { var asked = 0 }
        let count = Count()
        let size = 1_048_575
        let tree = MerkleTree(size: size) { level, index in
            count.asked += 1
            #expect(((index + 1) << level) <= size)
            return .leaf([UInt8(level)])
        }
        _ = try tree.root(at: size)
        #expect(count.asked <= 20)
        for position in [0, 1, 524_287, 524_288, 1_048_574] {
            count.asked = 0
            _ = try tree.inclusionProof(of: position, in: size)
            #expect(count.asked <= 40, "position \(position)")
            count.asked = 0
            _ = try tree.consistencyProof(from: position + 1, to: size)
            #expect(count.asked <= 40, "from \(position + 1)")
        }
    }
}
