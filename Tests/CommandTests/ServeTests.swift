import Foundation
import Glibc
import Testing

@Suite("Serve")
struct ServeTests {
    @Test("a real tus client's upload is read and filed, in pieces and with checksums; SIGTERM ends politely")
    func tuspy() throws {
        let office = try ServedOffice()
        let script = """
            import sys
            from tusclient import client
            tus = client.TusClient(sys.argv[1] + '/files', headers={'Authorization': 'Bearer ' + sys.argv[2]})
            for name, check in (('satu.pdf', False), ('dua.pdf', True)):
                uploader = tus.uploader(sys.argv[3], chunk_size=50000, metadata={'filename': name},
                                        upload_checksum=check)
                uploader.upload()
                assert uploader.offset == uploader.get_offset(), uploader.offset
            """
        let client = try office.python(["-c", script, office.address, office.token, Program.digital])
        #expect(client.status == 0, "\(client.errors)")
        var filed = 0
        for _ in 0..<600 where filed < 2 {
            usleep(100_000)
            filed = try office.program.dossiers().count
        }
        #expect(filed == 2)
        #expect(try office.stop() == 0)
    }

    @Test("bytes that were acknowledged outlive SIGKILL at any moment; the upload goes on at the byte")
    func kills() throws {
        let office = try ServedOffice()
        let script = """
            import os, sys, time
            from tusclient import client
            base, token, path = sys.argv[1:4]
            tus = client.TusClient(base + '/files', headers={'Authorization': 'Bearer ' + token})
            uploader = tus.uploader(path, chunk_size=4000, metadata={'filename': 'a.pdf'})
            uploader.set_url(uploader.create_url())
            print('begun', flush=True)
            while uploader.offset < os.path.getsize(path):
                time.sleep(0.01)
                try:
                    uploader.upload_chunk()
                except Exception:
                    kept = uploader.offset
                    for attempt in range(400):
                        time.sleep(0.05)
                        try:
                            uploader.offset = uploader.get_offset()
                            break
                        except Exception as error:
                            last = error
                    else:
                        raise last
                    assert uploader.offset >= kept, (uploader.offset, kept)
            """
        // 34 pieces with a rest after each, so that kills come while they are on their way.
        let client = try office.startPython(["-c", script, office.address, office.token, Program.digital])
        for _ in 0..<4 where client.isRunning {
            usleep(UInt32.random(in: 20_000...150_000))
            try office.killAndRestart()
        }
        client.waitUntilExit()
        #expect(client.terminationStatus == 0)
        var dossiers = 0
        for _ in 0..<600 where dossiers == 0 {
            usleep(100_000)
            dossiers = try office.program.dossiers().count
        }
        #expect(dossiers == 1)
        let size = try FileManager.default.attributesOfItem(atPath: Program.digital)[.size] as? Int ?? 0
        let printed = try office.program.run(["dossier", "list", "--json"]).output
        #expect(printed.contains("\"byteCount\":\(size),") && printed.contains("\"name\":\"a.pdf\""))
    }

    @Test("it listens beyond this machine only with TLS or an explicit word, and says what is missing")
    func exposure() throws {
        let program = try Program.office()
        let open = try program.run(["serve", "--listen", "0.0.0.0:0", "--lang", "en"])
        #expect(open.status == 9 && open.errors.contains("there is no TLS"))
        let half = try program.run(["serve", "--tls-certificate", "x.pem", "--lang", "en"])
        #expect(half.status == 9 && half.errors.contains("--tls-key"))
        let none = try program.run([
            "serve", "--listen", "127.0.0.1:0", "--tls-certificate", "/none.pem", "--tls-key", "/none.key",
            "--lang", "en",
        ])
        #expect(none.status == 9 && none.errors.contains("/none.pem"))
        let address = try program.run(["serve", "--listen", "here", "--lang", "en"])
        #expect(address.status == 9 && address.errors.contains("host:port"))
        let plain = try ServedOffice(["--plain-http"], host: "0.0.0.0")
        #expect(try plain.stop() == 0)
    }

    @Test("with a certificate it speaks TLS 1.3 and nothing older")
    func tls() throws {
        let folder = NSTemporaryDirectory() + "berkas-tls-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try Shell.run(
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
                + "-keyout \(folder)/key.pem -out \(folder)/cert.pem")
        #expect(made.status == 0)
        let office = try ServedOffice([
            "--tls-certificate", folder + "/cert.pem", "--tls-key", folder + "/key.pem",
        ])
        #expect(office.address.hasPrefix("https://"))
        let new = try Shell.run(
            "curl -sf --cacert \(folder)/cert.pem --resolve localhost:\(office.port):127.0.0.1 "
                + "https://localhost:\(office.port)/health")
        #expect(new.status == 0 && new.output == "ok\n")
        let old = try Shell.run("curl -sk --tls-max 1.2 \(office.address)/health")
        #expect(old.status != 0)
        #expect(try office.stop() == 0)
    }

    @Test("a client that asks before it sends is told to go on")
    func expectation() throws {
        let office = try ServedOffice()
        let spoken = try Shell.run(
            "curl -sv --expect100-timeout 30 -m 20 -H 'Expect: 100-continue' -H 'Authorization: Bearer \(office.token)' "
                + "-F file=@\(Program.digital) \(office.address)/upload 2>&1")
        #expect(spoken.output.contains("100 Continue") && spoken.output.contains("201 Created"))
        #expect(try office.stop() == 0)
    }

    @Test("stations come and go by the command line")
    func stations() throws {
        let program = try Program.office()
        let added = try program.run(["station", "add", "loket-1", "--lang", "en"])
        #expect(
            added.status == 0 && added.output.hasPrefix("berkas_") && added.errors.contains("Keep this token")
        )
        #expect(try program.run(["station", "add", "loket-1"]).status == 15)
        #expect(try program.run(["station", "list"]).output.contains("loket-1"))
        #expect(try program.run(["station", "list", "--json"]).output.contains("\"name\":\"loket-1\""))
        #expect(try program.run(["station", "revoke", "loket-1"]).status == 0)
        #expect(
            try program.run(["station", "revoke", "loket-1", "--lang", "en"]).errors.contains(
                "nothing changed"))
        #expect(try program.run(["station", "revoke", "none"]).status == 15)
        #expect(try program.run(["station", "list", "--lang", "en"]).output.contains("revoked"))
    }
}
