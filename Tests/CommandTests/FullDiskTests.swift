import Foundation
import Testing

@Suite("The disk is full in the middle", .enabled(if: Program.canMount))
struct FullDiskTests {
    private static let paper = Program.sample("14-bukan-siapa-siapa/titipan.tif")

    @Test(
        "one sentence, exit 5, nothing half there; with space again it ends as an undisturbed run",
        arguments: [0, 8, 64, 200, 400])
    func full(kibibytesLeft: Int) throws {
        let program = Program()
        // Fills the disk but for what is left, tries, makes space and tries again.
        let script = """
            "$0" init -q; "$0" applications import \(Program.samples)/applications.csv -q
            dd if=/dev/zero of="$BERKAS_HOME/rest" bs=1k count=\(kibibytesLeft) 2>/dev/null
            cat /dev/zero >"$BERKAS_HOME/fill" 2>/dev/null
            rm "$BERKAS_HOME/rest"
            "$0" intake --received 2026-11-23 \(Self.paper) >/dev/null; echo "first $?"
            rm "$BERKAS_HOME/fill"
            "$0" intake --received 2026-11-23 \(Self.paper) >/dev/null 2>&1; echo "second $?"
            "$0" intake \(Self.paper) >/dev/null 2>&1; echo "third $?"
            "$0" dossier list --json
            find "$BERKAS_HOME/vault" -type f -printf '%f %s\\n' | grep -v identity | sort
            """
        let outcome = try program.run(script: script, on: "size=8m")
        let calm = try Program.office()
        #expect(try calm.run(["intake", "-q", "--received", "2026-11-23", Self.paper]).status == 21)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        let first = lines.first
        let second = first == "first 5" ? "second 21" : "second 0"
        #expect(lines.dropFirst().prefix(2) == [second, "third 0"], "\(outcome.output.prefix(300))")
        let list = try calm.run(["dossier", "list", "--json"]).output.split(separator: "\n").map(String.init)
        #expect(list.count == 1 && lines.dropFirst(3).prefix(1) == list[0...0])
        let vault = calm.home + "/vault"
        let stored = try FileManager.default.subpathsOfDirectory(atPath: vault).compactMap { name in
            let facts = try FileManager.default.attributesOfItem(atPath: vault + "/" + name)
            guard facts[.type] as? FileAttributeType == .typeRegular, !name.contains("identity") else {
                return String?.none
            }
            return "\(name.split(separator: "/").last ?? "") \(facts[.size] ?? 0)"
        }
        #expect(!stored.isEmpty && lines.dropFirst(4) == stored.sorted()[...])
        if kibibytesLeft < 100 {
            #expect(lines.first == "first 5")
            #expect(
                outcome.errors.components(separatedBy: "the disk is full").count == 2, "\(outcome.errors)")
        } else {
            #expect(lines.first == "first 5" || lines.first == "first 21")
        }
    }
}
