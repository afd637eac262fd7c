import Foundation
import Glibc
import Testing

@Suite("Backup and restore")
struct BackupTests {
    @Test("a backup taken while stations upload becomes a home again: ledger, receipts and every file verify")
    func whole() throws {
        let office = try ServedOffice()
        let program = office.program
        let backup = program.home + "-cadangan"
        defer { try? FileManager.default.removeItem(atPath: backup) }
        func station(_ file: String, wait: String) throws -> Program.Outcome {
            try Program().run(
                ["station", "upload", file, "--wait", wait, "--lang", "en"],
                environment: ["BERKAS_SERVER": office.address, "BERKAS_STATION_TOKEN": office.token])
        }
        let first = try station(Program.digital, wait: "60")
        let code = try #require(first.errors.firstMatch(of: /Receipt (\S+)\./)?.output.1)
        let early = try program.run(["backup", backup, "--lang", "en"])
        #expect(early.status == 0 && early.errors.contains("1 files (1 new)"), "\(early.errors)")
        let running = try Program().start([
            "station", "upload", Program.sample("03-sip-dokter-kurang-dua") + "/" + Self.aFile, "--wait", "0",
            "--server", office.address, "--token-file", try token(office),
        ])
        let during = try program.run(["backup", backup])
        #expect(during.status == 0)
        running.process.waitUntilExit()
        let last = try program.run(["backup", backup, "--json"])
        #expect(last.output.contains("\"objects\":2") && last.status == 0, "\(last.output)")
        #expect(try office.stop() == 0)
        try FileManager.default.removeItem(atPath: program.home)
        let restored = try program.run(["restore", backup, "--lang", "en"])
        #expect(restored.status == 0 && restored.errors.contains("all verified"), "\(restored.errors)")
        #expect(try program.run(["verify", "ledger"]).status == 0)
        let receipt = try program.run(["receipt", try program.dossiers()[0].submission.id, "--json"])
        #expect(receipt.output.contains(String(code)))
        #expect(try program.run(["restore", backup]).status == 15)
    }

    private static let aFile =
        ((try? FileManager.default.contentsOfDirectory(
            atPath: Program.sample("03-sip-dokter-kurang-dua"))) ?? []).sorted().first ?? ""

    private func token(_ office: ServedOffice) throws -> String {
        let path = office.program.home + ".token"
        try Data(office.token.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("a backup that was changed, or never finished, does not become a home")
    func damaged() throws {
        let program = try Program.office()
        let backup = program.home + "-cadangan"
        defer { try? FileManager.default.removeItem(atPath: backup) }
        _ = try program.run(["intake", Program.digital, "-q"])
        #expect(try program.run(["backup", backup]).status == 0)
        try FileManager.default.removeItem(atPath: program.home)
        let object = try #require(
            (FileManager.default.enumerator(atPath: backup + "/vault")?.allObjects as? [String])?
                .first { $0.count > 60 && !$0.hasSuffix(".meta") })
        let path = backup + "/vault/" + object
        unsafe chmod(path, 0o600)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let refused = try program.run(["restore", backup, "--lang", "en"])
        #expect(refused.status == 27 && refused.errors.contains(object.suffix(20)), "\(refused.errors)")
        #expect(!FileManager.default.fileExists(atPath: program.home))
        try FileManager.default.removeItem(atPath: backup + "/backup.json")
        #expect(try program.run(["restore", backup]).status == 27)
        try? FileManager.default.removeItem(atPath: program.home + ".restoring")
    }
}
