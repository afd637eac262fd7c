import Foundation
import Glibc
import Testing

/// The real console in Debian's Chromium, driven through WebDriver. Screenshots of failures stay in
/// `.build-testers/screenshots`.
@Suite("The console in a browser", .serialized)
struct ConsoleBrowserTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let screenshots = folder.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent(".build-testers/screenshots").path

    /// An office with officers, and one dossier in which a single document waits.
    private func office() throws -> (office: ServedOffice, dossier: String) {
        let office = try ServedOffice()
        for (name, role) in [
            ("sari", "verifikator"), ("lina", "loket"), ("adi", "admin"), ("ayu", "auditor"),
        ] {
            let added = try Shell.run(
                "echo 'rahasia kantor uji' | \(Program.path) user add \(name) --role \(role) -q "
                    + "--home \(office.program.home)")
            #expect(added.status == 0, "\(added.output)")
        }
        _ = try office.program.run([
            "intake", Program.samples + "/dossiers/04-izin-apotek-lembar-pemisah", "-q",
        ])
        let listed = try office.program.run(["review", "list", "--json"]).output
        let row = try #require(listed.firstMatch(of: /"submission":"([0-9a-f]+)"/))
        return (office, String(row.output.1))
    }

    private func run(_ script: String, _ office: ServedOffice, _ arguments: [String]) throws -> (
        status: Int32, errors: String
    ) {
        try office.python(
            [
                Self.folder.appendingPathComponent("Browser/\(script).py").path, office.address,
                Self.screenshots,
            ] + arguments)
    }

    @Test("from log-in to an attached dossier by keys alone, with no field typed")
    func keyboard() throws {
        let (office, dossier) = try office()
        let result = try run("keyboard", office, [dossier])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try office.program.run(["review", "list", "--json"]).output.isEmpty)
    }

    @Test(
        "every page passes axe's serious rules, on a screen and a phone, light and dark, asking nobody else")
    func pages() throws {
        let (office, dossier) = try office()
        let result = try run("pages", office, [dossier, "164%2FIZIN_APOTEK%2FXI%2F2026"])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test("papers are handed in by browser; after a kill of the server the upload goes on at the byte")
    func upload() throws {
        let (office, _) = try office()
        let large = office.program.home + "-besar.pdf"
        defer { try? FileManager.default.removeItem(atPath: large) }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: Program.digital))
        // A comment as long as a scan of many pages, before the cross-reference table's place is named again.
        bytes.append(Data(("\n%" + String(repeating: "x", count: 96 << 20) + "\n").utf8))
        bytes.append(try Data(contentsOf: URL(fileURLWithPath: Program.digital)).suffix(64))
        try bytes.write(to: URL(fileURLWithPath: large))
        let process = try office.startPython([
            Self.folder.appendingPathComponent("Browser/upload.py").path, office.address, Self.screenshots,
            Program.digital, large,
        ])
        try office.killAndRestart()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
