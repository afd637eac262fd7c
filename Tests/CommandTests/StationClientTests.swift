import Foundation
import Glibc
import Testing

/// Stations as they are: the program with a token, against a real server, both killed when it hurts.
@Suite("The station client")
struct StationClientTests {
    private struct Differences: Decodable {
        struct One: Decodable {
            var side: String
            var handover: String
        }
        var handovers: Int
        var files: Int
        var differences: [One]
    }

    private func station(
        _ office: ServedOffice, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program().run(
            ["station"] + arguments + ["--lang", "en"],
            environment: [
                "BERKAS_SERVER": office.address, "BERKAS_STATION_TOKEN": office.token,
            ].merging(environment) { $1 })
    }

    private func spool() throws -> String {
        let folder = NSTemporaryDirectory() + "berkas-spool-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    private func names(_ folder: String) -> [String] {
        ((FileManager.default.enumerator(atPath: folder)?.allObjects as? [String]) ?? []).sorted()
    }

    @Test("files are handed in as one dossier, with findings, what is missing, and the receipt's number")
    func upload() throws {
        let office = try ServedOffice()
        let token = office.program.home + ".token"
        try Data((office.token + "\n").utf8).write(to: URL(fileURLWithPath: token))
        defer { try? FileManager.default.removeItem(atPath: token) }
        let given = try Program().run([
            "station", "upload", Program.digital, "--server", office.address, "--token-file", token,
            "--sheets", "10", "--wait", "60", "--lang", "en",
        ])
        #expect(given.status == 22, "\(given.errors)")
        #expect(given.errors.contains("permohonan-pbg.pdf: 10 pages"))
        #expect(given.errors.contains("Still missing:") && given.errors.contains("Receipt "))
        let duplex = try station(
            office, ["upload", Program.digital, "--sheets", "6", "--duplex", "--returned", "1", "--json"])
        #expect(duplex.output.contains("\"receipt\""), "\(duplex.errors)")
        let first = try #require(duplex.output.firstMatch(of: /"submission":"([0-9a-f]+)"/)?.output.1)
        let more = try station(
            office, ["upload", Program.locked, "--supplements", String(first), "--wait", "0"])
        #expect(more.errors.contains("Handed in as"), "\(more.errors)")
    }

    @Test("a bad page holds the handover open until it is scanned again in its place")
    func rescan() throws {
        let office = try ServedOffice()
        let poor = Program.samples + "/dossiers/16-sebagian-rusak/c-foto-01.jpg"
        let held = try station(office, ["upload", "--hold", "--json", poor])
        #expect(held.status == 20, "\(held.errors)")
        let id = try #require(held.output.firstMatch(of: /"id":"([0-9a-f]{16})"/)?.output.1)
        let page = try #require(held.errors.firstMatch(of: /scan (\S+?:\d+)[, ]/)?.output.1)
        let again = try station(
            office,
            ["upload", Program.samples + "/dossiers/06-reklame-png/" + png(), "--handover", String(id)]
                + ["--replaces", String(page), "--wait", "0"])
        #expect(again.errors.contains("Handed in as"), "\(again.errors)")
        let none = try station(office, ["upload", poor, "--replaces", "a.pdf:1"])
        #expect(none.status == 1 && none.errors.contains("--handover"))
    }

    private func png() throws -> String {
        let folder = Program.samples + "/dossiers/06-reklame-png"
        return try #require(FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
    }

    @Test("what does not balance, an unknown token, nobody there and no server named are told apart")
    func refused() throws {
        let office = try ServedOffice()
        let short = try station(office, ["upload", Program.digital, "--sheets", "11", "--wait", "0"])
        #expect(short.status == 22 && short.errors.contains("11"), "\(short.errors)")
        let stranger = try station(
            office, ["upload", Program.digital], environment: ["BERKAS_STATION_TOKEN": "berkas_x"])
        #expect(stranger.status == 15 && stranger.errors.contains("not known"))
        let nowhere = try Program().run(["station", "upload", Program.digital, "--lang", "en"])
        #expect(nowhere.status == 9 && nowhere.errors.contains("--server"))
        let explained = try Program().run(
            ["config", "explain"], environment: ["BERKAS_STATION_TOKEN": "berkas_secret"])
        #expect(!explained.output.contains("berkas_secret"))
    }

