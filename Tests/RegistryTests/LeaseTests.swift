import DossierModel
import Foundation
import Registry
import Synchronization
import Testing

@Suite("Leases")
struct LeaseTests {
    /// A wall clock that tests move.
    final class Wall: Sendable {
        private let moment = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
        var now: Date { moment.withLock { $0 } }
        func move(_ seconds: Double) { moment.withLock { $0 += seconds } }
    }

    private static let elsewhere = WorkerID(host: "other", process: 1, birth: "another-boot 1")

    private func office() async throws -> (TemporaryHome, Register, Wall, Submission) {
        let scratch = try TemporaryHome()
        let submission = try await scratch.submission()
        let wall = Wall()
        let register = try Register(path: scratch.home.registerPath) { wall.now }
        return (scratch, register, wall, submission)
    }

    @Test("a submission is lent once, and again when it is given back")
    func once() async throws {
        let (scratch, register, _, submission) = try await office()
        let lease = try await register.claim(by: .own)
        #expect(lease?.submission == submission && lease?.reading == nil)
        #expect(try await register.claim(by: .own) == nil)
        try await register.release(try #require(lease))
        #expect(try await register.claim(by: .own) != nil)
        withExtendedLifetime(scratch) {}
    }

    @Test("the oldest that is due comes first, and nothing twice")
    func order() async throws {
        let (scratch, register, _, first) = try await office()
        let second = try await scratch.submission("more")
        #expect(try await register.claim(by: .own)?.submission.id == first.id)
        #expect(try await register.claim(by: .own)?.submission.id == second.id)
        #expect(try await register.claim(by: .own) == nil)
    }

    @Test("a silent holder on another machine loses its lease; heartbeats keep it")
    func silence() async throws {
        let (scratch, register, wall, _) = try await office()
        let lease = try #require(try await register.claim(by: Self.elsewhere))
        wall.move(29)
        #expect(try await register.claim(by: .own) == nil)
        #expect(try await register.renew(lease, pagesDone: 1, of: 3))
        wall.move(29)
        #expect(try await register.claim(by: .own) == nil)
        wall.move(2)
        #expect(try await register.claim(by: .own) != nil)
        #expect(try await !register.renew(lease, pagesDone: 2, of: 3))
        withExtendedLifetime(scratch) {}
    }

    @Test("the lease of a process that died is void at once")
    func death() async throws {
        let (scratch, register, _, _) = try await office()
        let boot = WorkerID.own.description.split(separator: " ")[2]
        let dead = WorkerID(host: WorkerID.own.host, process: WorkerID.own.process, birth: "\(boot) 1")
        _ = try await register.claim(by: dead)
        #expect(try await register.claim(by: .own) != nil)
        withExtendedLifetime(scratch) {}
    }

    @Test("a clock set back holds nothing for ever: neither a lease nor a rest")
    func clockJump() async throws {
        let (scratch, register, wall, _) = try await office()
        wall.move(86_400)
        let lease = try #require(try await register.claim(by: Self.elsewhere))
        wall.move(-86_400)
        let again = try #require(try await register.claim(by: Self.elsewhere))
        #expect(again.submission.id == lease.submission.id)
        wall.move(86_400)
        try await register.postpone(again, Fault(.diskFull, Phrase(id: "penuh", en: "full")))
        wall.move(-86_400)
        #expect(try await register.claim(by: .own) != nil)
        withExtendedLifetime(scratch) {}
    }

    @Test("a fault rests the submission, longer each time and never for good")
    func rests() async throws {
        let (scratch, register, wall, submission) = try await office()
        let full = Fault(.diskFull, Phrase(id: "penuh", en: "full"))
        for failures in 1...12 {
            try await register.postpone(try #require(try await register.claim(by: .own)), full)
            let rest = LeaseTerms().rest(after: failures)
            #expect(rest == min(300, 2 * Double(1 << (failures - 1))))
            #expect(try await register.claim(by: .own) == nil)
            let why = try await register.waiting(submission.id)
            #expect(why == .rest(full.message, failures: failures, until: wall.now + rest))
            wall.move(rest)
        }
        try await register.postpone(try #require(try await register.claim(by: .own)), full)
        try await register.makeDue()
        #expect(try await register.claim(by: .own) != nil)
        withExtendedLifetime(scratch) {}
    }

    @Test("a reading that was kept is not made again, and is filed once")
    func keep() async throws {
        let (scratch, register, wall, submission) = try await office()
        _ = try await register.importApplications(TemporaryHome.applications)
        let lease = try #require(try await register.claim(by: Self.elsewhere))
        let dossier = scratch.dossier(of: submission)
        #expect(try await register.keep(dossier, under: lease))
        #expect(try await register.journal().map(\.state) == [.read])
        wall.move(31)
        #expect(try await register.waiting(submission.id) == .filing(workers: 0))
        let second = try #require(try await register.claim(by: .own))
        #expect(second.reading == dossier)
        #expect(try await !register.keep(dossier, under: lease))
        try await register.file(dossier)
        #expect(try await register.claim(by: .own) == nil)
        #expect(try await register.waiting(submission.id) == .nothing)
    }

    @Test("who waits can say for what")
    func why() async throws {
        let (scratch, register, wall, first) = try await office()
        let second = try await scratch.submission("more")
        #expect(try await register.waiting(second.id) == .turn(before: 1, workers: 0))
        try await register.greet(.own)
        try await register.greet(Self.elsewhere)
        #expect(try await register.waiting(second.id) == .turn(before: 1, workers: 2))
        wall.move(31)
        #expect(try await register.waiting(second.id) == .turn(before: 1, workers: 1))
        let lease = try #require(try await register.claim(by: .own))
        #expect(try await register.renew(lease, pagesDone: 2, of: 7))
        #expect(
            try await register.waiting(first.id)
                == .reader(.own, since: wall.now, pagesDone: 2, pagesKnown: 7))
        #expect(try await register.waiting("none") == nil)
        try await register.leave(.own)
        #expect(try await register.waiting(second.id) == .turn(before: 1, workers: 0))
    }

    @Test("a quarantined page is noted once, with its reason in the history")
    func quarantine() async throws {
        let (scratch, register, _, submission) = try await office()
        let page = QuarantinedPage(digest: submission.files[0].digest, page: 3, reason: "signal 11")
        try await register.quarantine([page], of: submission.id)
        try await register.quarantine([page], of: submission.id)
        #expect(try await register.quarantined(in: submission.id) == [page])
        let told = try await register.history(of: submission.id).filter { $0.kind == .quarantine }
        #expect(told.map(\.reason) == ["signal 11"])
        withExtendedLifetime(scratch) {}
    }
}
