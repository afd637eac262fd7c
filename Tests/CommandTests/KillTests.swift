import Foundation
import Testing

@Suite("Killed intakes")
struct KillTests {
    /// Small samples of every outcome: digital and attached, a stranger's, partly damaged, locked.
    private static let cases = [
        "05-pbg-pdf-digital", "14-bukan-siapa-siapa", "16-sebagian-rusak", "17-terkunci",
    ]
    private static let kills = 5

    @Test("five kills at any moment leave what an undisturbed run leaves, and no reader behind")
    func kills() throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("KillTests: seed \(seed)")
        var moments = SeededMoments(seed: seed)
        let calm = try Program.office()
        let papers = try papers(in: calm.home)
        let begin = Date()
        let undisturbed = try calm.run(intake(papers))
        #expect(undisturbed.status == 26)
        var limit = Date().timeIntervalSince(begin)

        let killed = try Program.office()
        var done = 0
        while done < Self.kills {
            let run = try killed.start(intake(papers))
            Thread.sleep(forTimeInterval: moments.next(below: limit))
            let readers = run.children
            guard run.kill() else {
                // The run was through: the next kills come while it looks at what is there.
                limit /= 2
                continue
            }
            done += 1
            let left = readers.filter { !$0.isGone }.map(\.id)
            #expect(left.isEmpty, "kill \(done), seed \(seed): readers outlive it")
        }
        _ = try killed.run(intake(papers))
        let again = try killed.run(intake(papers))
        #expect(again.status == 0 && again.errors.contains("nothing changed"), "seed \(seed)")

        let expected = try state(of: calm)
        #expect(expected.count > Self.cases.count)
        #expect(try state(of: killed) == expected, "seed \(seed)")
    }

    private func papers(in home: String) throws -> String {
        let folder = home + "/papers"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in Self.cases {
            try FileManager.default.copyItem(
                atPath: Program.sample(name), toPath: folder + "/" + name)
        }
        return folder
    }

    private func intake(_ folder: String) -> [String] {
        ["intake", folder, "--received", "2026-11-23", "--lang", "en"]
    }

    /// Dossiers with documents, fields, places and checklists; each document's history but for the time of day; and
    /// every object of the vault with its length.
    private func state(of program: Program) throws -> [String] {
        let dossiers = try program.run(["dossier", "list", "--json"]).output.split(separator: "\n").map(
            String.init)
        #expect(dossiers.count == Self.cases.count)
        var state = dossiers
        for line in dossiers {
            let dossier = try JSONDecoder().decode(Named.self, from: Data(line.utf8))
            for document in dossier.documents {
                let shown = try program.run(
                    ["review", "show", dossier.submission.id, String(document.number), "--json"])
                state.append(
                    shown.output.replacing(/"decidedAt":"[^"]*"/, with: "").replacing(
                        /"(position|undoes)":\d+/, with: ""))
            }
        }
        let vault = program.home + "/vault"
        for name in try FileManager.default.subpathsOfDirectory(atPath: vault).sorted() {
            let facts = try FileManager.default.attributesOfItem(atPath: vault + "/" + name)
            guard facts[.type] as? FileAttributeType == .typeRegular, name != "identity.json" else {
                continue
            }
            state.append("\(name) \(facts[.size] ?? 0)")
        }
        return state
    }

    private struct Named: Decodable {
        struct Submission: Decodable { var id: String }
        struct Numbered: Decodable { var number: Int }
        var submission: Submission
        var documents: [Numbered]
    }
}

/// Moments that a seed repeats (SplitMix64).
private struct SeededMoments {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Seconds.
    mutating func next(below limit: Double) -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((bits ^ (bits >> 31)) >> 11) / 9_007_199_254_740_992 * limit
    }
}
