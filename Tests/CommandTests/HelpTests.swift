import Foundation
import Testing

@Suite("Help")
struct HelpTests {
    /// Every command there is, found as a person would: by asking for help.
    private static func commands(under path: [String] = []) throws -> [[String]] {
        let help = try Program().run(["help"] + path).output
        guard let list = help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first else {
            return [path]
        }
        let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }.filter {
                $0 != "help" && $0 != "See"
            }
        return try [path] + names.flatMap { try commands(under: path + [$0]) }
    }

    @Test("every command teaches with an example, and the example is that command's")
    func examples() throws {
        let commands = try Self.commands()
        #expect(commands.count > 20)
        for command in commands where !command.isEmpty {
            let help = try Program().run(["help"] + command).output
            let example = help.components(separatedBy: "Example:").dropFirst().first
            #expect(example?.contains("berkas " + command.joined(separator: " ")) == true, "\(command)")
        }
    }

    @Test("every option of every command is used in a test")
    func options() throws {
        let folder = Program.samples + "/../Tests/CommandTests"
        let tests = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".swift")
        }.map {
            try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
        }.joined()
        var options: Set<String> = []
        for command in try Self.commands() {
            let help = try Program().run(["help"] + command).output
            let list = help.components(separatedBy: "OPTIONS:\n").dropFirst().first ?? ""
            for line in list.split(separator: "\n") where line.hasPrefix("  -") {
                options.formUnion(
                    line.split { " ,/".contains($0) }.filter { $0.hasPrefix("--") }.map(String.init))
            }
        }
        #expect(options.count > 15)
        // What the parser brings along.
        for option in options.subtracting(["--version", "--help"]) {
            #expect(tests.contains("\"\(option)\""), "\(option) has no test")
        }
    }

    @Test("what the README shows can be typed")
    func readme() throws {
        let readme = try String(contentsOfFile: Program.samples + "/../README.md", encoding: .utf8)
        let block = try #require(
            readme.components(separatedBy: "## Use\n\n```\n").last?.components(separatedBy: "```").first)
        let lines = block.split(separator: "\n").map(String.init)
        #expect(lines.count > 8)
        for line in lines {
            let words = (line.components(separatedBy: " #").first ?? line).split(separator: " ").map(
                String.init)
            #expect(words.first == "berkas")
            let folder = Program().home
            let home = words.contains("--home") ? [] : ["--home", folder]
            let arguments = words.dropFirst().map { $0 == "/srv/berkas" ? folder : $0 }
            let outcome = try Program().run(arguments + home)
            #expect(outcome.status != 1, "\(line): \(outcome.errors)")
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    @Test("-q says nothing but errors; the bar can be turned off; --jobs is one or more")
    func quiet() throws {
        let program = try Program.office()
        let bar = ["--no-progress-bar", "--jobs", "1"]
        let outcome = try program.run(["intake", Program.digital, "--quiet"] + bar)
        #expect(outcome.status == 21 && outcome.output.isEmpty && outcome.errors.isEmpty)
        #expect(try program.run(["intake", Program.digital, "--jobs", "0"]).status == 1)
        #expect(try program.run(["intake", Program.digital, "--received", "2026-02-30"]).status == 1)
        #expect(try program.run(["dossier", "list", "--lang", "de"]).status == 1)
    }
}
