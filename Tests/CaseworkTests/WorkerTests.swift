import Casework
import DossierModel
import Foundation
import Registry
import Synchronization
import Testing

@Suite("Worker")
struct WorkerTests {
    private static let day = CalendarDay(iso: "2026-11-23")!
    private static let full = Fault(.diskFull, Phrase(id: "penuh", en: "full"))

    /// A register with that many submissions, in a folder that goes with the value.
    private final class Office: Sendable {
        let folder = NSTemporaryDirectory() + "berkas-worker-" + UUID().uuidString
        let register: Register

        init(_ count: Int) async throws {
            let home = Home(folder: folder)
            _ = try home.initialise(configuration: "")
            register = try home.openRegister()
            for number in 0..<count {
                let digest = Digest(hex: String(repeating: String(number % 10), count: 64))!
                _ = try await register.accept(
                    [SourceFile(digest: digest, name: "\(number).pdf", byteCount: 1)], origin: "test",
                    receivedOn: WorkerTests.day)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        func add(_ number: String) async throws {
            _ = try await register.importApplications([
                ApplicationRecord(number: number, permitType: "SIPA", applicantName: "Sari")
            ])
        }

        func edition() async throws -> Int { try await register.applications(sharing: []).edition }

        func states() async throws -> [Register.JournalState] { try await register.journal().map(\.state) }
    }

    private static func dossier(_ submission: Submission) -> Dossier {
        Dossier(
            submission: submission, files: [], pages: [], documents: [], match: .none, proposal: .review,
            checklist: [], findings: [])
    }

    @Test("workers side by side read each submission once")
    func sharing() async throws {
        let office = try await Office(12)
        let reads = Mutex<[String: Int]>([:])
        let workers = (0..<3).map { _ in
            Worker(office.register, jobs: 2) { submission, _ in
                reads.withLock { $0[submission.id, default: 0] += 1 }
                try await Task.sleep(for: .milliseconds(5))
                return Self.dossier(submission)
            }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in workers {
                group.addTask {
                    let faults = try await worker.drain()
                    #expect(faults.isEmpty)
                }
            }
            try await group.waitForAll()
        }
        #expect(reads.withLock { $0.values.sorted() } == Array(repeating: 1, count: 12))
        #expect(try await office.states() == Array(repeating: .filed, count: 12))
    }

    @Test("a fault that concerns all ends the drain and rests; nothing is lost")
    func fault() async throws {
        let office = try await Office(5)
        let reads = Mutex(0)
        let worker = Worker(office.register, jobs: 1) { _, _ in
            reads.withLock { $0 += 1 }
            throw Self.full
        }
        #expect(try await worker.drain() == [Self.full])
        #expect(reads.withLock { $0 } == 1)
        #expect(try await office.register.journal().map(\.failures) == [1, 0, 0, 0, 0])
    }

    @Test("a running worker tries again after a fault, and stops when it is told")
    func retry() async throws {
        let office = try await Office(1)
        let attempts = Mutex(0)
        let told = Mutex<[Fault]>([])
        let terms = LeaseTerms(seconds: 1, firstRest: 0.01, longestRest: 0.02)
        let worker = Worker(office.register, jobs: 1, terms: terms, pause: .milliseconds(5)) {
            submission, _ in
            let number = attempts.withLock {
                $0 += 1; return $0
            }
            if number < 4 { throw Self.full }
            return Self.dossier(submission)
        }
        let running = Task { try await worker.run { fault in told.withLock { $0.append(fault) } } }
        while try await office.states() != [.filed] { try await Task.sleep(for: .milliseconds(5)) }
        running.cancel()
        try await running.value
        #expect(attempts.withLock { $0 } == 4 && told.withLock { $0 } == [Self.full, Self.full, Self.full])
        #expect(try await office.register.journal().first?.lastError == nil)
    }

    @Test("a worker that is stopped gives back what it holds")
    func stop() async throws {
        let office = try await Office(1)
        let begun = AsyncStream<Void>.makeStream()
        let worker = Worker(office.register, jobs: 1) { submission, _ in
            begun.continuation.yield()
            try await Task.sleep(for: .seconds(600))
            return Self.dossier(submission)
        }
        let running = Task { try await worker.run { _ in } }
        for await _ in begun.stream { break }
        running.cancel()
        try await running.value
        #expect(try await office.register.claim(by: .own) != nil)
    }

    @Test("a worker whose lease was taken files nothing")
    func lost() async throws {
        let office = try await Office(1)
        let id = try await office.register.journal()[0].submission.id
        let other = WorkerID(host: "other", process: 1, birth: "another-boot 1")
        let stranger = try Register(path: office.folder + "/register.sqlite") {
            Date() + LeaseTerms().seconds
        }
        let worker = Worker(office.register, jobs: 1) { submission, _ in
            // The lease runs out by the clock of another machine, which takes it.
            let taken = try await stranger.claim(by: other)
            #expect(taken != nil)
            return Self.dossier(submission)
        }
        #expect(try await worker.drain().isEmpty)
        #expect(try await office.states() == [.received])
        #expect(try await stranger.dossier(id) == nil)
    }

    @Test("a dossier matched before applications changed is matched again, and filed as it is then")
    func stale() async throws {
        let office = try await Office(1)
        let id = try await office.register.journal()[0].submission.id
        let settled = Mutex(0)
        let worker = Worker(
            office.register, jobs: 1,
            settle: { dossier in
                var dossier = dossier
                // The first time something changes again meanwhile.
                let number = settled.withLock {
                    $0 += 1; return $0
                }
                dossier.edition = try await office.edition()
                if number == 1 { try await office.add("A/2") }
                dossier.proposal = .refuse
                return dossier
            },
            read: { submission, _ in
                var dossier = Self.dossier(submission)
                dossier.edition = try await office.edition()
                try await office.add("A/1")
                return dossier
            })
        #expect(try await worker.drain().isEmpty)
        #expect(settled.withLock { $0 } == 2)
        #expect(try await office.register.dossier(id)?.proposal == .refuse)
        #expect(try await office.register.dossier(id)?.edition == (try await office.edition()))
    }

    @Test("while applications go on changing a submission rests, and nothing is filed")
    func restless() async throws {
        let office = try await Office(1)
        // So long that it is not due again before a slow machine has looked.
        let terms = LeaseTerms(firstRest: 3_600, longestRest: 3_600)
        let worker = Worker(office.register, jobs: 1, terms: terms) { submission, _ in
            var dossier = Self.dossier(submission)
            dossier.edition = 99
            return dossier
        }
        let faults = try await worker.drain()
        #expect(faults.count == 1 && faults[0].message.en.contains("go on changing"))
        #expect(try await office.states() == [.read])
    }

    @Test("what ended its readers is quarantined, and its dossier filed all the same")
    func quarantine() async throws {
        let office = try await Office(1)
        let submission = try await office.register.journal()[0].submission
        let defect = ScanDefect(.readerDied, "signal 11")
        let worker = Worker(office.register, jobs: 1) { submission, _ in
            var dossier = Self.dossier(submission)
            dossier.files = [DossierFile(source: submission.files[0], outcome: .refused(defect))]
            dossier.pages = [
                DossierPage(id: PageID(file: "0.pdf", number: 2), role: .unreadable(defect), page: nil)
            ]
            return dossier
        }
        #expect(try await worker.drain().isEmpty)
        let pages = try await office.register.quarantined(in: submission.id)
        #expect(pages.map(\.page) == [0, 2] && pages.allSatisfy { $0.reason == "signal 11" })
        #expect(try await office.states() == [.filed])
    }
}
