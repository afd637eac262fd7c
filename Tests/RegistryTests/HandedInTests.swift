import Foundation
import Registry
import Testing

@Suite("Handed in")
struct HandedInTests {
    @Test("sub-folders are submissions, leftovers are passed over, links refused, 2 comes before 10")
    func folders() throws {
        let root = NSTemporaryDirectory() + "berkas-test-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: root) }
        for folder in ["b/foto", "a", "@eaDir"] {
            try FileManager.default.createDirectory(
                atPath: root + "/" + folder, withIntermediateDirectories: true)
        }
        for name in [
            "a/10.png", "a/2.png", "a/.DS_Store", "a/._2.png", "a/Thumbs.db", "b/foto/1.png", "b/x.pdf",
            "lone.pdf", "@eaDir/x",
        ] {
            try Data("x".utf8).write(to: URL(fileURLWithPath: root + "/" + name))
        }
        try FileManager.default.createSymbolicLink(
            atPath: root + "/a/link.pdf", withDestinationPath: root + "/lone.pdf")
        let (found, refused) = HandedIn.find(root + "/")
        #expect(found.map(\.origin) == [root, root + "/a", root + "/b"])
        #expect(
            found.map { $0.entries.map(\.name) } == [
                ["lone.pdf"], ["2.png", "10.png"], ["foto/1.png", "x.pdf"],
            ])
        #expect(refused.map(\.path) == [root + "/a/link.pdf"])
        #expect(HandedIn.find(root + "/none").refused.count == 1)
    }

    @Test("natural order", arguments: [("a2", "a10"), ("A2", "a10"), ("a", "a1"), ("02", "3")])
    func order(first: String, second: String) {
        #expect(NaturalOrder.precedes(first, second))
        #expect(!NaturalOrder.precedes(second, first))
    }
}
