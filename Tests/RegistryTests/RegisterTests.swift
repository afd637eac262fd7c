import DossierModel
import Foundation
import GRDB
import Registry
import Testing

@Suite("Register")
struct RegisterTests {
    @Test("every key of an application finds it, the attorney's and the company's too")
    func keys() async throws {
        let scratch = try TemporaryHome()
        #expect(
            try await scratch.register.importApplications(TemporaryHome.applications) == [.added, .added])
        let wanted: [(SharedKey.Kind, String, String)] = [
            (.nik, "6474014101909901", "A/1"), (.nik, "6474020202909902", "A/1"),
            (.npwp, "0012345678901234", "A/1"), (.npwp, "0999999999999999", "A/1"),
            (.nib, "9120001234567", "A/2"), (.number, "A/2", "A/2"),
        ]
        for (kind, value, number) in wanted {
            let found = try await scratch.register.applications(sharing: [SharedKey(kind: kind, value: value)]
            )
            #expect(found.records.map(\.number) == [number], "\(kind) \(value)")
        }
        let both = try await scratch.register.applications(sharing: [
            SharedKey(kind: .nik, value: "6474014101909901"), SharedKey(kind: .number, value: "A/1"),
        ])
        #expect(both.records.count == 1 && both.isWhole)
    }

    @Test("a changed record loses its old keys and keeps its history")
    func reimport() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        var changed = TemporaryHome.applications[1]
        changed.nib = nil
        #expect(
            try await scratch.register.importApplications([TemporaryHome.applications[0], changed])
                == [.unchanged, .changed])
        let key = SharedKey(kind: .nib, value: "9120001234567")
        #expect(try await scratch.register.applications(sharing: [key]).records.isEmpty)
        #expect(try await scratch.register.history().count == 3)
    }

    @Test("the same files are the same submission")
    func acceptTwice() async throws {
        let scratch = try TemporaryHome()
        let first = try await scratch.submission()
        let again = try await scratch.register.accept(
            first.files, origin: "elsewhere", receivedOn: CalendarDay(iso: "2026-12-01")!)
        #expect(again.wasThere && again.submission == first)
        #expect(try await scratch.register.journal().count == 1)
        #expect(try await scratch.register.journal(.received).count == 1)
    }

    @Test("filing twice is once")
    func fileTwice() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        let dossier = scratch.dossier(of: try await scratch.submission())
        try await scratch.register.file(dossier)
        let history = try await scratch.register.history()
        try await scratch.register.file(dossier)
        #expect(try await scratch.register.history() == history)
        #expect(try await scratch.register.dossier(dossier.submission.id) == dossier)
        #expect(try await scratch.register.journal(.received).isEmpty)
        #expect(try await scratch.register.placements(in: .review).map(\.document) == [2])
        #expect(try await scratch.register.placements(with: "A/1").map(\.document) == [1])
    }

    @Test("only earlier submissions count as holding the same bytes")
    func earlier() async throws {
        let scratch = try TemporaryHome()
        let first = try await scratch.submission()
        let copy = SourceFile(digest: first.files[0].digest, name: "copy.pdf", byteCount: 5)
        let second = try await scratch.register.accept(
            [copy], origin: "x", receivedOn: first.receivedOn
        ).submission
        #expect(
            try await scratch.register.submissions(holding: copy.digest, except: second.id) == [first.id])
        #expect(try await scratch.register.submissions(holding: copy.digest, except: first.id).isEmpty)
    }

    @Test(
        "history can be neither changed nor deleted",
        arguments: ["UPDATE decisions SET kind = 'x'", "DELETE FROM decisions"])
    func history(sql: String) async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.submission()
        let queue = try DatabaseQueue(path: scratch.home.registerPath)
        await #expect(throws: DatabaseError.self) { try await queue.write { try $0.execute(sql: sql) } }
    }

    @Test("undo restores what was before, step by step, and keeps the history")
    func undo() async throws {
        let scratch = try TemporaryHome()
        let register = scratch.register
        _ = try await register.importApplications(TemporaryHome.applications)
        let id = try await scratch.submission().id
        try await register.file(scratch.dossier(of: try await scratch.submission()))
        let before = try await register.placements(of: id)
        try await register.confirm(2, of: id, to: "A/2", requirement: "ijazah", officer: "Sari")
        try await register.reject(2, of: id, officer: "Sari", reason: "milik orang lain")
        #expect(try await register.placements(in: .rejected).count == 1)
        #expect(try await register.undo(2, of: id, officer: "Budi").application == "A/2")
        #expect(try await register.undo(2, of: id, officer: "Budi").state == .review)
        #expect(try await register.placements(of: id) == before)
        await #expect(throws: Fault.self) { try await register.undo(2, of: id, officer: "Budi") }
        let kinds = try await register.history(of: id).filter { $0.document == 2 }.map(\.kind)
        #expect(kinds == [.confirm, .reject, .undo, .undo])
    }

    @Test("nothing is attached to an application that is not there")
    func unknownApplication() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        let submission = try await scratch.submission()
        try await scratch.register.file(scratch.dossier(of: submission))
        await #expect(throws: Fault.self) {
            try await scratch.register.confirm(
                2, of: submission.id, to: "X", requirement: nil, officer: "Sari")
        }
    }
}
