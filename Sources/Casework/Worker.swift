package import DossierModel
package import Intake
package import Registry

/// Reads and files what is due in the journal, one lease at a time for each of its jobs. Any number of workers, in any
/// number of processes, may be at work on a register: a submission is lent to one of them.
///
/// Level-triggered: a worker asks what is due, again and again; nothing waits for an event that can be missed.
package struct Worker: Sendable {
    package typealias Reading =
        @Sendable (Submission, @escaping @Sendable (ReadingProgress) -> Void) async throws -> Dossier
    package typealias Settling = @Sendable (Dossier) async throws -> Dossier

    private let register: Register
    private let id: WorkerID
    private let jobs: Int
    private let terms: LeaseTerms
    private let pause: Duration
    private let read: Reading
    private let settle: Settling
    /// So often a dossier is held against applications that go on changing; then it rests.
    private static let mostMatchings = 5

    /// - Parameters:
    ///   - jobs: submissions at work at the same time, 1 or more.
    ///   - pause: between two looks at a journal in which nothing is due.
    ///   - settle: matches a dossier again, where applications were added or changed since.
    ///   - read: makes the dossier; throws a `Fault` when the trouble is ours.
    package init(
        _ register: Register, id: WorkerID = .own, jobs: Int, terms: LeaseTerms = LeaseTerms(),
        pause: Duration = .milliseconds(250), settle: @escaping Settling = { $0 }, read: @escaping Reading
    ) {
        self.register = register
        self.id = id
        self.jobs = max(1, jobs)
        self.terms = terms
        self.pause = pause
        self.settle = settle
        self.read = read
    }

    /// Works until nothing is due; what another worker holds is not waited for. Returns the faults met. After one that
    /// would meet the others too (a full disk) nothing further is begun.
    package func drain(
        progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
    ) async throws -> [Fault] {
        try await withThrowingTaskGroup(of: [Fault].self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    var faults: [Fault] = []
                    while let lease = try await register.claim(by: id, terms: terms) {
                        guard let fault = try await work(lease, progress) else { continue }
                        faults.append(fault)
                        if fault.kind != .other { break }
                    }
                    return faults
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// Works until the task is cancelled; what is in hand is given back then. A fault is told and tried again later.
    package func run(onFault tell: @escaping @Sendable (Fault) -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while true {
                    try? await register.greet(id)
                    try await Task.sleep(for: .seconds(terms.seconds / 3))
                }
            }
            for _ in 0..<jobs { group.addTask { try await serve(tell) } }
            do { try await group.waitForAll() } catch is CancellationError {}
        }
        try? await register.leave(id)
    }

    private func serve(_ tell: @Sendable (Fault) -> Void) async throws {
        while true {
            do {
                if let lease = try await register.claim(by: id, terms: terms) {
                    if let fault = try await work(lease, { _ in }) { tell(fault) }
                    continue
                }
            } catch let fault as Fault {
                // The register itself cannot be used: rest as long as a submission would.
                tell(fault)
                try await Task.sleep(for: .seconds(terms.firstRest))
            }
            try await Task.sleep(for: pause)
        }
    }

    /// Reads and files one submission while its lease is kept alive. Returns the fault that it now rests after.
    private func work(
        _ lease: Lease, _ progress: @escaping @Sendable (ReadingProgress) -> Void
    ) async throws -> Fault? {
        do {
            let dossier = try await dossier(of: lease, progress)
            try await register.quarantine(Worker.quarantined(in: dossier), of: lease.submission.id)
            try await file(dossier)
            return nil
        } catch let fault as Fault {
            // Where the rest cannot be noted either, the lease runs out and the submission is due again.
            try? await register.postpone(lease, fault, terms: terms)
            return fault
        } catch is LeaseLost {
            return nil
        } catch is CancellationError {
            try? await Task { try await register.release(lease) }.value
            throw CancellationError()
        }
    }

    /// Attaches nothing by what the register no longer says; throws a `Fault` where that goes on changing.
    private func file(_ dossier: Dossier) async throws {
        var dossier = dossier
        for _ in 0..<Worker.mostMatchings {
            do { return try await register.file(dossier) } catch is StaleMatch {
                dossier = try await settle(dossier)
            }
        }
        throw Fault.restless(dossier.submission.id)
    }

    private struct LeaseLost: Error {}

    private func dossier(
        of lease: Lease, _ progress: @escaping @Sendable (ReadingProgress) -> Void
    ) async throws -> Dossier {
        if let reading = lease.reading { return reading }
        let pages = PageCount()
        return try await withThrowingTaskGroup(of: Dossier?.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                let dossier = try await read(lease.submission) {
                    pages.count($0)
                    progress($0)
                }
                guard try await register.keep(dossier, under: lease) else { throw LeaseLost() }
                return dossier
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(terms.seconds / 3))
                    let (done, known) = pages.now
                    let kept = try await register.renew(lease, pagesDone: done, of: known, terms: terms)
                    if !kept { throw LeaseLost() }
                }
            }
            guard let first = try await group.next(), let dossier = first else { throw LeaseLost() }
            return dossier
        }
    }

    /// Pages that ended every reader they were given to.
    private static func quarantined(in dossier: Dossier) -> [QuarantinedPage] {
        let digests = Dictionary(
            dossier.files.map { ($0.source.name, $0.source.digest) }, uniquingKeysWith: { first, _ in first })
        let files = dossier.files.compactMap { file -> QuarantinedPage? in
            guard case .refused(let defect) = file.outcome, defect.kind == .readerDied else { return nil }
            return QuarantinedPage(digest: file.source.digest, page: 0, reason: defect.detail)
        }
        return files
            + dossier.pages.compactMap { page in
                guard case .unreadable(let defect) = page.role, defect.kind == .readerDied,
                    let digest = digests[page.id.file]
                else { return nil }
                return QuarantinedPage(digest: digest, page: page.id.number, reason: defect.detail)
            }
    }
}

extension Fault {
    fileprivate static func restless(_ submission: String) -> Fault {
        Fault(
            .other,
            Phrase(
                id: "\(submission): data permohonan terus berubah; kiriman ini dicocokkan lagi nanti.",
                en: "\(submission): applications go on changing; this submission is matched again later."))
    }
}
