import Foundation
import Testing

@Suite("Officers who may log in")
struct UserTests {
    private struct Printed: Decodable {
        var name: String
        var role: String
        var closedAt: Double?
    }

    private func user(
        _ program: Program, _ arguments: [String], password: String = "rahasia kantor uji"
    ) throws -> (status: Int32, output: String) {
        try Shell.run(
            "echo '\(password)' | \(Program.path) user \(arguments.joined(separator: " ")) "
                + "--home \(program.home) --lang en 2>&1")
    }

    @Test("an officer is let in, changes the role, is shut out and let in again; the history tells")
    func life() throws {
        let program = try Program.office()
        let added = try user(program, ["add", "sari", "--role", "verifikator"])
        #expect(added.status == 0 && added.output.contains("sari may now log in as verifikator"))
        #expect(try user(program, ["role", "sari", "admin"]).output.contains("sari: admin"))
        #expect(try user(program, ["role", "sari", "admin"]).output.contains("Nothing changed"))
        let last = try user(program, ["close", "sari"])
        #expect(last.status != 0 && last.output.contains("last administrator"))
        #expect(try user(program, ["role", "sari", "loket"]).status != 0)
        #expect(try user(program, ["add", "budi", "--role", "admin"]).status == 0)
        #expect(try user(program, ["close", "sari"]).output.contains("may not log in any more"))
        let users = try program.objects(["user", "list"], of: Printed.self)
        #expect(users.map(\.name) == ["budi", "sari"] && users[1].closedAt != nil)
        #expect(try program.run(["user", "list"]).output.contains("sari"))
        #expect(try user(program, ["open", "sari"]).status == 0)
        #expect(try user(program, ["password", "sari"], password: "kata sandi lain").status == 0)
    }

    @Test(
        "a name that is taken or cannot be, a short password and an unknown role are refused and change nothing"
    )
    func refused() throws {
        let program = try Program.office()
        #expect(try user(program, ["add", "sari", "--role", "arsip"]).status == 0)
        #expect(try user(program, ["add", "sari", "--role", "arsip"]).output.contains("already"))
        #expect(try user(program, ["add", "'Sari B'", "--role", "arsip"]).status != 0)
        let short = try user(program, ["add", "lina", "--role", "loket"], password: "pendek")
        #expect(short.status != 0 && short.output.contains("10"))
        #expect(try user(program, ["add", "lina", "--role", "raja"]).status == 1)
        #expect(try user(program, ["password", "nobody"]).output.contains("no user nobody"))
        #expect(try program.objects(["user", "list"], of: Printed.self).map(\.name) == ["sari"])
    }
}
