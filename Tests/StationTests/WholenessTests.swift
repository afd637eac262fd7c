import DossierModel
import Foundation
import Station
import Testing

@Suite("Whether a scanner has finished a file")
struct WholenessTests {
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("SampleDocs/dossiers")

    /// One sample of each kind.
    private static func sample(_ ending: String) throws -> Data {
        let files = FileManager.default.enumerator(at: samples, includingPropertiesForKeys: nil)
        let found = files?.compactMap { $0 as? URL }.filter { $0.pathExtension == ending }
            .sorted { $0.path < $1.path }
        return try Data(contentsOf: try #require(found?.first, "no \(ending) in SampleDocs"))
    }

    private func wholeness(_ bytes: Data) throws -> Wholeness {
        let path = NSTemporaryDirectory() + "berkas-whole-" + UUID().uuidString
        try bytes.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try Wholeness.of(path)
    }

    @Test("a finished file is whole, and cut anywhere it is not", arguments: ["pdf", "tif", "jpg", "png"])
    func cuts(ending: String) throws {
        let bytes = try Self.sample(ending)
        #expect(try wholeness(bytes) == .whole)
        for share in [0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.999] {
            let cut = bytes.prefix(Int(Double(bytes.count) * share))
            #expect(try wholeness(cut) != .whole, "\(ending) cut at \(share)")
        }
        #expect(try wholeness(bytes.dropLast(ending == "pdf" ? 7 : 1)) != .whole)
    }

    @Test(
        "a file that is filled with zeros while it grows is not whole",
        arguments: ["pdf", "tif", "jpg", "png"])
    func preallocated(ending: String) throws {
        let bytes = try Self.sample(ending)
        let half = bytes.prefix(bytes.count / 2) + Data(count: bytes.count - bytes.count / 2)
        // A TIFF whose directory stands in front names strips that are all there: only the pixels are missing.
        if ending != "tif" { #expect(try wholeness(half) != .whole) }
    }

    @Test("an empty file is awaited; a text is no scan")
    func foreign() throws {
        #expect(try wholeness(Data()) != .foreign && wholeness(Data()) != .whole)
        #expect(try wholeness(Data("bukan pindaian sama sekali\n".utf8)) == .foreign)
        #expect(throws: Fault.self) { try Wholeness.of("/nonexistent/x") }
    }

    @Test("a TIFF whose directories run in a circle ends the look")
    func circle() throws {
        var bytes = Data([0x49, 0x49, 42, 0, 8, 0, 0, 0])
        bytes += [1, 0, 0, 1, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0]
        _ = try wholeness(bytes)
    }
}
