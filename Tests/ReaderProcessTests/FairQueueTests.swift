import ReaderProcess
import Testing

/// What bounds the pages that are decoded and wait: their tokens are lent by such a queue.
@Suite("Things lent to one at a time") struct FairQueueTests {
    private actor Counts {
        var lent: Set<Int> = []
        var most = 0
        var turns = 0
        var shared = false

        func begin(_ thing: Int) {
            turns += 1
            if !lent.insert(thing).inserted { shared = true }
            most = max(most, lent.count)
        }

        func end(_ thing: Int) {
            lent.remove(thing)
        }
    }

    @Test("No more is lent than there is, and everybody gets a turn")
    func bound() async throws {
        let queue = FairQueue([1, 2, 3])
        let counts = Counts()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await queue.lend { thing in
                        await counts.begin(thing)
                        try await Task.sleep(for: .milliseconds(1))
                        await counts.end(thing)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await counts.lent.isEmpty)
        #expect(await !counts.shared)
        #expect(await counts.most == 3)
        #expect(await counts.turns == 50)
    }

    @Test("What failed or was cancelled gives back")
    func givesBack() async throws {
        struct Failed: Error {}
        let queue = FairQueue(["only"])
        await #expect(throws: Failed.self) { try await queue.lend { _ in throw Failed() } }
        let cancelled = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return try await queue.lend { _ in true }
        }
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        #expect(try await queue.lend { $0 } == "only")
    }
}