    @Test("a watched folder goes to the counter once, however often station and server are killed")
    func kills() throws {
        let office = try ServedOffice()
        let folder = try spool()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let samples = URL(fileURLWithPath: Program.samples + "/dossiers")
        for number in 1...4 {
            var bytes = try Data(contentsOf: URL(fileURLWithPath: Program.digital))
            bytes.append(Data("\n%\(number)\n".utf8))
            bytes.append(try Data(contentsOf: URL(fileURLWithPath: Program.digital)).suffix(40))
            try bytes.write(to: URL(fileURLWithPath: folder + "/pindai-\(number).pdf"))
        }
        try FileManager.default.copyItem(
            at: samples.appendingPathComponent("06-reklame-png"),
            to: URL(fileURLWithPath: folder + "/map-reklame"))
        let images = names(folder + "/map-reklame").count
        try Data("{\"sheets\": \(images)}".utf8).write(
            to: URL(fileURLWithPath: folder + "/map-reklame/berkas.json"))
        var random = SystemRandomNumberGenerator()
        for round in 0..<10 {
            let running = try Program().start([
                "station", "watch", folder, "--server", office.address, "--token-file", try tokenFile(office),
            ])
            usleep(UInt32.random(in: 20_000...500_000, using: &random))
            _ = running.kill()
            if round % 4 == 3 { try office.killAndRestart() }
        }
        var left: Int32 = -1
        for _ in 0..<60 where left != 0 {
            left = try station(office, ["watch", folder, "--once"]).status
            usleep(300_000)
        }
        #expect(left == 0)
        let day = try station(office, ["reconcile", folder, "--json"])
        let result = try JSONDecoder().decode(Differences.self, from: Data(day.output.utf8))
        #expect(day.status == 0 && result.handovers == 5 && result.files == 4 + images, "\(day.output)")
        let done = names(folder + "/done").filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".png") }
        #expect(done.count == 4 + images)
        // One handover lost on this side, and one that the counter never got.
        let records = names(folder + "/.berkas/handed-in").filter { $0.hasSuffix(".json") }
        let path = folder + "/.berkas/handed-in/" + (try #require(records.first))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let id = try #require(text.firstMatch(of: /"handover" : "([0-9a-f]+)"/)?.output.1)
        try text.replacing(id, with: "0000000000000000").write(
            toFile: path, atomically: true, encoding: .utf8)
        let differing = try station(office, ["reconcile", folder, "--json"])
        let found = try JSONDecoder().decode(Differences.self, from: Data(differing.output.utf8))
        #expect(differing.status == 27 && Set(found.differences.map(\.side)) == ["here", "there"])
        #expect(try station(office, ["reconcile", folder]).output.contains("0000000000000000"))
        #expect(try station(office, ["reconcile", folder, "--day", "2026-01-02"]).status == 0)
    }

    private func tokenFile(_ office: ServedOffice) throws -> String {
        let path = office.program.home + ".token"
        try Data(office.token.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("a file is taken when it is whole, not when it rests; what is no scan is put aside with the reason")
    func slow() throws {
        let office = try ServedOffice()
        let folder = try spool()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: Program.digital))
        let path = folder + "/lambat.pdf"
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
        try Data("catatan petugas, bukan pindaian\n".utf8).write(
            to: URL(fileURLWithPath: folder + "/catatan.txt"))
        for _ in 0..<3 {
            let pass = try station(office, ["watch", folder, "--once", "--settle", "0"])
            #expect(pass.status == 22)
            usleep(700_000)
        }
        #expect(names(folder + "/held").contains("catatan.txt.txt"))
        #expect(FileManager.default.fileExists(atPath: path))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: bytes.suffix(bytes.count - bytes.count / 2))
        try handle.close()
        var status: Int32 = -1
        for _ in 0..<40 where status != 0 {
            status = try station(office, ["watch", folder, "--once"]).status
            usleep(200_000)
        }
        #expect(status == 0 && !FileManager.default.fileExists(atPath: path))
        try bytes.prefix(1000).write(to: URL(fileURLWithPath: path))
        sleep(1)
        _ = try station(office, ["watch", folder, "--once", "--give-up", "0.5"])
        #expect(names(folder + "/held").contains("lambat.pdf"))
    }

    @Test("two programs never watch one folder; SIGTERM ends a watch politely")
    func oneWatcher() throws {
        let office = try ServedOffice()
        let folder = try spool()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let running = try Program().start([
            "station", "watch", folder, "--server", office.address, "--token-file", try tokenFile(office),
        ])
        usleep(600_000)
        #expect(try station(office, ["watch", folder, "--once"]).status == 15)
        kill(running.process.processIdentifier, SIGTERM)
        running.process.waitUntilExit()
        #expect(running.process.terminationStatus == 0)
    }

    @Test("ten pages from a feeder and one from a glass go in through the spool (SANE's test backend)")
    func scan() throws {
        let office = try ServedOffice()
        let folder = try spool()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let feeder = try station(
            office,
            [
                "scan", folder, "--device", "test:0", "--source", "Automatic Document Feeder",
                "--resolution", "75", "--mode", "Gray", "--sheets", "10",
            ])
        #expect(feeder.status == 0, "\(feeder.errors)")
        #expect(feeder.errors.contains("10 pages scanned") && feeder.errors.contains("handed in as"))
        let glass = try station(
            office,
            [
                "scan", folder, "--device", "test:0", "--source", "Flatbed", "--pages", "1",
                "--resolution", "75",
            ])
        #expect(glass.status == 0 && glass.errors.contains("1 pages scanned"), "\(glass.errors)")
        #expect(try station(office, ["reconcile", folder]).status == 0)
        let nothing = try station(office, ["scan", folder, "--device", "nothing:0"])
        #expect(nothing.status == 5 && nothing.errors.contains("not found"))
    }

    @Test("a paper jam is told with the page, and the pages before it are kept")
    func jam() throws {
        let office = try ServedOffice()
        let folder = try spool()
        let tools = try spool()
        defer { for path in [folder, tools] { try? FileManager.default.removeItem(atPath: path) } }
        // Two pages by the real scanimage, then what it says when the feeder jams.
        let fake = """
            #!/bin/sh
            /usr/bin/scanimage "$@" --batch-count=2 || exit 1
            echo 'scanimage: sane_read: Document feeder jammed' >&2
            exit 6
            """
        try Data(fake.utf8).write(to: URL(fileURLWithPath: tools + "/scanimage"))
        unsafe chmod(tools + "/scanimage", 0o755)
        let jammed = try station(
            office,
            [
                "scan", folder, "--device", "test:0", "--source", "Automatic Document Feeder", "--resolution",
                "75",
            ],
            environment: ["PATH": tools + ":/usr/bin:/bin"])
        #expect(
            jammed.status == 5 && jammed.errors.contains("After 2 pages: the paper is jammed"),
            "\(jammed.errors)")
        #expect(names(folder + "/held").count { $0.hasSuffix(".tif") } == 2)
        #expect(try station(office, ["watch", folder, "--once"]).status == 0)
    }

    @Test("over TLS a station trusts its office's own certificate, and no other")
    func trust() throws {
        let folder = try spool()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try Shell.run(
            "openssl req -x509 -newkey rsa:2048 -nodes -keyout \(folder)/key.pem -out \(folder)/cert.pem "
                + "-days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1")
        #expect(made.status == 0)
        let office = try ServedOffice([
            "--tls-certificate", folder + "/cert.pem", "--tls-key", folder + "/key.pem",
        ])
        let trusted = try station(
            office, ["upload", Program.digital, "--wait", "0", "--ca", folder + "/cert.pem"])
        #expect(trusted.errors.contains("Handed in as"), "\(trusted.errors)")
    }
}
