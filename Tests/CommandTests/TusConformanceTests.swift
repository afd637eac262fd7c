import Foundation
import Glibc
import Testing

/// The real server, asked from outside what tus 1.0 says of it, and used by clients that others wrote.
@Suite("tus 1.0 from outside")
struct TusConformanceTests {
    private static func script(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Tus/\(name).py")
            .path
    }

    @Test("every MUST and SHOULD of the core and of each extension that is claimed")
    func checklist() throws {
        let office = try ServedOffice()
        let asked = try office.python([Self.script("checklist"), office.address, office.token])
        #expect(asked.status == 0, "\(asked.errors)")
        #expect(try office.stop() == 0)
    }

    @Test(
        "two more public clients upload in pieces and go on at the byte after SIGKILL; each file is whole, once",
        arguments: [
            ("aiotus", ["aiotus.pdf"]), ("resumable-upload", ["bagian.pdf", "sha1.pdf", "sha256.pdf"]),
        ])
    func clients(name: String, files: [String]) throws {
        let office = try ServedOffice()
        let client = try office.startPython([
            Self.script("clients"), name, office.address, office.token, Program.digital,
        ])
        for _ in 0..<4 where client.isRunning {
            usleep(UInt32.random(in: 20_000...150_000))
            try office.killAndRestart()
        }
        client.waitUntilExit()
        #expect(client.terminationStatus == 0)
        for _ in 0..<240 where try office.program.dossiers().count < files.count { usleep(500_000) }
        #expect(try office.program.dossiers().count == files.count)
        let size = try FileManager.default.attributesOfItem(atPath: Program.digital)[.size] as? Int ?? 0
        let printed = try office.program.run(["dossier", "list", "--json"]).output
        #expect(
            printed.matches(of: /"byteCount":(\d+),/).map { Int($0.output.1) }
                == files.map { _ in size })
        let names = printed.matches(of: /"name":"([a-z0-9]+\.pdf)"/).map { String($0.output.1) }
        #expect(Set(names).sorted() == files)
    }
}
